import { z } from 'zod'
import { paging } from '../../platform/contract.ts'

const lon = z.number().min(-180).max(180)
const lat = z.number().min(-90).max(90)

export const Crs = z.enum(['wgs84', 'gcj02', 'bd09']).meta({
  id: 'Crs',
  description: 'wgs84 (CGCS2000), gcj02 of 高德 and 腾讯, bd09 of 百度',
})
export type Crs = z.infer<typeof Crs>

export const Place = z
  .object({
    areaCode: z.string().nullable().meta({ description: '12 digits of the finest area known' }),
    cellCode: z.string().nullable().meta({ description: '15 characters of the unit cell' }),
    lon: lon.nullable(),
    lat: lat.nullable(),
    name: z.string().nullable(),
  })
  .meta({ id: 'Place', description: 'Where something is, as finely as is known' })

export const PlaceLevel = z
  .enum([
    ...(['city', 'district', 'street', 'community', 'road', 'lane', 'estate', 'poi'] as const),
    ...(['number', 'building', 'component', 'cell'] as const),
  ])
  .meta({ id: 'PlaceLevel', description: 'How finely a place is known' })

export const Reason = z
  .object({
    kind: z.string(),
    matched: z.string().meta({ description: 'The words as they stand in the text' }),
    start: z.int(),
    end: z.int(),
  })
  .meta({
    id: 'PlaceReason',
    description: 'What in the text speaks for the candidate, or contradicts it',
  })

export const PlaceCandidate = Place.extend({
  level: PlaceLevel,
  score: z.number().min(0).max(1),
  reasons: z.array(Reason).readonly(),
  addressId: z.string().optional(),
  unmatched: z
    .array(z.object({ kind: z.string(), text: z.string() }))
    .readonly()
    .meta({ description: 'Names in the text that no record stands behind' }),
}).meta({ id: 'PlaceCandidate', description: 'One reading of a text, with its reasons' })

export const LocateQuery = z.object({
  text: z.string().trim().min(1).max(5000),
  lon: z.coerce
    .number()
    .min(-180)
    .max(180)
    .optional()
    .meta({ description: 'Decides between namesakes' }),
  lat: z.coerce.number().min(-90).max(90).optional(),
  limit: z.coerce.number().int().min(1).max(20).default(5),
})

export const LocateRequest = z
  .object({
    placeText: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'The place in the own words of the reporter' }),
    title: z.string().max(200).optional(),
    body: z.string().max(20_000).optional(),
    near: z.object({ lon, lat }).optional().meta({ description: 'Decides between namesakes' }),
    limit: z.int().min(1).max(20).default(5),
  })
  .meta({
    id: 'LocateRequest',
    description: 'Offsets of the answer count in the parts joined by line ends',
  })

export const Located = z.object({ candidates: z.array(PlaceCandidate) })

export const AtQuery = z.object({
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-90).max(90),
  crs: Crs.default('wgs84'),
})

export const PlaceAt = z.object({
  place: Place,
  level: PlaceLevel.nullable(),
  outside: z.boolean().meta({ description: 'The position is outside the city' }),
  cells: z.array(z.object({ layer: z.string(), code: z.string() })),
})

export const AreaView = z
  .object({
    code: z.string(),
    level: z.enum(['city', 'district', 'street', 'community']),
    nameZh: z.string(),
    nameEn: z.string(),
    aliases: z.array(z.string()),
    lon: lon.meta({ description: 'A position inside' }),
    lat,
  })
  .meta({ id: 'Area', description: 'A city, district, street or community' })

/** GeoJSON as it is stored; described for readers, not checked again on the way out. */
export const Geometry = z
  .object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
  .meta({ id: 'Geometry', description: 'GeoJSON Polygon or MultiPolygon, CGCS2000' })

export const LayerView = z
  .object({
    ...{ code: z.string(), kind: z.string(), nameZh: z.string(), nameEn: z.string() },
    cells: z.int(),
  })
  .meta({ id: 'GridLayer', description: 'A division of the city into cells' })
export type LayerView = z.infer<typeof LayerView>

const cell = {
  code: z.string(),
  parentCode: z.string().nullable(),
  nameZh: z.string().nullable(),
  landUse: z.string().nullable(),
  ...{ lon, lat, areaM2: z.number(), geometry: Geometry },
}

export const CellView = z.object(cell).meta({ id: 'GridCell', description: 'A cell of a layer' })
export type CellView = z.infer<typeof CellView>

export const CellVersionView = z
  .object({
    ...cell,
    version: z.int(),
    members: z.array(z.string()).meta({ description: 'Unit cells it is made of' }),
    validFrom: z.iso.datetime(),
    validTo: z.iso.datetime().nullable(),
    supersedes: z.array(z.string()),
  })
  .meta({ id: 'GridCellVersion', description: 'A cell as it was from one day to another' })
export type CellVersionView = z.infer<typeof CellVersionView>

export const ComponentStatus = z
  .enum(['intact', 'damaged', 'lost', 'disused', 'removed'])
  .meta({ id: 'ComponentStatus', description: '完好 破损 丢失 废弃 移除' })

export const ComponentView = z
  .object({
    id: z.string().meta({ description: '17 digits: district 6, class 5, sequence 6' }),
    classCode: z.string(),
    name: z.string(),
    supervisingUnit: z.string(),
    ownerUnit: z.string().nullable(),
    maintainerUnit: z.string().nullable(),
    cellCode: z.string().nullable(),
    areaCode: z.string().nullable(),
    ...{ lon, lat },
    status: ComponentStatus,
    since: z.iso.date(),
    changedOn: z.iso.date().nullable(),
    dataSource: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Component', description: 'A managed component with the data items of GB/T 47678.5' })
export type ComponentView = z.infer<typeof ComponentView>

const box = z
  .string()
  .regex(/^-?[\d.]+(,-?[\d.]+){3}$/, 'places/bad-box')
  .transform((text) => text.split(',').map(Number))
  .pipe(z.tuple([lon, lat, lon, lat], 'places/bad-box'))
  .meta({ description: 'west,south,east,north in degrees', type: 'string' })

export const ListAreas = z.object({
  level: AreaView.shape.level.optional(),
  within: z
    .string()
    .regex(/^\d{12}$/)
    .optional()
    .meta({ description: 'Only areas in this one' }),
  ...paging,
})

export const ListCells = z.object({ bbox: box.optional(), ...paging })

export const ListComponents = z.object({
  bbox: box.optional(),
  lon: z.coerce.number().min(-180).max(180).optional(),
  lat: z.coerce.number().min(-90).max(90).optional(),
  metres: z.coerce
    .number()
    .min(1)
    .max(5000)
    .default(100)
    .meta({ description: 'Around lon and lat' }),
  class: z
    .string()
    .regex(/^\d{2}(\d{3})?$/)
    .optional()
    .meta({ description: '5 digits, or 2 of a major class' }),
  status: ComponentStatus.optional(),
  ...paging,
})

export const NearQuery = z.object({
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-90).max(90),
  metres: z.coerce.number().min(1).max(1000).default(50),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

export const NearComponent = z
  .object({
    ...{ id: z.string(), name: z.string(), classCode: z.string(), lon, lat },
    metres: z.number(),
  })
  .meta({ id: 'NearComponent', description: 'A component and how far away it stands' })
export type NearComponent = z.infer<typeof NearComponent>

export const ImportQuery = z.object({
  crs: Crs.default('wgs84'),
  complete: z.stringbool().default(false).meta({
    description: 'The file is the whole layer: cells it does not name are closed',
  }),
})

export const ImportResult = z
  .object({
    ...{ read: z.int(), added: z.int(), changed: z.int(), closed: z.int(), unchanged: z.int() },
    refused: z.array(z.object({ row: z.int(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'PlacesImport', description: 'What an import did; refused rows were left out' })

export const ExportQuery = z.object({
  format: z.enum(['geojson', 'csv']).default('geojson'),
  crs: Crs.default('wgs84'),
})
