import type { Address, Building, Component, Duty, StaffMember, Unit } from '../city.ts'

type Columns<T> = Readonly<Record<string, (row: T) => string | number>>

export const ADDRESS_COLUMNS: Columns<Address> = {
  id: (a) => a.id,
  kind: (a) => a.kind,
  name: (a) => a.name,
  areaCode: (a) => a.areaCode,
  road: (a) => a.road,
  houseNumber: (a) => a.houseNumber,
  estate: (a) => a.estate,
  building: (a) => a.building,
  lon: (a) => a.position[0],
  lat: (a) => a.position[1],
  aliases: (a) => a.aliases.join(';'),
  parentId: (a) => a.parentId,
  cell: (a) => a.cell,
}

export const BUILDING_COLUMNS: Columns<Building> = {
  code: (b) => b.code,
  addressId: (b) => b.addressId,
  name: (b) => b.name,
  lon: (b) => b.position[0],
  lat: (b) => b.position[1],
  cell: (b) => b.cell,
  floors: (b) => b.floors,
  units: (b) => b.units,
  use: (b) => b.use,
}

export const COMPONENT_COLUMNS: Columns<Component> = {
  id: (c) => c.id,
  classCode: (c) => c.classCode,
  name: (c) => c.name,
  lon: (c) => c.position[0],
  lat: (c) => c.position[1],
  cell: (c) => c.cell,
  supervisingUnit: (c) => c.supervisingUnit,
  ownerUnit: (c) => c.ownerUnit,
  maintainerUnit: (c) => c.maintainerUnit,
  status: (c) => c.status,
  since: (c) => c.since,
  dataSource: (c) => c.dataSource,
}

export const UNIT_COLUMNS: Columns<Unit> = {
  code: (u) => u.code,
  uscc: (u) => u.uscc,
  nameZh: (u) => u.nameZh,
  nameEn: (u) => u.nameEn,
  kind: (u) => u.kind,
  parentCode: (u) => u.parentCode,
  areaCode: (u) => u.areaCode,
  phone: (u) => u.phone,
}

export const STAFF_COLUMNS: Columns<StaffMember> = {
  login: (s) => s.login,
  nameZh: (s) => s.nameZh,
  nameEn: (s) => s.nameEn,
  unitCode: (s) => s.unitCode,
  grants: (s) => s.grants,
}

export const DUTY_COLUMNS: Columns<Duty> = {
  matter: (d) => d.matter,
  areaCode: (d) => d.areaCode,
  unitCode: (d) => d.unitCode,
  kind: (d) => d.kind,
  effectiveFrom: (d) => d.effectiveFrom,
  effectiveTo: (d) => d.effectiveTo,
  legalBasis: (d) => d.legalBasis,
  source: (d) => d.source,
}
