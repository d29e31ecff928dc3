export const ROLES = [
  'resident',
  'gridWorker',
  'collector',
  'intakeOfficer',
  'shiftLeader',
  'dispatcher',
  'department',
  'handler',
  'evaluator',
  'leader',
  'admin',
  'auditor',
  'integration',
] as const
export type Role = (typeof ROLES)[number]

/** In which role someone acts: automation has one of its own. */
export type ActingRole = Role | 'system'

/** Anyone without an account is a resident; programs of others integrate. Staff are neither. */
export const STAFF_ROLES = ROLES.filter((role) => role !== 'resident' && role !== 'integration')

/**
 * Offices that check each other: the administrator of the system and the auditor hold no other
 * role, so that who gives access never uses it and who reads the audit never changes anything.
 */
export const SEPARATE_DUTIES = ['admin', 'auditor'] as const satisfies readonly Role[]

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}
