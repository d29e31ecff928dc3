import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../testing/context.ts'
import { testDb } from '../../testing/test-db.ts'
import {
  at,
  miniAddresses,
  miniAreas,
  miniCells,
  miniComponents,
} from './domain/testing/mini-city.ts'
import {
  importAddresses,
  importAreas,
  importCells,
  importComponents,
  locateText,
  type PlaceCandidate,
  resolvePlace,
} from './index.ts'

const db = await testDb()
const ctx = testContext(db)

beforeAll(async () => {
  await importAreas(ctx, miniAreas())
  await importCells(ctx, 'unit', miniCells())
  await importAddresses(ctx, miniAddresses())
  await importComponents(ctx, miniComponents())
})

async function best(text: string): Promise<PlaceCandidate | undefined> {
  return (await locateText(ctx, text))[0]
}

describe('a text is read down to the finest level it supports', () => {
  test.each([
    ['A1区', 'district', '东岭区'],
    ['东岭的路灯坏了', 'district', '东岭区'],
    ['东岭区桂花坪街道', 'street', '东岭区桂花坪街道'],
    ['住在桂花坪，噪音大', 'street', '东岭区桂花坪街道'],
    ['A1区望江街道北园社区有积水', 'community', '东岭区望江街道北园社区'],
    ['联丰路路灯不亮', 'road', '东岭区联丰路'],
    ['联丰路88号', 'number', '东岭区联丰路88号'],
    ['联丰路８８号门口', 'number', '东岭区联丰路88号'],
    ['联丰路八十八号', 'number', '东岭区联丰路88号'],
    ['联丰路88号之2', 'number', '东岭区联丰路88-2号'],
    ['联丰路88-2号', 'number', '东岭区联丰路88-2号'],
    ['联丰路88号院内', 'number', '东岭区联丰路88号'],
    ['老桂花弄的井盖', 'lane', '东岭区桂花巷'],
    ['A市A1区联丰路米兰春天G2栋320', 'building', '东岭区米兰春天G2栋'],
    ['米兰春天小区二期三栋2单元1202室', 'building', '东岭区米兰春天3栋'],
    ['米兰春天 3 号楼', 'building', '东岭区米兰春天3栋'],
    ['米兰春天的物业不管事，其中3栋电梯坏了', 'building', '东岭区米兰春天3栋'],
    ['米兰春天9栋', 'estate', '东岭区米兰春天'],
    ['东岭中学门口堵车', 'poi', '东岭区东岭中学'],
    ['井盖 99010101001000002 破了', 'component', '东岭区上水井盖'],
    ['网格990101001001001内有垃圾', 'cell', '东岭区桂花坪街道南塘社区'],
  ])('%s', async (text, level, name) => {
    expect(await best(text)).toMatchObject({ level, name })
  })

  test('rooms are read and kept out of the name', async () => {
    const found = await best('米兰春天G2栋1单元1202室')
    expect(found?.name).toBe('东岭区米兰春天G2栋')
    expect(JSON.stringify(found?.unmatched)).not.toContain('1202')
  })

  test('a place without a name of ours is nowhere, an empty text too', async () => {
    expect(await locateText(ctx, '')).toEqual([])
    expect(await locateText(ctx, '工资什么时候发')).toEqual([])
    expect(await resolvePlace(ctx, { text: '工资什么时候发' })).toMatchObject({
      level: null,
      place: { areaCode: null, lon: null },
    })
  })
})

describe('positions', () => {
  test('an area stands at a position inside it, without a cell', async () => {
    const found = await best('A7县')
    expect(found).toMatchObject({ areaCode: '990107000000', cellCode: null })
    expect(await resolvePlace(ctx, { lon: found?.lon ?? 0, lat: found?.lat ?? 0 })).toMatchObject({
      level: 'cell',
      place: { areaCode: expect.stringMatching(/^990107/) },
    })
  })

  test('a road has a position and no cell; a number has its cell', async () => {
    expect(await best('联丰路')).toMatchObject({ lon: at(1, 0).lon, cellCode: null })
    expect(await best('联丰路80号')).toMatchObject({ cellCode: '990101001001001' })
  })

  test('a number that nobody recorded stands where its neighbours are, on the road', async () => {
    const found = await best('联丰路84号旁')
    expect(found).toMatchObject({ level: 'road', cellCode: null })
    expect(found?.reasons.map((r) => [r.kind, r.matched])).toContainEqual(['number-nearby', '84号'])
    expect([at(0.7, 0).lon, at(1.1, 0).lon]).toContain(found?.lon)
  })

  test.each([
    '联丰路与杜鹃路交叉口',
    '杜鹃路和联丰路的交汇处',
    '联丰路杜鹃路路口',
    '联丰路、杜鹃路十字路口',
  ])('%s is the point where both roads come nearest', async (text) => {
    const found = await best(text)
    expect(found).toMatchObject({ level: 'road', areaCode: '990101001001' })
    expect(found?.name).toMatch(/交叉口$/)
    expect(found?.cellCode).not.toBeNull()
    expect(Math.abs((found?.lon ?? 0) - at(1.9, 0).lon)).toBeLessThan(0.0003)
  })

  test('coordinates in the text are read in either order', async () => {
    const { lon, lat } = at(5.5, 1.5)
    for (const text of [`位置：${lon},${lat}`, `纬度${lat}，经度${lon}`])
      expect(await best(text)).toMatchObject({ level: 'cell', lon, lat, areaCode: '990103001001' })
  })
})

describe('ambiguity', () => {
  test('a road of two districts is two candidates, until the district is named', async () => {
    const both = await locateText(ctx, '人民路坑洼')
    expect(both.map((c) => c.areaCode?.slice(0, 6)).sort()).toEqual(['990101', '990107'])
    expect(both[0]?.score).toBe(both[1]?.score)
    const [first, second] = await locateText(ctx, 'A7县人民路坑洼')
    expect(first).toMatchObject({ level: 'road', areaCode: '990107001000' })
    expect(second?.score ?? 0).toBeLessThan((first?.score ?? 0) / 2)
    expect(second?.reasons.map((r) => r.kind)).toContain('contradicts')
  })

  test('nearness decides between namesakes', async () => {
    const [first] = await locateText(ctx, '人民路坑洼', { near: at(9, 3) })
    expect(first?.areaCode).toBe('990107001000')
    const [other] = await locateText(ctx, '人民路坑洼', { near: at(3, 3) })
    expect(other?.areaCode).toBe('990101002000')
  })

  test('an intersection decides which of the namesakes is meant', async () => {
    const [first] = await locateText(ctx, '阳光花园旁边，青禾县双塘街道')
    expect(first).toMatchObject({ level: 'estate', areaCode: '990107002001' })
  })

  test('a text that names two districts has two candidates', async () => {
    const found = await locateText(ctx, 'A1区和A7县的公交太少')
    expect(found.map((c) => c.name)).toEqual(['东岭区', '青禾县'])
  })

  test('what the reporter gives as the place beats the story', async () => {
    const body = 'A7县很多地方都这样，A7县应当整治'
    const [first] = await locateText(ctx, `A3区\n${body}`, { parts: { placeText: 'A3区', body } })
    expect(first?.areaCode).toBe('990103000000')
    const hinted = await resolvePlace(ctx, { text: body, hint: 'A3区' })
    expect(hinted.place.areaCode).toBe('990103000000')
  })
})

describe('what only looks like a place counts less', () => {
  test.each([
    ['A1区住建局不管，A7县的桥坏了', '990107000000'],
    ['投诉A1区人民政府对A7县违建不处理', '990107000000'],
    ['A1区大道在A7县这一段没有灯', '990107000000'],
    ['不是A1区，是A7县', '990107000000'],
  ])('%s', async (text, areaCode) => {
    expect((await best(text))?.areaCode).toBe(areaCode)
  })

  test('中山路 inside 南中山路 is doubted, and the longer name is told of', async () => {
    const [inside] = await locateText(ctx, '南中山路积水')
    const [plain] = await locateText(ctx, '到中山路积水')
    expect(inside?.score ?? 1).toBeLessThan(plain?.score ?? 0)
    expect(inside?.unmatched).toContainEqual({ kind: 'road', text: '南中山路' })
    expect(plain?.unmatched).toEqual([])
  })

  test('another city of the text makes a namesake here less likely', async () => {
    const [here] = await locateText(ctx, '中山路积水')
    const [there] = await locateText(ctx, 'K市K3县中山路积水')
    expect(there?.score ?? 1).toBeLessThan((here?.score ?? 0) / 2)
  })

  test('names that nobody recorded are told of with their kind', async () => {
    const found = await best('A7县星桥镇金鼎村丽景花园小区，靠近望月路')
    expect(found).toMatchObject({ level: 'district' })
    expect(found?.unmatched).toEqual([
      { kind: 'street', text: '星桥镇' },
      { kind: 'community', text: '金鼎村' },
      { kind: 'estate', text: '丽景花园小区' },
      { kind: 'road', text: '望月路' },
    ])
  })
})

describe('one place out of many inputs', () => {
  test('a pin beats the text, which lends it its name when it is near', async () => {
    const pin = at(0.45, 0.55)
    expect(await resolvePlace(ctx, { ...pin, text: '米兰春天G2栋楼道灯坏' })).toMatchObject({
      level: 'cell',
      place: { ...pin, cellCode: '990101001001003', name: '东岭区米兰春天G2栋' },
    })
    expect(await resolvePlace(ctx, { ...pin, text: 'A7县人民路' })).toMatchObject({
      place: { ...pin, cellCode: '990101001001003', name: '东岭区桂花坪街道南塘社区' },
    })
  })

  test('a position just outside belongs to the nearest cell, further out to none', async () => {
    const near = at(-0.3, 0.5)
    expect((await resolvePlace(ctx, near)).place).toMatchObject({
      ...near,
      cellCode: '990101001001003',
    })
    const far = at(-3, 0.5)
    expect(await resolvePlace(ctx, far)).toMatchObject({
      place: { ...far, areaCode: null },
      outside: true,
      level: null,
    })
    expect(await resolvePlace(ctx, { ...far, text: 'A7县' })).toMatchObject({
      place: { areaCode: '990107000000' },
      ...{ level: 'district', outside: true },
    })
  })

  test('positions of other maps are shifted back, ids stand for themselves, nonsense is refused', async () => {
    const { lon, lat } = at(0.5, 0.5)
    const shifted = await resolvePlace(ctx, { lon, lat, crs: 'gcj02' })
    expect(Math.abs((shifted.place.lon ?? lon) - lon)).toBeGreaterThan(0.001)
    expect(await resolvePlace(ctx, { addressId: 'e-milan-g2' })).toMatchObject({
      level: 'building',
      place: { name: '东岭区米兰春天G2栋', areaCode: '990101001001' },
    })
    expect((await resolvePlace(ctx, { componentId: '99010101001000003' })).level).toBe('component')
    await expect(resolvePlace(ctx, { addressId: 'no' })).rejects.toMatchObject({
      code: 'places/address-not-found',
    })
    await expect(resolvePlace(ctx, { lon: 1 })).rejects.toMatchObject({
      code: 'places/bad-position',
    })
    await expect(resolvePlace(ctx, { lon: NaN, lat: 1 })).rejects.toMatchObject({
      code: 'places/bad-position',
    })
  })
})

const PIECES = [
  ...[
    'A1区',
    'a7县',
    '联丰路',
    '８８号',
    '与',
    '杜鹃路',
    '交叉口',
    '米兰春天',
    'G2栋',
    '不是',
    '\n',
    ' ',
    '　',
    '（',
  ],
  ...[
    '南中山路',
    '小区',
    '99010101001000002',
    '120.1005,30.2005',
    '😀',
    '\u0301',
    '局',
    '，',
    'ﬁ',
    '㎡',
    '𠀀路',
  ],
]

test('any text is read without failing, and each reason slices to its words', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  )
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      for (const candidate of await locateText(ctx, given)) {
        expect(candidate.score).toBeGreaterThanOrEqual(0)
        expect(candidate.score).toBeLessThanOrEqual(1)
        for (const { matched, start, end } of candidate.reasons)
          expect(given.slice(start, end)).toBe(matched)
      }
    }),
    { numRuns: 400 },
  )
})

/** Real texts stand beside the repository; nothing of them is in it. */
const DATA = new URL('../../../../../../shared/data/', import.meta.url)

function realFile(name: string): string | undefined {
  const file = new URL(name, DATA)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  if (process.env.CI) throw new Error(`${name} is missing: real data is part of the check`)
  return undefined
}

const messages = [
  'messages/messages-public-4326.jsonl',
  'messages/messages-with-replies-2816.jsonl',
].map(realFile)

test.skipIf(messages.includes(undefined))(
  'of real messages that name a district nine in ten get it (skipped without ../shared/data/messages)',
  { timeout: 60_000 },
  async () => {
    // Every one of the nine districts, by the coded names of the messages.
    const kinds = ['区', '区', '区', '区', '区', '区', '县', '县', '市']
    const { features } = miniAreas()
    const [city, district] = features
    if (!city || !district) throw new Error('no areas')
    const coded = kinds.map((kind, i) => ({
      ...district,
      properties: {
        code: `99010${i + 1}000000`,
        nameZh: `${'甲乙丙丁戊己庚辛壬'[i]}岩${kind}`,
        aliases: [`A${i + 1}${kind}`],
      },
    }))
    await importAreas(ctx, { type: 'FeatureCollection', features: [city, ...coded] })
    let [named, right] = [0, 0]
    for (const line of messages.flatMap((file) => (file ?? '').trim().split('\n'))) {
      const { title, body } = JSON.parse(line) as { title: string; body: string }
      const text = `${title}\n${body}`
      const expected = new Set([...text.matchAll(/A([1-9])[区县市]/g)].map(([, n]) => `99010${n}`))
      const [first] = await locateText(ctx, text, { parts: { title, body } })
      if (expected.size === 0) continue
      named++
      if (expected.has(first?.areaCode?.slice(0, 6) ?? '')) right++
    }
    expect(named).toBeGreaterThan(3000)
    expect(right / named).toBeGreaterThan(0.97)
  },
)

const addresses = realFile('addresses/dev.txt')

test.skipIf(addresses === undefined)(
  'real addresses are read (skipped without ../shared/data/addresses)',
  async () => {
    const lines = (addresses ?? '').split(/\n\s*\n/).map((block) =>
      block
        .split('\n')
        .map((line) => line.split(' ')[0] ?? '')
        .join(''),
    )
    expect(lines.length).toBeGreaterThan(2000)
    for (const line of lines)
      for (const candidate of await locateText(ctx, line))
        for (const { matched, start, end } of candidate.reasons)
          expect(line.slice(start, end)).toBe(matched)
  },
)
