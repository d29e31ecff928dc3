import type { Land } from '../areas/land.ts'
import { nameOfCommunity } from '../areas/territory.ts'
import type { Chance } from '../chance.ts'
import type { Component } from '../city.ts'
import { scatter } from '../ground/inside.ts'
import type { Position } from '../ground/plane.ts'
import { districtName, phraseFor, streetName } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { Scenes } from './scenes.ts'
import type { Trouble } from './trouble.ts'

/** A place as the writer has it in mind, and how finely his words give it away. */
export interface Sighting extends Phrase {
  readonly position: Position
  readonly areaCode: string
  readonly cell: string
  readonly tells: 'cell' | 'street' | 'district'
}

const BY_PLATE = 0.1
const BY_COMMUNITY = 0.04

export function sightingOf(
  land: Land,
  { matter, at }: Trouble,
  scenes: Scenes,
  components: ReadonlyMap<string, readonly Component[]>,
  chance: Chance,
): Sighting | undefined {
  const things = components.get(matter ?? '')
  if (things && chance.yes(BY_PLATE)) return byPlate(land, chance.pick(things), chance)
  if (chance.yes(BY_COMMUNITY)) return byCommunity(land, chance)
  const setting = chance.pick(at)
  const address = scenes[setting](chance)
  if (!address) return undefined
  const { position, areaCode, cell, kind } = address
  const fine = kind === 'number' || kind === 'building' || kind === 'poi'
  const tells = fine ? 'cell' : kind === 'road' ? 'district' : 'street'
  return {
    ...phraseFor(land, address, setting === 'river', chance),
    position,
    areaCode,
    cell,
    tells,
  }
}

/** The writer reads the number off the thing. */
function byPlate(land: Land, { id, name, position, cell }: Component, chance: Chance): Sighting {
  const district = districtName(land, cell, chance)
  return {
    ...{ full: `${district}（${name}编号${id}）`, short: district, position, cell },
    ...{ areaCode: cell.slice(0, 12), tells: 'cell' },
  }
}

function byCommunity(land: Land, chance: Chance): Sighting | undefined {
  const community = chance.pick(land.communities)
  const plot = chance.pick(community.plots)
  const { mesh, plots } = land.ground
  const [position] = scatter(mesh, plots[plot]!.ring, 1, 0, chance)
  if (!position) return undefined
  const { code: areaCode } = community
  const name = streetName(land, areaCode) + nameOfCommunity(community)
  return {
    ...{ full: districtName(land, areaCode, chance) + name, short: name, position, areaCode },
    ...{ cell: land.cellOf[plot]!, tells: 'street' },
  }
}
