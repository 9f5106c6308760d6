import fc from 'fast-check'
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'
import type { Chance } from './chance.ts'
import { mutatedSource } from './mutate-source.ts'

const sample = <T>(arbitrary: fc.Arbitrary<T>, chance: Chance): T | undefined =>
  fc.sample(arbitrary, { seed: chance.below(2 ** 31), numRuns: 1 })[0]

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Kinh phí',
    '1.250.000',
    '1,5',
    '12/3',
    '0',
    '-3',
    '1e400',
    '=1+1',
    'true',
    '*a',
    '&a',
    '5.000 đồng',
    '31/02/2026',
    '<',
    '^',
    '"',
    '\\|',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer().map(String),
)
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 })
const value = fc.jsonValue({ maxDepth: 3 })
const records = fc.array(
  fc.dictionary(fc.constantFrom('STT', 'Đơn vị', 'a', '__proto__', 'constructor', '\ufeffb', ''), value, {
    maxKeys: 5,
  }),
  { maxLength: 8 },
)

const quoted = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Data of a format, then perhaps spoilt. */
export function dataText(format: 'csv' | 'json' | 'yaml', chance: Chance): string {
  const text =
    format === 'csv'
      ? (sample(rows, chance) ?? []).map((row) => row.map(quoted).join(chance.oneOf([',', ';']))).join('\n')
      : format === 'json'
        ? JSON.stringify(sample(records, chance), null, chance.oneOf([0, 2]))
        : yamlOf(sample(records, chance) ?? [])
  return chance.onceIn(2) ? text : mutatedSource(text, chance)
}

const yamlOf = (list: readonly Readonly<Record<string, unknown>>[]): string =>
  list
    .map(
      (record) =>
        `- ${Object.entries(record)
          .map(([key, one]) => `${key}: ${JSON.stringify(one)}`)
          .join('\n  ')}`,
    )
    .join('\n')

/** A file with some of its bytes changed, lost or doubled; an archive by what is in its parts as often. */
export function mutatedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = chance.onceIn(4) ? undefined : partsOf(bytes)
  if (parts) return mutatedArchive(parts, chance)
  const changed = bytes.slice()
  for (let left = 1 + chance.below(6); left > 0; left--) changed[chance.below(changed.length)] = chance.below(256)
  return chance.onceIn(4) ? changed.slice(0, chance.below(changed.length)) : changed
}

const values = ['0', '1', '-1', '99999999', '1e9', '', 'none', 'constructor', '4294967296', '\ud83d'] as const

function partsOf(bytes: Uint8Array): Unzipped | undefined {
  try {
    return unzipSync(bytes)
  } catch {
    return undefined
  }
}

function mutatedArchive(parts: Unzipped, chance: Chance): Uint8Array {
  const texts = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  for (let left = 1 + chance.below(4); left > 0; left--) {
    const name = texts[chance.below(texts.length)] ?? ''
    const part = parts[name]
    if (part) parts[name] = strToU8(mutatedXml(strFromU8(part), chance))
    if (chance.onceIn(12)) delete parts[name]
  }
  return zipSync(parts, { level: 1 })
}

/** XML with an element doubled, lost or moved, or a value of an attribute changed: mostly still XML. */
function mutatedXml(xml: string, chance: Chance): string {
  const elements = [...xml.matchAll(/<(\w+:?\w*)(?: [^<>]*)?(?:\/>|>[^<]*<\/\1>)/g)]
  const one = elements[chance.below(Math.max(1, elements.length))]
  if (!one || chance.onceIn(20)) return mutatedSource(xml, chance)
  const at = one.index
  const [text] = one
  const other = elements[chance.below(elements.length)]?.[0] ?? ''
  const instead = chance.oneOf([
    '',
    text.repeat(chance.oneOf([2, 3, 100])),
    other,
    `${text}${other}`,
    text.replace(/"[^"]*"/, () => `"${chance.oneOf(values)}"`),
    text.replace(/>[^<]*</, () => `>${chance.oneOf(values)}<`),
  ])
  return xml.slice(0, at) + instead + xml.slice(at + text.length)
}
