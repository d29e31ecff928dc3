import type { Gazetteer } from '../addresses/gazetteer.ts'
import type { Land } from '../areas/land.ts'
import type { Chance } from '../chance.ts'
import type { Address } from '../city.ts'
import type { Setting } from './trouble.ts'

export type Scenes = Readonly<Record<Setting, (chance: Chance) => Address | undefined>>

/** Where residents meet things: lists of addresses, and how often each kind is named. */
export function scenesOf({ addresses }: Gazetteer, land: Land): Scenes {
  const pick = (list: readonly Address[]) => (chance: Chance) =>
    list.length > 0 ? chance.pick(list) : undefined
  const of = (test: (address: Address) => boolean) => pick(addresses.filter(test))
  const poi = (name: RegExp) => of((a) => a.kind === 'poi' && name.test(a.name))
  const door = of((a) => a.kind === 'number' && a.road !== '')
  const road = of((a) => a.kind === 'road' || a.kind === 'lane')
  const block = of((a) => a.kind === 'building' && /(栋|号楼)$/.test(a.building))
  const estate = of(
    (a) => a.kind === 'estate' && /(园|苑|居|庭|里|府|小区|院|村|城|岸)$/.test(a.name),
  )
  const works = of((a) => a.kind === 'building' && a.building.endsWith('厂房'))
  const hamlet = of((a) => a.kind === 'number' && a.road === '')
  const bank = banks(land)
  const publicPlace = poi(/(小学|中学|幼儿园|医院|中心|图书馆|体育馆|派出所|广场|站|部)$/)
  return {
    road: (chance) => (chance.yes(0.12) ? road : chance.yes(0.12) ? publicPlace : door)(chance),
    homes: (chance) => (chance.yes(0.22) ? estate : block)(chance),
    public: publicPlace,
    market: poi(/市场$/),
    park: poi(/(公园|广场)$/),
    river: of((a) => a.kind === 'number' && a.road !== '' && bank.has(a.cell)),
    works: (chance) => works(chance) ?? door(chance),
    village: (chance) => hamlet(chance) ?? door(chance),
  }
}

/** Cells of dry ground beside water. */
function banks({ ground, cellOf }: Land): Set<string> {
  const cells = new Set<string>()
  ground.plots.forEach((plot, i) => {
    const wet = ground.neighbours[i]!.some((n) => ground.plots[n.to]!.water)
    if (!plot.water && wet) cells.add(cellOf[i]!)
  })
  return cells
}
