import type { Gazetteer } from '../addresses/gazetteer.ts'
import type { Land } from '../areas/land.ts'
import { chanceOf } from '../chance.ts'
import type { Chance } from '../chance.ts'
import type { Component, Message } from '../city.ts'
import { compose } from './compose.ts'
import { scenesOf } from './scenes.ts'
import { sightingOf } from './sighting.ts'
import type { Sighting } from './sighting.ts'
import type { Trouble } from './trouble.ts'
import { TROUBLES } from './troubles/index.ts'

const WANTED = 1200

/** Sample messages, no two alike. Every trouble comes round before one comes again. */
export function messagesOf(
  land: Land,
  gazetteer: Gazetteer,
  components: readonly Component[],
  seed: number,
): Message[] {
  const chance = chanceOf(seed, 'messages')
  const scenes = scenesOf(gazetteer, land)
  const byClass = Map.groupBy(components, (component) => component.classCode)
  const see = (trouble: Trouble): Sighting | undefined =>
    sightingOf(land, trouble, scenes, byClass, chance)
  const said = new Set<string>()
  const messages: Message[] = []
  for (const trouble of rounds(chance)) {
    if (messages.length === WANTED) break
    const sighting = see(trouble)
    if (!sighting) continue
    const message = compose(
      land,
      `m${String(messages.length + 1).padStart(5, '0')}`,
      trouble,
      sighting,
      chance,
    )
    if (said.has(message.body)) continue
    said.add(message.body)
    messages.push(message)
  }
  return messages
}

function* rounds(chance: Chance): Generator<Trouble> {
  // A tiny city may have no place for some trouble, so the search ends at a bound.
  for (let round = 0; round < (3 * WANTED) / TROUBLES.length; round++)
    yield* chance.shuffled(TROUBLES)
}
