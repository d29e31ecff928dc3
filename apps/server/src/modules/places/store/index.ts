export { findAddressIds } from './addresses.ts'
export {
  ensureLayer,
  findAreaCodes,
  findCellCodes,
  findSeated,
  findUnitCells,
  moveToCells,
} from './cells.ts'
export { bumpPart, findRevisions, lockPart, type Part, type Revisions } from './revision.ts'
export { type Shape, upsertRows } from './upsert.ts'
export {
  type AreaVersion,
  type CellVersion,
  closeCells,
  writeAreas,
  writeCells,
} from './versions.ts'
