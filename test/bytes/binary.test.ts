import { deflateRawSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as node from '../../src/bytes/binary.ts'
import * as browser from '../../src/bytes/binary-browser.ts'
import { processorTime } from '../processor-time.ts'

/** Node's own bytes are a kind of their own. */
const sameKind = (bytes: Uint8Array | string | undefined) => (typeof bytes === 'object' ? [...bytes] : bytes)

const contents = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 5000 }))
    .map(([part, times]) => Uint8Array.from({ length: part.length * times }, (_, i) => part[i % part.length] ?? 0)),
)

/** Bytes with one changed, or cut off. */
const spoilt = (packed: Uint8Array, at: number, by: number) =>
  by === 0
    ? packed.subarray(0, at % packed.length)
    : packed.map((byte, i) => (i === at % packed.length ? byte ^ by : byte))

const plain = (bytes: Uint8Array | undefined) => bytes && [...bytes]

describe('browsers do as Node does', () => {
  test('with sound streams, whatever size they are said to have', () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: -2, max: 2 }), (content, more) => {
        const size = Math.max(0, content.length + more)
        const [raw, whole] = [deflateRawSync(content), deflateSync(content)]
        expect(plain(browser.inflate(raw, size))).toEqual(plain(node.inflate(raw, size)))
        if (size > 0) expect(sameKind(browser.unpackedTo(whole, size))).toEqual(sameKind(node.unpackedTo(whole, size)))
        expect(plain(browser.unpack(whole))).toEqual(plain(content))
      }),
    )
  })

  test('with spoilt ones: what both take holds the same', () => {
    fc.assert(
      fc.property(contents, fc.nat(), fc.integer({ min: 0, max: 255 }), (content, at, by) => {
        const raw = spoilt(deflateRawSync(content), at, by)
        const [here, there] = [node.inflate(raw, content.length), browser.inflate(raw, content.length)]
        if (here) expect(plain(there)).toEqual(plain(here))
        // Within, only the checksum tells; a stream that is cut off or has another checksum isn't sound.
        const whole = deflateSync(content)
        const last = whole.map((byte, i) => (i === whole.length - 1 - (at % 4) ? byte ^ (by || 1) : byte))
        if (content.length === 0) return
        expect(browser.unpackedTo(last, content.length)).toBeUndefined()
        expect(browser.unpackedTo(whole.subarray(0, at % whole.length), content.length)).toBeUndefined()
      }),
    )
  })

  test('streams are sound to both, or to none, also with bytes behind them', () => {
    fc.assert(
      fc.property(
        contents,
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        fc.constantFrom('', '\n', '\r\n', 'junk'),
        (...given) => {
          const [content, at, by, behind] = given
          const whole = Buffer.concat([deflateSync(content), Buffer.from(behind)])
          const sound = (packed: Uint8Array, most = 1_000_000) => {
            const answers = [node, browser].map(({ soundLength }) => soundLength(packed, most))
            expect(answers[1]).toBe(answers[0])
            return answers[0]
          }
          expect(sound(whole)).toBe(content.length)
          expect(sound(whole.subarray(0, at % (whole.length - behind.length)))).toBeUndefined()
          const last = whole.length - behind.length - 1 - (at % 4)
          if (by > 0 && behind === '')
            expect(sound(whole.map((byte, i) => (i === last ? byte ^ by : byte)))).toBeUndefined()
        },
      ),
    )
  })

  test('of a stream that is too long, only its first bytes count', () => {
    const whole = deflateSync(Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) >> 5))
    for (const { soundLength } of [node, browser]) {
      expect(soundLength(whole.subarray(0, -4), 1000)).toBe(1000)
      expect(soundLength(whole.subarray(0, -4), 100_000)).toBeUndefined()
    }
  })

  test('with checksums and letters', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(browser.crc32(content)).toBe(node.crc32(content))
        expect(browser.latin1(content)).toBe(node.latin1(content))
        expect(plain(browser.latin1Bytes(node.latin1(content)))).toEqual(plain(content))
      }),
    )
  })

  test('with base64, also where other signs are in it', () => {
    const signs = fc.constantFrom(...'AZaz09+/-_ =\n.é')
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        expect(plain(browser.base64Bytes(text))).toEqual(plain(node.base64Bytes(text)))
      }),
    )
  })

  test('a bomb is left after a step', () => {
    const bomb = deflateSync(new Uint8Array(200_000_000))
    const spent = processorTime()
    expect(browser.unpackedTo(bomb, 100)).toBe('longer')
    expect(browser.soundLength(bomb, 100)).toBe(100)
    expect(spent()).toBeLessThan(2000)
  })
})
