import type { Polygon } from 'geojson'
import { areaM2 as areaOf } from '../area.ts'
import { type Area, latAt, lonAt } from '../geometry.ts'
import { metresBetween } from '../metres.ts'
import { pointInside } from '../point-inside.ts'
import type { Arrangement, Face, Side } from './arrange.ts'
import type { Corners } from './corners.ts'

/** Faces of one kind that hang together by edges. */
export interface Region {
  readonly kind: string
  readonly faces: readonly Face[]
  readonly areaM2: number
  /** Twice the area by the length of the border: the width of a strip, half that of a square. */
  readonly widthM: number
  /** Strictly inside its largest face. */
  readonly lon: number
  readonly lat: number
  /** Whose outlines run along its border. */
  readonly owners: ReadonlySet<number>
}

/** The regions of the faces that get a kind; the face outside everything gets none. */
export function regionsOf(
  corners: Corners,
  { faces, sides }: Arrangement,
  kindOf: (cover: ReadonlyMap<number, number>) => string | undefined,
): Region[] {
  const kinds = faces.map((face, i) => (i === 0 ? undefined : kindOf(face.cover)))
  const group = Int32Array.from(faces.keys())
  const rootOf = (face: number): number => {
    let at = face
    while (group[at] !== at) at = group[at] = group[group[at] ?? 0] ?? 0
    return at
  }
  const border: Side[] = []
  for (const side of sides) {
    const { left, right } = side
    if (kinds[left] === kinds[right]) group[rootOf(left)] = rootOf(right)
    else border.push(side)
  }
  const members = Map.groupBy(faces.keys(), rootOf)
  const borders = new Map<number, Side[]>()
  for (const side of border)
    for (const face of [side.left, side.right]) {
      if (kinds[face] === undefined) continue
      const list = borders.get(rootOf(face))
      if (list) list.push(side)
      else borders.set(rootOf(face), [side])
    }
  return [...members].flatMap(([root, list]) => {
    const kind = kinds[root]
    if (kind === undefined) return []
    const own = list.flatMap((face) => faces[face] ?? [])
    return [regionOf(corners, kind, own, borders.get(root) ?? [])]
  })
}

function regionOf(
  corners: Corners,
  kind: string,
  faces: readonly Face[],
  border: readonly Side[],
): Region {
  const { areaM2, lon, lat } = measure(corners, faces)
  let length = 0
  const owners = new Set<number>()
  for (const { edge } of border) {
    const ends = [corners.at[edge.a] ?? [], corners.at[edge.b] ?? []]
    length += metresBetween(lonAt(ends, 0), latAt(ends, 0), lonAt(ends, 1), latAt(ends, 1))
    for (const owner of edge.owners) owners.add(owner)
  }
  return { kind, faces, areaM2, widthM: (2 * areaM2) / length, lon, lat, owners }
}

/** The area of faces and a position strictly inside the largest of them. */
export function measure(corners: Corners, faces: readonly Face[]) {
  let [areaM2, largestM2] = [0, -Infinity]
  let largest: Area | undefined
  for (const face of faces) {
    const polygon = polygonOf(corners, face)
    const area = areaOf(polygon)
    areaM2 += area
    if (area <= largestM2) continue
    largestM2 = area
    largest = polygon
  }
  const at = largest ? pointInside(largest) : []
  return { areaM2, lon: lonAt([at], 0), lat: latAt([at], 0) }
}

/** A face as GeoJSON: outer ring counter-clockwise, holes clockwise. */
export function polygonOf(corners: Corners, face: Face): Polygon {
  const coordinates = face.rings.map((ring) => ring.map((corner) => corners.at[corner] ?? []))
  return { type: 'Polygon', coordinates }
}
