export {
  type Crs,
  importAddresses,
  importAreas,
  importBuildings,
  importCells,
  importComponents,
  importFile,
  importText,
} from './commands/index.ts'
export type { Place, PlaceCandidate, PlaceLevel } from './domain/index.ts'
export {
  areaName,
  cellsAt,
  checkGrid,
  exportLayer,
  findArea,
  listAreas,
  locateText,
  resolvePlace,
} from './queries/index.ts'
