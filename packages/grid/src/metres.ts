const A = 6378137
/** First eccentricity squared of the ellipsoid; CGCS2000 differs from WGS84 by 0.1 mm in the radius. */
const E2 = 0.0066943799901413165
const E = Math.sqrt(E2)
const RADIANS = Math.PI / 180

/** Metres of one degree of latitude at a latitude. */
export function metresPerLatDegree(lat: number): number {
  const w = 1 - E2 * Math.sin(lat * RADIANS) ** 2
  return (RADIANS * A * (1 - E2)) / (w * Math.sqrt(w))
}

/** Metres of one degree of longitude at a latitude. */
export function metresPerLonDegree(lat: number): number {
  const w = 1 - E2 * Math.sin(lat * RADIANS) ** 2
  return (RADIANS * A * Math.cos(lat * RADIANS)) / Math.sqrt(w)
}

/** Distance in metres; the plane at the first point is true to 1 in 10⁵ within 5 km in a city. */
export function metresBetween(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const dx = (lon2 - lon1) * metresPerLonDegree(lat1)
  const dy = (lat2 - lat1) * metresPerLatDegree(lat1)
  return Math.sqrt(dx * dx + dy * dy)
}

/**
 * Height in metres of a latitude above the equator on the equal-area cylinder whose width is one
 * equator: areas drawn on it are the areas on the ellipsoid (Snyder, Map Projections, 10-16).
 */
export function equalAreaHeight(lat: number): number {
  const s = Math.sin(lat * RADIANS)
  const q = (1 - E2) * (s / (1 - E2 * s * s) + Math.atanh(E * s) / E)
  return (A * q) / 2
}

/** Width in metres of one degree on that cylinder. */
export const EQUAL_AREA_DEGREE = RADIANS * A
