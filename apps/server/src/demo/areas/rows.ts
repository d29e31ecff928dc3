import type { Area, UnitCell } from '../city.ts'
import { closed, outlineOf } from '../ground/outline.ts'
import { DISTRICT_EN } from '../names/districts.ts'
import type { Land } from './land.ts'
import { CITY, CITY_CODE, nameOfCommunity, nameOfDistrict, nameOfStreet } from './territory.ts'
import type { CommunityArea } from './territory.ts'

const STREET_EN = { 街道: 'Subdistrict', 镇: 'Town', 乡: 'Township' } as const

/** Areas from the city down, each before what lies in it. */
export function areaRows(land: Land): Area[] {
  const all = land.communities.flatMap((community) => community.plots)
  const rows: Area[] = [
    row(land, all, {
      code: CITY_CODE,
      level: 'city',
      nameZh: CITY.zh,
      nameEn: CITY.en,
      aliases: ['A市'],
    }),
  ]
  for (const district of land.districts) {
    const { code, number, kind, name, streets } = district
    rows.push(
      row(
        land,
        streets.flatMap((street) => plotsOf(street.communities)),
        {
          ...{ code, level: 'district', nameZh: nameOfDistrict(district) },
          ...{ nameEn: `${name.en} ${DISTRICT_EN[kind]}`, aliases: [`A${number}${kind}`] },
        },
      ),
    )
    for (const street of streets) {
      const nameEn = `${street.name.en} ${STREET_EN[street.kind]}`
      const aliases = street.kind === '街道' ? [`${street.name.zh}办事处`] : []
      const nameZh = nameOfStreet(street)
      const own = { code: street.code, level: 'street', nameZh, nameEn, aliases } as const
      rows.push(row(land, plotsOf(street.communities), own))
      for (const community of street.communities) rows.push(communityRow(land, community))
    }
  }
  return rows
}

function communityRow(land: Land, community: CommunityArea): Area {
  const { code, name, kind, plots } = community
  const town = kind === '社区'
  return row(land, plots, {
    ...{ code, level: 'community', nameZh: nameOfCommunity(community) },
    nameEn: `${name.en} ${town ? 'Community' : 'Village'}`,
    aliases: town ? [`${name.zh}居委会`] : [`${name.zh}村委会`],
  })
}

export function unitCellRows({ ground, communities, cellOf, useOf }: Land): UnitCell[] {
  return communities.flatMap(({ code, plots }) =>
    plots.map((plot) => ({
      ...{ code: cellOf[plot]!, parent: code, landUse: useOf[plot]! },
      ring: closed(ground.mesh, ground.plots[plot]!.ring),
    })),
  )
}

function row(land: Land, plots: readonly number[], area: Omit<Area, 'outline'>): Area {
  return { ...area, outline: outlineFor(land, plots) }
}

function outlineFor({ ground }: Land, plots: readonly number[]) {
  return outlineOf(
    ground.mesh,
    plots.map((plot) => ground.plots[plot]!.ring),
  )
}

function plotsOf(communities: readonly CommunityArea[]): number[] {
  return communities.flatMap((community) => community.plots)
}
