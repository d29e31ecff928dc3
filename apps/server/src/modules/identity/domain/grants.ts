import type { Grant } from './actor.ts'
import { IdentityRefused } from './errors.ts'
import { isRole, SEPARATE_DUTIES, STAFF_ROLES } from './roles.ts'
import { scopeKind } from './scopes.ts'

/**
 * Reads `role@scope;role@scope`; a role alone counts everywhere.
 * @throws identity/bad-grant
 */
export function parseGrants(text: string): Grant[] {
  const parts = text.split(';').map((part) => part.trim())
  return parts.filter(Boolean).map((part) => {
    const [role = '', scope = '*', ...more] = part.split('@').map((word) => word.trim())
    if (more.length > 0 || scope === '') throw new IdentityRefused('bad-grant', { grant: part })
    return { role, scope }
  })
}

export function formatGrant(grant: Grant): string {
  return `${grant.role}@${grant.scope}`
}

/**
 * The grants of a person, checked, each once, in one order.
 * @throws identity/bad-grant, bad-scope, role-not-for-staff, separate-duties
 */
export function checkStaffGrants(grants: readonly Grant[]): Grant[] {
  const checked = checkGrants(grants)
  for (const { role } of checked)
    if (!(STAFF_ROLES as readonly string[]).includes(role))
      throw new IdentityRefused('role-not-for-staff', { role })
  return checked
}

/**
 * The grants of a key: any role but a resident's, who has no account.
 * @throws identity/bad-grant, bad-scope, role-not-for-keys, separate-duties
 */
export function checkKeyGrants(grants: readonly Grant[]): Grant[] {
  const checked = checkGrants(grants)
  if (checked.some((g) => g.role === 'resident'))
    throw new IdentityRefused('role-not-for-keys', { role: 'resident' })
  return checked
}

function checkGrants(grants: readonly Grant[]): Grant[] {
  for (const grant of grants) {
    if (!isRole(grant.role)) throw new IdentityRefused('bad-grant', { grant: formatGrant(grant) })
    if (!scopeKind(grant.scope)) throw new IdentityRefused('bad-scope', { scope: grant.scope })
  }
  const roles = new Set(grants.map((g) => g.role))
  const separate = SEPARATE_DUTIES.find((role) => roles.has(role))
  if (separate && roles.size > 1) throw new IdentityRefused('separate-duties', { role: separate })
  return sortedOnce(grants)
}

function sortedOnce(grants: readonly Grant[]): Grant[] {
  const once = new Map(
    grants.map(({ role, scope }) => [formatGrant({ role, scope }), { role, scope }]),
  )
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grant]) => grant)
}

/** Both lists come from `check…Grants`, in one order. */
export function sameGrants(a: readonly Grant[], b: readonly Grant[]): boolean {
  return a.map(formatGrant).join(';') === b.map(formatGrant).join(';')
}
