/** Signs that no name has and that the database cannot store give way to a blank. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
}
