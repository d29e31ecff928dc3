export {
  AddressNotFound,
  AreaNotFound,
  BadPosition,
  CellNotFound,
  ComponentNotFound,
  LayerNotFound,
  MalformedFile,
  UnknownKind,
} from './errors.ts'
export { areaNames, nameOf } from './gazetteer/display-name.ts'
export { buildGazetteer, type Gazetteer } from './gazetteer/gazetteer.ts'
export { type AddressRow, addressSpot, type AreaRow, type Spot } from './gazetteer/spot.ts'
export {
  type LocateOptions,
  NOWHERE,
  type Place,
  type PlaceCandidate,
  type PlaceLevel,
  type TextParts,
} from './place.ts'
export type { Ground } from './reader/codes.ts'
export { readPlaces } from './reader/read-places.ts'
