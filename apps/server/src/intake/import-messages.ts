import { submitReports, type SubmitReport, type Taken } from '../modules/reports/index.ts'
import type { Context } from '../platform/context.ts'
import { type FileMessage, readMessageFile } from './message-file.ts'

/** One transaction each: a crash loses no more than this many, and they are taken again next time. */
const BATCH = 200
const TITLE_MAX = 200
const FAULTS_SHOWN = 20
const LEVELS = ['city', 'district', 'street', 'community', 'exact'] as const

type Level = (typeof LEVELS)[number]

export interface MessageImport {
  readonly read: number
  readonly submitted: number
  readonly repeated: number
  readonly refused: number
  /** How many are located at least as finely: every street is in a district. */
  readonly located: Readonly<Record<Level, number>>
  readonly faults: readonly string[]
}

/**
 * Takes every message of the files as a report of the channel `file`, exactly once: the message's id is
 * its idempotency key, so running it again, or after a crash half-way, adds only what is missing.
 */
export async function importMessages(
  ctx: Context,
  paths: readonly string[],
  progress: (done: number) => void,
): Promise<MessageImport> {
  const sum = { read: 0, submitted: 0, repeated: 0, refused: 0 }
  const located = { city: 0, district: 0, street: 0, community: 0, exact: 0 }
  const faults: string[] = []
  const refuse = (where: string, why: string) => {
    sum.refused++
    if (faults.length < FAULTS_SHOWN) faults.push(`${where}: ${why}`)
  }
  const take = (where: string, taken: Taken) => {
    if ('refused' in taken) return refuse(where, taken.refused)
    sum[taken.repeated ? 'repeated' : 'submitted']++
    for (const level of levelsOf(taken.place)) located[level]++
  }
  for (const path of paths)
    for await (const batch of inBatches(path, (where, why) => {
      sum.read++
      refuse(where, why)
    })) {
      const taken = await submitReports(
        ctx,
        batch.map((b) => reportOf(b.message)),
      )
      taken.forEach((one, i) => take(`${path}:${batch[i]?.line ?? 0}`, one))
      sum.read += batch.length
      progress(sum.read)
    }
  return { ...sum, located, faults }
}

interface Lined {
  readonly line: number
  readonly message: FileMessage
}

async function* inBatches(
  path: string,
  refuse: (where: string, why: string) => void,
): AsyncGenerator<Lined[]> {
  let batch: Lined[] = []
  for await (const read of readMessageFile(path)) {
    if ('refused' in read) refuse(`${path}:${read.line}`, read.refused)
    else batch.push(read)
    if (batch.length >= BATCH) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

function reportOf({ id, title, body }: FileMessage): SubmitReport {
  const short = title.trim().slice(0, TITLE_MAX)
  return {
    key: `message:${id}`,
    channel: 'file',
    ...(short !== '' && { title: short }),
    body: body.trim() === '' ? title : body,
    wantsReply: true,
  }
}

/** An area code says how deep it goes: 99 01 01 001 001 by its trailing zeros. */
function levelsOf(place: { areaCode: string | null; cellCode: string | null }): Level[] {
  const { areaCode, cellCode } = place
  if (areaCode === null) return []
  const depth = [
    true,
    areaCode.slice(4, 6) !== '00',
    areaCode.slice(6, 9) !== '000',
    areaCode.slice(9) !== '000',
    cellCode !== null,
  ]
  return LEVELS.filter((_, i) => depth[i])
}
