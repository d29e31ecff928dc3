import { FACILITIES } from './facilities.ts'
import { NATURE } from './nature.ts'
import { ORDER } from './order.ts'
import { SANITATION } from './sanitation.ts'
import { TRAFFIC } from './traffic.ts'

export const TROUBLES = [...FACILITIES, ...TRAFFIC, ...SANITATION, ...ORDER, ...NATURE]
