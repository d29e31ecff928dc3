import { usccCheck } from '../../modules/identity/index.ts'
import type { Unit } from '../city.ts'

/** GB 11714-1997 weights of the organisation code inside. */
const ORGANISATION = [3, 7, 9, 10, 5, 8, 4, 2]

/** Registering authority and kind: 11 for offices, 12 for institutions, 91 for companies. */
const LEAD: Record<Unit['kind'], string> = {
  ...{ centre: '12', department: '11', institution: '12', enterprise: '91' },
}

/** A well-formed code for the n-th unit; area 99 is given to nobody, so no real unit has it. */
export function usccOf(kind: Unit['kind'], areaCode: string, number: number): string {
  const body = `9${String(number).padStart(7, '0')}`
  const first = LEAD[kind] + areaCode.slice(0, 6) + body + organisationCheck(body)
  return first + (usccCheck(first) ?? '')
}

function organisationCheck(body: string): string {
  const sum = ORGANISATION.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}
