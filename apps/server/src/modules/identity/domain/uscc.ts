/** GB 32100-2015: digits and capitals without I, O, S, V, Z; the value of each is its position. */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const MODULUS = 31

/** The 18th character for the first 17; undefined where one of them is no symbol. */
export function usccCheck(first17: string): string | undefined {
  if (first17.length !== 17) return undefined
  let sum = 0
  let weight = 1
  for (const symbol of first17) {
    const value = SYMBOLS.indexOf(symbol)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % MODULUS
  }
  return SYMBOLS[(MODULUS - (sum % MODULUS)) % MODULUS]
}

/** A unified social credit code: 18 capital symbols, the area in digits 3–8, the check right. */
export function isUscc(code: string): boolean {
  return /^..\d{6}.{10}$/.test(code) && usccCheck(code.slice(0, 17)) === code[17]
}
