/**
 * A city one can draw on paper, for tests: three districts side by side, two streets in each, two
 * communities in each of those, four square cells of about 100 m in every community.
 */
const WEST = 120.1
const SOUTH = 30.2
const STEP = 0.001
const COLUMNS_PER_DISTRICT = 4
const ROWS = 4

interface MiniFeature {
  type: 'Feature'
  properties: Record<string, unknown>
  geometry: { type: 'Polygon'; coordinates: number[][][] }
}

export interface MiniCollection {
  type: 'FeatureCollection'
  features: MiniFeature[]
}

const DISTRICTS = [
  {
    number: '01',
    nameZh: '东岭区',
    nameEn: 'Dongling',
    aliases: ['A1区'],
    streets: ['桂花坪街道', '望江街道'],
  },
  {
    number: '03',
    nameZh: '西浦区',
    nameEn: 'Xipu',
    aliases: ['A3区'],
    streets: ['梅溪街道', '石桥镇'],
  },
  {
    number: '07',
    nameZh: '青禾县',
    nameEn: 'Qinghe',
    aliases: ['A7县'],
    streets: ['春晖镇', '双塘街道'],
  },
] as const
const COMMUNITIES = ['南塘社区', '北园社区']

export const CITY = '990100000000'

/** The south-west corner of a lattice position, in columns and rows, halves allowed. */
export function at(column: number, row: number): { lon: number; lat: number } {
  const round = (value: number) => Math.round(value * 1e6) / 1e6
  return { lon: round(WEST + column * STEP), lat: round(SOUTH + row * STEP) }
}

/** Counter-clockwise, with every lattice corner on it, so that neighbours share their corners. */
function rectangle(column: number, row: number, columns: number, rows: number): number[][][] {
  const ring: number[][] = []
  const corner = (x: number, y: number) => {
    const { lon, lat } = at(x, y)
    ring.push([lon, lat])
  }
  for (let x = 0; x < columns; x++) corner(column + x, row)
  for (let y = 0; y < rows; y++) corner(column + columns, row + y)
  for (let x = columns; x > 0; x--) corner(column + x, row + rows)
  for (let y = rows; y > 0; y--) corner(column, row + y)
  corner(column, row)
  return [ring]
}

function feature(properties: Record<string, unknown>, coordinates: number[][][]): MiniFeature {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } }
}

export function miniAreas(): MiniCollection {
  const width = DISTRICTS.length * COLUMNS_PER_DISTRICT
  const features = [
    feature(
      { code: CITY, level: 'city', nameZh: '示范市', nameEn: 'Model City', aliases: ['A市'] },
      rectangle(0, 0, width, ROWS),
    ),
  ]
  for (const [d, district] of DISTRICTS.entries()) {
    const { number, nameZh, nameEn, aliases, streets } = district
    const code = `9901${number}000000`
    const west = d * COLUMNS_PER_DISTRICT
    const properties = { code, level: 'district', nameZh, nameEn, aliases: [...aliases] }
    features.push(feature(properties, rectangle(west, 0, COLUMNS_PER_DISTRICT, ROWS)))
    for (const [s, street] of streets.entries()) {
      const prefix = `9901${number}00${s + 1}`
      const left = west + 2 * s
      features.push(
        feature(
          { code: `${prefix}000`, level: 'street', nameZh: street, nameEn: '' },
          rectangle(left, 0, 2, ROWS),
        ),
      )
      for (const [c, community] of COMMUNITIES.entries())
        features.push(
          feature(
            { code: `${prefix}00${c + 1}`, level: 'community', nameZh: community, nameEn: '' },
            rectangle(left, 2 * c, 2, 2),
          ),
        )
    }
  }
  return { type: 'FeatureCollection', features }
}

/** Twelve communities of four cells. */
export function miniCells(): MiniCollection {
  const features: MiniFeature[] = []
  for (const [d, { number }] of DISTRICTS.entries())
    for (const s of [0, 1])
      for (const c of [0, 1])
        for (const i of [0, 1, 2, 3]) {
          const code = `9901${number}00${s + 1}00${c + 1}00${i + 1}`
          const column = d * COLUMNS_PER_DISTRICT + 2 * s + (i % 2)
          const row = 2 * c + (i < 2 ? 1 : 0)
          const properties = { code, parent: code.slice(0, 12), landUse: 'residential' }
          features.push(feature(properties, rectangle(column, row, 1, 1)))
        }
  return { type: 'FeatureCollection', features }
}

type Row = Record<string, string>

function address(
  id: string,
  kind: string,
  name: string,
  areaCode: string,
  column: number,
  row: number,
  more: Row = {},
): Row {
  const { lon, lat } = at(column, row)
  return { id, kind, name, areaCode, lon: String(lon), lat: String(lat), ...more }
}

const numbers = (
  road: string,
  parentId: string,
  area: string,
  row: number,
  houses: readonly string[],
): Row[] =>
  houses.map((number, i) =>
    address(`${parentId}-${number}`, 'number', `${road}${number}号`, area, 0.3 + i * 0.4, row, {
      ...{ road, houseNumber: `${number}号`, parentId },
    }),
  )

/** 联丰路 runs along the row 1 of the first district, 杜鹃路 crosses it; 人民路 is in two districts. */
export function miniAddresses(): Row[] {
  return [
    address('r-lianfeng', 'road', '联丰路', '990101001000', 1, 1.02),
    ...numbers('联丰路', 'r-lianfeng', '990101001001', 1.02, ['80', '82', '86', '88', '88-2']),
    address('r-dujuan', 'road', '杜鹃路', '990101001000', 1.92, 2.5),
    ...['1', '3', '5'].map((number, i) =>
      address(
        `r-dujuan-${number}`,
        'number',
        `杜鹃路${number}号`,
        '990101001001',
        1.92,
        0.2 + i * 0.4,
        {
          ...{ road: '杜鹃路', houseNumber: `${number}号`, parentId: 'r-dujuan' },
        },
      ),
    ),
    address('r-renmin-1', 'road', '人民路', '990101002000', 3, 3.5),
    address('r-renmin-7', 'road', '人民路', '990107001000', 9, 3.5),
    address('r-zhongshan', 'road', '中山路', '990103001000', 5, 2.5),
    address('l-guihua', 'lane', '桂花巷', '990101001002', 0.5, 3.5, { aliases: '老桂花弄' }),
    address('e-milan', 'estate', '米兰春天', '990101001001', 0.5, 0.5, { aliases: '米兰春天小区' }),
    address('e-milan-g2', 'building', '米兰春天G2栋', '990101001001', 0.4, 0.6, {
      ...{ estate: '米兰春天', building: 'G2栋', parentId: 'e-milan' },
    }),
    address('e-milan-3', 'building', '米兰春天3栋', '990101001001', 0.6, 0.4, {
      ...{ estate: '米兰春天', building: '3栋', parentId: 'e-milan' },
    }),
    address('e-sun-1', 'estate', '阳光花园', '990101002001', 2.5, 0.5),
    address('e-sun-7', 'estate', '阳光花园', '990107002001', 10.5, 0.5),
    address('p-school', 'poi', '东岭中学', '990101002002', 3.5, 2.5),
  ]
}

export function miniComponents(): Row[] {
  return [1, 2, 3].map((n) => {
    const { lon, lat } = at(0.5 * n, 0.5)
    return {
      ...{ id: `99010101001${String(n).padStart(6, '0')}`, classCode: '01001', name: '上水井盖' },
      ...{
        lon: String(lon),
        lat: String(lat),
        cell: '',
        supervisingUnit: 'water-1',
        ownerUnit: '',
      },
      ...{ maintainerUnit: '', status: '完好', since: '20240501', dataSource: '实测' },
    }
  })
}
