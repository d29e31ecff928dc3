import { dayIn } from '../../../platform/city-time.ts'
import type { Context } from '../../../platform/context.ts'
import { type Action, findStaff, findUnit, roleFor, type StaffView } from '../../identity/index.ts'
import { findMatter, findStandard, limitProfile, responsibleUnits } from '../../standards/index.ts'
import type { CaseState, Command, Facts } from '../domain/index.ts'
import { reopenUntil, targetOf } from '../queries/standing.ts'
import type { Found, Questions } from '../store/index.ts'

/** What the store is asked along with the case, so that a command costs one read. */
export function questionsOf(
  command: Command,
  actor: string,
  requestKey: string | undefined,
): Questions {
  const photos = 'photos' in command.input ? (command.input.photos ?? []) : []
  return {
    requestKey: requestKey ?? null,
    worker: 'worker' in command.input ? (command.input.worker ?? null) : null,
    photos,
    actor,
    command: command.name,
    takeNumber: command.name === 'file',
  }
}

/** The people and units that the command's own words name; they may not exist. */
export interface Named {
  readonly staff?: StaffView | undefined
  readonly unit?: Awaited<ReturnType<typeof findUnit>>
}

export async function whoIsNamed(ctx: Context, command: Command): Promise<Named> {
  switch (command.name) {
    case 'requestVerification':
      return { staff: await findStaff(ctx, command.input.worker) }
    case 'forwardToInspection':
      return command.input.worker === undefined
        ? {}
        : { staff: await findStaff(ctx, command.input.worker) }
    case 'acknowledge':
      return { staff: await findStaff(ctx, command.input.handler) }
    case 'dispatch':
      return { unit: await findUnit(ctx, command.input.unit) }
    default:
      return {}
  }
}

/** Everything the decision needs besides the state; no query while standards are warm. */
export async function gatherFacts(
  ctx: Context,
  found: Found,
  command: Command,
  named: Named,
  who: { readonly actor: string; readonly role: string },
): Promise<Facts> {
  const { state } = found
  const profile = await limitProfile(ctx)
  const now = ctx.now()
  return {
    ...who,
    now: now.getTime(),
    simulated: ctx.actor.simulated ?? false,
    policy: found.policy,
    limits: profile.stages,
    reopenUntil: await reopenUntil(ctx, state),
    workerTasks: found.workerTasks,
    photosKnown: found.photosKnown,
    ...(found.serial !== null && { nextNumber: caseNumber(now, ctx.ports.zone, found.serial) }),
    ...(await chosen(ctx, state, command, named)),
  }
}

async function chosen(
  ctx: Context,
  state: CaseState,
  command: Command,
  named: Named,
): Promise<Partial<Facts>> {
  switch (command.name) {
    case 'requestVerification':
    case 'forwardToInspection':
      return { workerKnown: mayWork(named.staff, 'doTask', state) }
    case 'acknowledge':
      return { workerKnown: handlesFor(named.staff, state) }
    case 'proposeFiling': {
      const { matter, standard } = command.input
      const row = await findStandard(ctx, standard)
      const fits = row?.matterCode === matter && row.current
      return {
        matterEnabled: (await findMatter(ctx, matter))?.enabled ?? false,
        standardLimit: fits ? row.limit : undefined,
        standardVersion: row?.version,
      }
    }
    case 'dispatch': {
      const { matter, standard, standardVersion, place } = state
      const row = standard && (await findStandard(ctx, standard, standardVersion))
      const area = place.areaCode ?? place.cellCode?.slice(0, 12) ?? null
      const units = matter && area ? await responsibleUnits(ctx, matter, area) : []
      return {
        unitKnown: named.unit !== undefined,
        unitIsCommunity: named.unit?.kind === 'community',
        responsible: units.some((u) => u.unitCode === command.input.unit),
        standardLimit: row ? row.limit : undefined,
      }
    }
    default:
      return {}
  }
}

function mayWork(staff: StaffView | undefined, action: Action, state: CaseState): boolean {
  if (!staff?.active) return false
  const actor = { kind: 'staff', id: staff.id, grants: staff.grants } as const
  return roleFor(actor, action, targetOf(state)) !== undefined
}

/** A unit assigns its own people. */
function handlesFor(staff: StaffView | undefined, state: CaseState): boolean {
  return staff?.unitCode === state.unit && mayWork(staff, 'submitHandling', state)
}

const SERIAL_DIGITS = 7

/** Year in the city's zone and a running number. */
function caseNumber(at: Date, zone: string, serial: number): string {
  return `${dayIn(zone, at).slice(0, 4)}-${String(serial).padStart(SERIAL_DIGITS, '0')}`
}
