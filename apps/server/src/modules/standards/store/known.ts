import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { Known } from '../domain/index.ts'

/** The codes in force at this moment, for checking that a file refers to nothing else. */
export async function readKnownCodes(
  tx: Tx,
): Promise<Pick<Known, 'majors' | 'components' | 'matters'>> {
  const { rows } = await sql<Record<'majors' | 'components' | 'matters', string[]>>`select
    array(select kind || ' ' || code from standards.major_class where valid_to is null) as majors,
    array(select code from standards.component_class where valid_to is null) as components,
    array(select code from standards.matter where valid_to is null) as matters`.execute(tx)
  const [found] = rows
  return {
    majors: new Set(found?.majors),
    components: new Set(found?.components),
    matters: new Set(found?.matters),
  }
}
