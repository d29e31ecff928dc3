export { areaM2, signedAreaM2 } from './area.ts'
export {
  checkDivision,
  type DivisionFinding,
  type DivisionOptions,
  type DivisionReport,
  type Principle,
  type Sizes,
} from './check-division.ts'
export {
  type AreaLevel,
  areaPrefix,
  isAreaCode,
  isWithin,
  levelOf,
  parentOf,
  parseAreaCode,
} from './codes/area-code.ts'
export {
  type ComponentId,
  formatComponentId,
  formatMatterCode,
  type LegacyComponentId,
  type MatterCode,
  parseComponentId,
  parseLegacyComponentId,
  parseMatterCode,
} from './codes/component-id.ts'
export {
  formatUnitGridCode,
  isUnitGridCode,
  parseUnitGridCode,
  type UnitGridCode,
} from './codes/unit-grid-code.ts'
export { areaToWgs84, type Crs, fromWgs84, toWgs84 } from './crs.ts'
export { type Area, boundsOf, polygonsOf, ringsOf } from './geometry.ts'
export { GridError, type GridErrorCode, type Words } from './grid-error.ts'
export { cellAt } from './lookup/cell-at.ts'
export { buildIndex, type CellIndex, type IndexedCell } from './lookup/cell-index.ts'
export { nearestCell, type NearCell } from './lookup/nearest-cell.ts'
export {
  buildPointIndex,
  type NearPoint,
  type PointIndex,
  pointsNear,
} from './lookup/points-near.ts'
export { metresBetween, metresPerLatDegree, metresPerLonDegree } from './metres.ts'
export { outlineOf } from './outline.ts'
export { pointInside } from './point-inside.ts'
export {
  type Properties,
  type ReadCell,
  readCells,
  type ReadCells,
  type ReadOptions,
  type RefusedFeature,
} from './read-cells.ts'
export { checkLayer } from './topology/check-layer.ts'
export type { LayerCell, LayerFinding, LayerOptions, LayerReport } from './topology/layer.ts'
export { validateArea } from './validate-area.ts'
