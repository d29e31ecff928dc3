import { type Normalised, normalise } from '@gongzhi/text'

/** A text made comparable. A line end parts names, so it stays as a full stop. */
export function fold(original: string): Normalised {
  return normalise(original.replaceAll('\n', '。'))
}

export function foldName(name: string): string {
  return normalise(name).text
}
