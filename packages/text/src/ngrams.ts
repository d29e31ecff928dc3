import { TextError } from './text-error.ts'

/** Every run of `n` characters, overlapping, in order; none when the text is shorter. No character is cut in two. */
export function ngrams(text: string, n: number): string[] {
  if (!(Number.isInteger(n) && n > 0)) throw badLength(n)
  const edges = [0]
  for (const character of text) edges.push((edges.at(-1) ?? 0) + character.length)
  return edges.slice(n).map((end, i) => text.slice(edges[i], end))
}

function badLength(n: number): TextError {
  return new TextError('text/bad-ngram-length', {
    'zh-CN': `"${n}"不是片段的字数，请填写正整数。`,
    en: `"${n}" is no length of a run; give a whole number above zero.`,
  })
}
