import type { Actor, Grant } from './actor.ts'
import { AccessForbidden, SignInNeeded } from './errors.ts'
import {
  type Action,
  KEY_ACTIONS,
  type Mode,
  modeOf,
  permits,
  SYSTEM_ACTIONS,
} from './permissions.ts'
import { type ActingRole, isRole, type Role } from './roles.ts'
import { covers, isWholeCity, scopeKind, type Target } from './scopes.ts'

/** Everyone without an account is a resident of the city. */
const RESIDENT: Grant = { role: 'resident', scope: '*' }

interface Held {
  readonly role: Role
  readonly scope: string
  readonly mode: Mode
}

/**
 * The role in which the actor may do this to the target; none is a no. Without a target: whether
 * there is anything at all on which the actor may do it.
 */
export function roleFor(actor: Actor, action: Action, target?: Target): ActingRole | undefined {
  if (actor.kind === 'system') return SYSTEM_ACTIONS.has(action) ? 'system' : undefined
  return held(actor, action).find(
    (h) => permits(h.mode) && (target === undefined || covers(h.scope, target)),
  )?.role
}

/** @throws identity/unauthenticated, identity/forbidden */
export function requireRole(actor: Actor, action: Action, target?: Target): ActingRole {
  const role = roleFor(actor, action, target)
  if (role) return role
  throw actor.kind === 'public'
    ? new SignInNeeded(`${action} needs an account`)
    : new AccessForbidden(`${actor.id} may not ${action}`)
}

const FULLEST: readonly Mode[] = ['do', 'logged', 'first', 'own', 'masked', 'call', 'read']

/** The fullest way in which the actor may do this, for use cases that show less instead of nothing. */
export function modeFor(actor: Actor, action: Action, target?: Target): Mode | undefined {
  if (actor.kind === 'system') return SYSTEM_ACTIONS.has(action) ? 'do' : undefined
  const modes = held(actor, action)
    .filter((h) => target === undefined || covers(h.scope, target))
    .map((h) => h.mode)
  return FULLEST.find((mode) => modes.includes(mode))
}

export interface Scopes {
  readonly all: boolean
  /** Area codes, and unit-grid codes of those whose scope is a cell. */
  readonly areas: string[]
  readonly units: string[]
}

/** Where the actor may do this, for the filter of a list: all, or these areas and these units. */
export function scopesFor(actor: Actor, action: Action): Scopes {
  if (actor.kind === 'system') return { all: SYSTEM_ACTIONS.has(action), areas: [], units: [] }
  const scopes = new Set(held(actor, action).flatMap((h) => (permits(h.mode) ? [h.scope] : [])))
  const list = [...scopes]
  return {
    all: list.some(isWholeCity),
    areas: list.filter((s) => scopeKind(s) === 'area' || scopeKind(s) === 'cell'),
    units: list.filter((s) => scopeKind(s) === 'unit'),
  }
}

function held(actor: Actor, action: Action): Held[] {
  if (actor.kind === 'service' && !KEY_ACTIONS.has(action)) return []
  const grants = actor.kind === 'public' ? [RESIDENT] : actor.grants
  return grants.flatMap(({ role, scope }) => {
    const mode = isRole(role) ? modeOf(role, action) : undefined
    return isRole(role) && mode ? [{ role, scope, mode }] : []
  })
}
