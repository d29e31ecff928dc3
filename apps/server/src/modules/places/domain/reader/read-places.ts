import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { isAreaSpot, liesIn } from '../gazetteer/spot.ts'
import type { LocateOptions, PlaceCandidate, Reason, ReasonKind, Unmatched } from '../place.ts'
import { fold } from '../fold.ts'
import { nameOf } from '../gazetteer/display-name.ts'
import type { Claim } from './claim.ts'
import { claimCodes, type Ground } from './codes.ts'
import { gatherEvidence } from './evidence.ts'
import { findForeignAreas } from './foreign-areas.ts'
import { claimIntersections } from './intersections.ts'
import { findKnownNames } from './known-names.ts'
import type { Mention } from './mention.ts'
import { claimNames } from './name-claims.ts'
import { dropCoarser, type Scored, scoreClaims } from './score.ts'
import { findUnknownBuildings } from './unknown-buildings.ts'
import { findUnknownNames } from './unknown-names.ts'
import { spansOf, weigh } from './weigh.ts'

const LIMIT = 5
/** Beyond this a text is an enclosure; the place is told before it. */
const READ_MOST = 20_000
const UNMATCHED_MOST = 8
const SUPPORTS_MOST = 6

/** The places a free text speaks of, the best supported first. */
export function readPlaces(
  gazetteer: Gazetteer,
  ground: Ground,
  original: string,
  options: LocateOptions = {},
): PlaceCandidate[] {
  const folded = fold(original.slice(0, READ_MOST))
  const { text } = folded
  const known = findKnownNames(gazetteer, text)
  const unknown = findUnknownNames(text, known)
  const foreign = findForeignAreas(text, known)
  const parts = spansOf(text, options.parts)
  weigh(text, known, unknown, parts)
  weigh(text, foreign, unknown, parts)

  const claims = new Map<string, Claim>()
  claimNames(gazetteer, text, known, claims)
  claimIntersections(gazetteer, text, known, claims)
  claimCodes(ground, text, claims)

  const scored = scoreClaims(claims.values(), gatherEvidence(known, foreign), options.near)
  const spanOf = (kind: ReasonKind, start: number, end: number): Reason => {
    const span = folded.original(start, end)
    return { kind, start: span.start, end: span.end, matched: original.slice(span.start, span.end) }
  }
  const unmatched = unmatchedOf(
    known,
    [...foreign, ...unknown, ...findUnknownBuildings(text, [...known, ...unknown])],
    (m) => spanOf('area', m.start, m.end).matched,
  )
  return dropCoarser(scored, contains)
    .slice(0, options.limit ?? LIMIT)
    .map((s) => candidateOf(gazetteer, ground, s, known, unmatched, spanOf))

  function contains(coarse: Claim, fine: Claim): boolean {
    if (fine.above.has(coarse.spot.id)) return true
    if (isAreaSpot(coarse.spot)) return liesIn(fine.spot, coarse.spot)
    const address = gazetteer.addresses.get(fine.spot.id)
    return address?.parentId === coarse.spot.id
  }
}

function candidateOf(
  gazetteer: Gazetteer,
  ground: Ground,
  { claim, score, contradicts }: Scored,
  known: readonly Mention[],
  unmatched: readonly Unmatched[],
  spanOf: (kind: ReasonKind, start: number, end: number) => Reason,
): PlaceCandidate {
  const { spot } = claim
  const cellCode = claim.exact ? (spot.cellCode ?? ground.cellAt(spot.lon, spot.lat) ?? null) : null
  // Areas the text names around the spot narrowed it down.
  const around = known.filter(
    (m) =>
      !m.negated &&
      m.target?.spots.some((a) => isAreaSpot(a) && a.id !== spot.id && liesIn(spot, a)),
  )
  const named = Map.groupBy(around, (m) => m.target)
  const reasons = [
    ...[...named.values()].flatMap(([m]) => m ?? []).map((m) => spanOf('area', m.start, m.end)),
    ...claim.supports.slice(0, SUPPORTS_MOST).map((s) => spanOf(s.kind, s.start, s.end)),
    ...contradicts.slice(0, 2).map((c) => spanOf('contradicts', c.start, c.end)),
  ]
  return {
    ...{ areaCode: spot.areaCode, cellCode, lon: spot.lon, lat: spot.lat },
    name: nameOf(gazetteer, spot),
    level: claim.level,
    score: Math.round(score * 1000) / 1000,
    reasons,
    ...(spot.addressId !== undefined && { addressId: spot.addressId }),
    unmatched,
  }
}

/** Names without a record that are no part of a known name, each once, in order. */
function unmatchedOf(
  known: readonly Mention[],
  unknown: readonly Mention[],
  textOf: (mention: Mention) => string,
): Unmatched[] {
  const seen = new Map<string, Unmatched>()
  for (const mention of unknown.toSorted((a, b) => a.start - b.start)) {
    if (seen.size === UNMATCHED_MOST) break
    if (known.some((k) => k.start <= mention.start && k.end >= mention.end)) continue
    const text = textOf(mention)
    if (!seen.has(text)) seen.set(text, { kind: mention.kind, text })
  }
  return [...seen.values()]
}
