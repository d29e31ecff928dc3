import {
  addPhoto,
  findCaseByReport,
  rate,
  type RunCommand,
  runCommand,
} from '../modules/cases/index.ts'
import { submitReport } from '../modules/reports/index.ts'
import { PUBLIC } from '../platform/context.ts'
import type { Db } from '../platform/db/db.ts'
import { testContext } from './context.ts'
import { tracedJpeg } from './photos.ts'
import { OFFICE, type Post, type Staff } from './small-office.ts'
import { inTown } from './small-town.ts'

export interface Reported {
  readonly reportId: string
  readonly caseId: string
  readonly no: string
  readonly secret: string
}

type Ask = RunCommand extends infer C
  ? C extends RunCommand
    ? Pick<C, 'name' | 'input'>
    : never
  : never

/** The staff of the small office at their desks, on a clock that the test moves. */
export function deskOf(db: Db, clock: { now: Date }, staff: Staff) {
  const as = (post: Post) => testContext(db, clock, staff[post])
  const resident = testContext(db, clock, PUBLIC)
  let reports = 0

  async function report(more: object = {}): Promise<Reported> {
    const body = '联丰路12号门口的路灯不亮'
    const key = `desk-report-${++reports}`
    const taken = await submitReport(resident, { body, key, ...inTown(0.5, 0.5), ...more })
    const found = await findCaseByReport(resident, taken.id)
    if (!found) throw new Error('the report has no case')
    return { reportId: taken.id, caseId: found.id, no: taken.no, secret: taken.secret }
  }

  function run(post: Post, { caseId }: { caseId: string }, ask: Ask, options = {}) {
    return runCommand(as(post), caseId, ask as RunCommand, options)
  }

  async function photo(post: Post, { caseId }: { caseId: string }): Promise<string> {
    return (await addPhoto(as(post), caseId, tracedJpeg())).id
  }

  /** The straight road, step by step; each returns what the command answers. */
  const steps = {
    propose: (r: Reported) =>
      run('officer', r, {
        name: 'proposeFiling',
        input: { matter: OFFICE.matter, standard: OFFICE.standard, conditionMet: true },
      }),
    file: (r: Reported) => run('leader', r, { name: 'file', input: {} }),
    dispatch: (r: Reported) =>
      run('dispatcher', r, { name: 'dispatch', input: { unit: OFFICE.unit } }),
    acknowledge: (r: Reported) =>
      run('department', r, { name: 'acknowledge', input: { handler: staff.handler.id } }),
    handle: async (r: Reported) =>
      run('handler', r, {
        name: 'submitHandling',
        input: { result: '已换灯泡', conditionMet: true, photos: [await photo('handler', r)] },
      }),
    confirm: (r: Reported) => run('department', r, { name: 'confirm', input: {} }),
    forward: (r: Reported) =>
      run('dispatcher', r, { name: 'forwardToInspection', input: { worker: staff.collector.id } }),
    inspect: (r: Reported) =>
      run('collector', r, { name: 'submitInspection', input: { result: 'pass', note: '已亮' } }),
    close: (r: Reported) =>
      run('leader', r, { name: 'close', input: { conditionMet: true, reply: '路灯已经修好' } }),
  } as const

  /** Carries a report along the straight road up to and with this step. */
  async function until(r: Reported, last: keyof typeof steps): Promise<Reported> {
    for (const [name, step] of Object.entries(steps)) {
      await step(r)
      if (name === last) break
    }
    return r
  }

  /** And from this step on to closure. */
  async function onward(r: Reported, first: keyof typeof steps): Promise<void> {
    const names = Object.keys(steps) as (keyof typeof steps)[]
    for (const name of names.slice(names.indexOf(first))) await steps[name](r)
  }

  return {
    as,
    resident,
    report,
    run,
    photo,
    steps,
    until,
    onward,
    rate: (r: Reported, answer: Parameters<typeof rate>[2]) => rate(resident, r, answer),
  }
}
