/** A text table with a header; a field is quoted only where RFC 4180 asks for it. */
export function* table<T>(
  columns: Readonly<Record<string, (row: T) => string | number>>,
  rows: Iterable<T>,
) {
  yield `${Object.keys(columns).join(',')}\n`
  const fields = Object.values(columns)
  for (const row of rows) yield `${fields.map((field) => quoted(String(field(row)))).join(',')}\n`
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
