export const NEEDS_ACCOUNT = { description: 'No account: identity/unauthenticated' }
export const NOT_ALLOWED = {
  description: 'The role or its scope does not allow it: identity/forbidden',
}
