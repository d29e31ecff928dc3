import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/**
 * Envelope encryption: every record is sealed with a data key of its own, and the data key is
 * wrapped by a key that is derived from the master key for one purpose. Rotating the master key
 * re-wraps data keys and leaves the records as they are.
 *
 * Layout: version 1 | wrap nonce 12 | wrapped key 32 + tag 16 | nonce 12 | ciphertext | tag 16.
 * AES-256-GCM (NIST SP 800-38D); the purpose and the record's id are authenticated, so that a sealed
 * record cannot be moved to another row.
 */
export interface KeyRing {
  seal(purpose: string, id: string, plain: Buffer): Buffer
  open(purpose: string, id: string, sealed: Buffer): Buffer
  /** HMAC-SHA-256 under a key of its own for each purpose: 32 bytes that nobody else can compute. */
  mac(purpose: string, text: string): Buffer
}

const VERSION = 1
const NONCE = 12
const TAG = 16
const KEY = 32

export function createKeyRing(master: Buffer): KeyRing {
  // Key objects: out of a buffer Node makes one at every use, which costs more than the HMAC itself.
  const keys = new Map<string, KeyObject>()
  const keyOf = (purpose: string) => {
    let key = keys.get(purpose)
    if (!key) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', master, 'gongzhi', purpose, KEY)))
      keys.set(purpose, key)
    }
    return key
  }
  return {
    seal(purpose, id, plain) {
      const dataKey = randomBytes(KEY)
      const about = Buffer.from(`${purpose}\n${id}`)
      const wrapped = encrypt(keyOf(purpose), dataKey, about)
      return Buffer.concat([Buffer.of(VERSION), wrapped, encrypt(dataKey, plain, about)])
    },
    open(purpose, id, sealed) {
      if (sealed[0] !== VERSION) throw new Error(`unknown seal version ${sealed[0]}`)
      const about = Buffer.from(`${purpose}\n${id}`)
      const split = 1 + NONCE + KEY + TAG
      const dataKey = decrypt(keyOf(purpose), sealed.subarray(1, split), about)
      return decrypt(dataKey, sealed.subarray(split), about)
    },
    mac: (purpose, text) =>
      createHmac('sha256', keyOf(`mac ${purpose}`))
        .update(text)
        .digest(),
  }
}

function encrypt(key: KeyObject | Buffer, plain: Buffer, about: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: KeyObject | Buffer, sealed: Buffer, about: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(about)
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const body = sealed.subarray(NONCE, sealed.length - TAG)
  return Buffer.concat([decipher.update(body), decipher.final()])
}
