import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { type Mention, placeMention } from './mention.ts'

/** Every name of the gazetteer in the text, the longest where several overlap, in order. */
export function findKnownNames(gazetteer: Gazetteer, text: string): Mention[] {
  const found: Mention[] = []
  const matches = gazetteer.names.find(text)
  // Ends come in order from the automaton; starts must.
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const { start, end, value } of sorted) {
    const [first] = value.spots
    if (!first || cutsWord(text, start, end)) continue
    placeMention(found, {
      start,
      end,
      kind: first.level,
      target: value,
      weight: value.weight,
      negated: false,
    })
  }
  return found
}

const LATIN = /[0-9a-z]/

/** `A1区` in `BA1区` or `K3` in `K32` is not that name. */
function cutsWord(text: string, start: number, end: number): boolean {
  const cutsAt = (i: number) => LATIN.test(text.charAt(i - 1)) && LATIN.test(text.charAt(i))
  return cutsAt(start) || cutsAt(end)
}
