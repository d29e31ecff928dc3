import type { Position } from './ground/plane.ts'

type Level = 'city' | 'district' | 'street' | 'community'

/** GeoJSON MultiPolygon coordinates. */
type Outline = Position[][][]

export interface Area {
  /** Twelve digits; trailing zeros above community level. */
  readonly code: string
  readonly level: Level
  readonly nameZh: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly outline: Outline
}

export type LandUse =
  | 'residential'
  | 'commercial'
  | 'public'
  | 'industrial'
  | 'transport'
  | 'green'
  | 'water'
  | 'village'
  | 'farmland'

export interface UnitCell {
  /** Fifteen digits. */
  readonly code: string
  /** Community. */
  readonly parent: string
  readonly landUse: LandUse
  /** Closed, counterclockwise. */
  readonly ring: Position[]
}

/** A cell of a layer that is made of whole unit cells. */
export interface GroupCell {
  readonly code: string
  readonly nameZh: string
  readonly parent: string
  readonly members: readonly string[]
  readonly outline: Outline
}

export type AddressKind = 'road' | 'lane' | 'number' | 'estate' | 'building' | 'poi'

export interface Address {
  readonly id: string
  readonly kind: AddressKind
  readonly name: string
  /** Community; for a road its street, for a lane its community. */
  readonly areaCode: string
  readonly road: string
  readonly houseNumber: string
  readonly estate: string
  readonly building: string
  readonly position: Position
  readonly aliases: readonly string[]
  readonly parentId: string
  readonly cell: string
}

export interface Building {
  readonly code: string
  readonly addressId: string
  readonly name: string
  readonly position: Position
  readonly cell: string
  readonly floors: number
  readonly units: number
  readonly use: 'residential' | 'commercial' | 'public'
}

export interface Component {
  readonly id: string
  readonly classCode: string
  readonly name: string
  readonly position: Position
  readonly cell: string
  readonly supervisingUnit: string
  readonly ownerUnit: string
  readonly maintainerUnit: string
  readonly status: '完好' | '破损' | '丢失' | '废弃' | '移除'
  /** yyyymmdd */
  readonly since: string
  readonly dataSource: '实测' | '地形图' | '基础地理数据'
}

export interface Unit {
  readonly code: string
  readonly uscc: string
  readonly nameZh: string
  readonly nameEn: string
  readonly kind: 'centre' | 'department' | 'institution' | 'enterprise'
  readonly parentCode: string
  readonly areaCode: string
  readonly phone: string
}

export interface StaffMember {
  readonly login: string
  readonly nameZh: string
  readonly nameEn: string
  readonly unitCode: string
  /** `role@scope;role@scope`, a scope being an area code, a unit code or `*`. */
  readonly grants: string
}

/** One row of the directory: who answers for matters of a class in an area. */
export interface Duty {
  /** Five digits, or the two of a major class. */
  readonly matter: string
  readonly areaCode: string
  readonly unitCode: string
  readonly kind: 'lead' | 'co'
  /** yyyy-mm-dd */
  readonly effectiveFrom: string
  readonly effectiveTo: string
  readonly legalBasis: string
  readonly source: string
}

/** A resident's message, with what a good desk would make of it. */
export interface Message {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly lon?: number
  readonly lat?: number
  readonly placeText?: string
  readonly expected: {
    readonly matter: string | null
    readonly district: string
    readonly street?: string
    readonly cell?: string
  }
  readonly kind: 'help' | 'complaint' | 'suggestion' | 'consultation'
}

export interface City {
  readonly areas: readonly Area[]
  readonly unitCells: readonly UnitCell[]
  readonly communityCells: readonly GroupCell[]
  readonly responsibilityCells: readonly GroupCell[]
  readonly addresses: readonly Address[]
  readonly buildings: readonly Building[]
  readonly components: readonly Component[]
  readonly units: readonly Unit[]
  readonly staff: readonly StaffMember[]
  readonly duties: readonly Duty[]
  readonly messages: readonly Message[]
}
