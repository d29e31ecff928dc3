import { parse } from 'csv-parse/sync'

/** The rows of a CSV with a header row, blanks around the values gone. Throws on what is no CSV. */
export function readCsv(text: string): Record<string, string>[] {
  return parse<Record<string, string>>(text, {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    trim: true,
  })
}
