import { InvalidArgumentError } from 'commander'

/** For commander: a whole number above nought, or words about what is accepted. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new InvalidArgumentError(
      '应为 1 到 9999999 的整数。 A whole number from 1 to 9999999 is accepted.',
    )
  return Number(text)
}
