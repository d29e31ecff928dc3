import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, type Entry, GENESIS, type Head, type Json, seal, verifyChain } from './index.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function chainOf(payloads: readonly Json[]): { entries: Entry[]; head: Head } {
  const entries: Entry[] = []
  let head: Head = GENESIS
  for (const payload of payloads) {
    const entry = seal(
      { chain: 'c', seq: head.seq + 1, at: 1000 + head.seq, actor: 'a', payload },
      head,
      hash,
    )
    entries.push(entry)
    head = { seq: entry.seq, hash: entry.hash }
  }
  return { entries, head }
}

const payloads = fc.array(
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
  {
    minLength: 1,
    maxLength: 8,
  },
)

test('an untouched chain verifies', () => {
  fc.assert(
    fc.property(payloads, (list) => {
      const { entries, head } = chainOf(list)
      expect(verifyChain('c', entries, head, hash)).toBeUndefined()
    }),
  )
})

test('any changed field of any entry is named', () => {
  fc.assert(
    fc.property(
      payloads,
      fc.nat(),
      fc.constantFrom('at', 'actor', 'payload', 'hash', 'prevHash', 'payloadHash'),
      (list, pick, field) => {
        const { entries, head } = chainOf(list)
        const at = pick % entries.length
        const victim = entries[at] as Entry
        const value = victim[field]
        const bad =
          typeof value === 'number'
            ? value + 1
            : typeof value === 'string'
              ? `${value}x`
              : { changed: true }
        const tampered = entries.with(at, { ...victim, [field]: bad } as Entry)
        expect(verifyChain('c', tampered, head, hash)?.seq).toBe(victim.seq)
      },
    ),
  )
})

test('a removed, doubled or exchanged entry is named', () => {
  const { entries, head } = chainOf([1, 2, 3, 4])
  expect(verifyChain('c', entries.toSpliced(1, 1), head, hash)).toEqual({
    chain: 'c',
    seq: 2,
    fault: 'sequence',
  })
  expect(verifyChain('c', entries.slice(0, 3), head, hash)).toEqual({
    chain: 'c',
    seq: 4,
    fault: 'head',
  })
  const doubled = entries.toSpliced(2, 0, entries[1] as Entry)
  expect(verifyChain('c', doubled, head, hash)?.seq).toBe(3)
})

test('a chain rewritten from an entry on does not end in the known head', () => {
  const { head } = chainOf([1, 2, 3])
  expect(verifyChain('c', chainOf([1, 9, 3]).entries, head, hash)?.fault).toBe('head')
})

test('canonical text does not depend on the order of keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: '区' })).toBe(
    '{"a":"区","b":[1,{"c":"x","d":null}]}',
  )
})
