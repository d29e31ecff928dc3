/** A result in words: one name a line, a list below its length. */
export function pairs(result: object): string[] {
  const entries = Object.entries(result) as [string, unknown][]
  const width = Math.max(...entries.map(([name]) => name.length)) + 2
  return entries.flatMap(([name, value]) => {
    const line = (words: string) => `${name.padEnd(width)}${words}`
    if (!Array.isArray(value)) return [line(words(value))]
    return [line(String(value.length)), ...value.map((item) => `  ${words(item)}`)]
  })
}

function words(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value)
  return entries.length === 0 ? '–' : entries.map(([name, n]) => `${name} ${words(n)}`).join(', ')
}
