import type { Land } from '../areas/land.ts'
import type { Chance } from '../chance.ts'
import type { Message } from '../city.ts'
import { districtName } from './phrase.ts'
import type { Sighting } from './sighting.ts'
import { say } from './tones.ts'
import type { Trouble } from './trouble.ts'

const IN_FIELD = 0.28
const POSITIONED = 0.35
const ONLY_POSITION = 0.2
const PLACE_IN_TITLE = 0.5
/** What a writer says who gave the place in its own field, or by the map. */
const HERE = ['我们这里', '这边', '这里']

/** One message: the place in the text, in a field of its own, on the map, or two of these. */
export function compose(
  land: Land,
  id: string,
  trouble: Trouble,
  { full, short, position, areaCode, cell, tells }: Sighting,
  chance: Chance,
): Message {
  const positioned = chance.yes(POSITIONED)
  const onlyPosition = positioned && chance.yes(ONLY_POSITION)
  const inField = !onlyPosition && chance.yes(IN_FIELD)
  const spoken = onlyPosition || inField ? chance.pick(HERE) : full
  const inTitle = !onlyPosition && chance.yes(PLACE_IN_TITLE)
  const lead = inTitle ? short : onlyPosition ? districtName(land, areaCode, chance) : ''
  const known = positioned ? 'cell' : tells
  return {
    id,
    title: lead + chance.pick(trouble.titles),
    body: say(trouble.kind, chance.pick(trouble.bodies), spoken, chance),
    ...(positioned ? { lon: position[0], lat: position[1] } : {}),
    ...(inField ? { placeText: full } : {}),
    expected: {
      matter: trouble.matter,
      district: `${areaCode.slice(0, 6)}000000`,
      ...(known === 'district' ? {} : { street: `${areaCode.slice(0, 9)}000` }),
      ...(known === 'cell' ? { cell } : {}),
    },
    kind: trouble.kind,
  }
}
