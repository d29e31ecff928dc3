export { canonical, type Json } from './canonical.ts'
export {
  type Broken,
  type Content,
  type Core,
  type Entry,
  type Fault,
  GENESIS,
  type Hash,
  type Head,
  seal,
  verifyChain,
} from './chain.ts'
