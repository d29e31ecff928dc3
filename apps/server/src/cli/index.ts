import type { Command } from 'commander'
import { demo } from './demo.ts'
import { exporting } from './export.ts'
import { grid } from './grid.ts'
import { importing } from './import.ts'
import { keys } from './keys.ts'
import { ledger } from './ledger.ts'
import { locate } from './locate.ts'
import { simulate } from './simulate.ts'
import { staff } from './staff.ts'
import { suggesting } from './suggest.ts'

export function register(program: Command): void {
  for (const add of [
    demo,
    importing,
    exporting,
    grid,
    locate,
    suggesting,
    simulate,
    ledger,
    staff,
    keys,
  ])
    add(program)
}
