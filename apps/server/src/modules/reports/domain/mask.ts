const STRUCK = '***'
const D = '[0-9０-９]'

/**
 * What must not stand in public words: identity-card numbers (18 digits, or 15 of the old kind),
 * telephone numbers, e-mail addresses, licence plates. Names cannot be told from words; a person
 * reads the text before it becomes public.
 */
const PRIVATE: readonly RegExp[] = [
  new RegExp(`(?<!${D})${D}{17}[0-9０-９XxＸｘ](?!${D})`, 'g'),
  new RegExp(`(?<!${D})[1-9]${D}{5}${D}{2}[01]${D}[0-3]${D}{4}(?!${D})`, 'g'),
  /(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  new RegExp(`(?<!${D})(?:[+＋]?86[-－ ]?)?[1１][3-9３-９]${D}(?:[-－ ]?${D}{4}){2}(?!${D})`, 'g'),
  new RegExp(`(?<!${D})[(（]?[0０]${D}{2,3}[)）]?[-－— ]?[2-8２-８]${D}{6,7}(?!${D})`, 'g'),
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-Za-hj-z][·•・. ]?[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳]/g,
]

export function mask(text: string): string {
  return PRIVATE.reduce((masked, pattern) => masked.replace(pattern, STRUCK), text)
}

export function holdsPrivate(text: string): boolean {
  return mask(text) !== text
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Where an identity-card number stands: 18 digits with a possible birthday and the right check digit (GB 11643). */
export function findIdentityNumber(text: string): { start: number; end: number } | undefined {
  for (const found of text.matchAll(/(?<!\d)\d{17}[\dXx](?!\d)/g)) {
    const digits = found[0]
    const month = Number(digits.slice(10, 12))
    const day = Number(digits.slice(12, 14))
    const sum = WEIGHTS.reduce((s, weight, i) => s + weight * Number(digits[i]), 0)
    const check = '10X98765432'[sum % 11]
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && check === digits[17]?.toUpperCase())
      return { start: found.index, end: found.index + digits.length }
  }
  return undefined
}
