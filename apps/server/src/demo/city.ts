import type { Position } from './ground/plane.ts'

export type Level = 'city' | 'district' | 'street' | 'community'

/** GeoJSON MultiPolygon coordinates. */
export type Outline = Position[][][]

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

export interface StaffMember {
  readonly id: string
  readonly login: string
  readonly nameZh: string
  readonly nameEn: string
  readonly unit: string
  /** `role@scope`, scope = area or unit code. */
  readonly roles: readonly string[]
}

export interface City {
  readonly areas: readonly Area[]
  readonly unitCells: readonly UnitCell[]
  readonly communityCells: readonly GroupCell[]
  readonly responsibilityCells: readonly GroupCell[]
  readonly addresses: readonly Address[]
  readonly buildings: readonly Building[]
  readonly components: readonly Component[]
  readonly staff: readonly StaffMember[]
  readonly messages: readonly Message[]
}

export interface Message {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly lon?: number
  readonly lat?: number
  readonly expected: {
    readonly matter: string | null
    readonly district: string
    readonly street?: string
    readonly cell?: string
  }
  readonly kind: string
}
