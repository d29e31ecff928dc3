/** A role within a scope. */
export interface Grant {
  readonly role: string
  readonly scope: string
}

/** As much of an actor as a permission asks for. */
export interface Actor {
  readonly kind: 'public' | 'staff' | 'service' | 'system'
  readonly id: string
  readonly grants: readonly Grant[]
}
