/** A plain picture of 1 × 1 pixel (PNG), so that simulated work carries the photo that the rules ask for. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export function photoForm(): FormData {
  const form = new FormData()
  form.set('photo', new File([Buffer.from(PNG, 'base64')], 'after.png', { type: 'image/png' }))
  return form
}
