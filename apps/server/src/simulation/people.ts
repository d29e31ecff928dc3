import type { Chance } from '../demo/chance.ts'
import { isWithin } from '@gongzhi/grid'
import { listStaff, openSession, type Role, type StaffView } from '../modules/identity/index.ts'
import type { Context } from '../platform/context.ts'
import type { App } from '../platform/http/env.ts'
import { type Api, apiOf } from './api.ts'

/** Somebody at work: signed in once a shift. */
export interface Worker {
  readonly id: string
  readonly api: Api
}

export interface People {
  /** Somebody with the role whose scope holds the area; none of `except`. */
  at(role: Role, areaCode: string, except?: readonly string[]): Promise<Worker>
  of(role: Role, unitCode: string): Promise<Worker>
  /** The very person a task was given to. */
  person(id: string): Promise<Worker>
}

const PAGE = 200

/** The staff of the demonstration city, found by role and place, each with a session of their own. */
export async function peopleOf(ctx: Context, app: App, chance: Chance): Promise<People> {
  const staff = await everyone(ctx)
  const sessions = new Map<string, Promise<Worker>>()
  const signIn = (id: string): Promise<Worker> => {
    const known = sessions.get(id)
    if (known) return known
    const opened = openSession(ctx, id).then(({ token }) => ({ id, api: apiOf(app, token) }))
    sessions.set(id, opened)
    return opened
  }
  const pick = (found: readonly StaffView[], whom: string): Promise<Worker> => {
    if (found.length === 0) throw new Error(`the demonstration city has no ${whom}`)
    return signIn(chance.pick(found).id)
  }
  return {
    at(role, areaCode, except = []) {
      const holders = staff.filter(
        (s) =>
          !except.includes(s.id) &&
          s.grants.some((g) => g.role === role && holds(g.scope, areaCode)),
      )
      // The people of the place first: a colleague of the city desk only where there is nobody.
      const near = holders.filter((s) =>
        s.grants.some((g) => g.role === role && !g.scope.endsWith('00000000')),
      )
      return pick(near.length > 0 ? near : holders, `${role} for ${areaCode}`)
    },
    of: (role, unitCode) =>
      pick(
        staff.filter((s) => s.grants.some((g) => g.role === role && g.scope === unitCode)),
        `${role} of ${unitCode}`,
      ),
    person: signIn,
  }
}

function holds(scope: string, areaCode: string): boolean {
  return scope === '*' || (/^\d{12}$/.test(scope) && isWithin(areaCode, scope))
}

async function everyone(ctx: Context): Promise<StaffView[]> {
  const all: StaffView[] = []
  let after: string | undefined
  do {
    const page = await listStaff(ctx, { limit: PAGE, ...(after !== undefined && { after }) })
    all.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return all.filter((s) => s.active)
}
