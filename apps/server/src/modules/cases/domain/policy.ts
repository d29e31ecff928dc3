/** What a city decides about the closed loop; rows of the table `policy` replace the defaults. */
export interface Policy {
  /** A photo of the place afterwards is owed with the result of handling. */
  readonly photoRequired: boolean
  /** And one with the result of an inspection that could be made. */
  readonly inspectionPhotoRequired: boolean
  /** Whoever proposed the filing of a collector's own find may also file it. */
  readonly selfFile: boolean
  /** More open verifications and inspections than this and a worker is not free. */
  readonly maxTasks: number
  /** Matters, by class or major class, that no community may be given: the city's list of what is not theirs. */
  readonly notForCommunities: readonly string[]
}

export const DEFAULT_POLICY: Policy = {
  photoRequired: true,
  inspectionPhotoRequired: false,
  selfFile: false,
  maxTasks: 50,
  notForCommunities: [],
}

/** The defaults with what the city has set; a value of the wrong kind is not taken. */
export function policyOf(set: Readonly<Record<string, unknown>>): Policy {
  const keys = Object.keys(DEFAULT_POLICY) as (keyof Policy)[]
  const taken = keys.filter((key) => kindOf(set[key]) === kindOf(DEFAULT_POLICY[key]))
  return { ...DEFAULT_POLICY, ...Object.fromEntries(taken.map((key) => [key, set[key]])) }
}

function kindOf(value: unknown): string {
  if (!Array.isArray(value)) return typeof value
  return value.every((item) => typeof item === 'string') ? 'texts' : 'list'
}
