export const NEEDS_MANAGER = {
  401: { description: 'identity/unauthenticated' },
  403: { description: 'identity/forbidden: needs someone who manages places' },
}
