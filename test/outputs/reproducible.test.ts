import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, documents, examples } from './documents.ts'

const program = join(import.meta.dirname, '../../bin/kehoach.cjs')

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b)

describe('the same source gives the same bytes', () => {
  for (const example of examples)
    test(`${basename(dirname(example.path))}, a second time`, async () => {
      const first = documents.find(({ name }) => name === basename(dirname(example.path)))
      const { bytes } = await build(example)
      for (const format of ['docx', 'pdf'] as const)
        expect(same(bytes[format], first?.bytes[format] ?? new Uint8Array()), format).toBe(true)
    })
})

/** East and west of Greenwich, the second with summer time; and by other versions of Node, where their paths are in OTHER_NODES. */
const places = [
  { node: process.execPath, zone: 'Asia/Ho_Chi_Minh' },
  { node: process.execPath, zone: 'America/Los_Angeles' },
  ...(process.env.OTHER_NODES?.split(delimiter) ?? []).map((node) => ({ node, zone: 'Asia/Ho_Chi_Minh' })),
]

describe('the program writes the same files wherever it runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-zones-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  // One of them without a date, whose files then have to be dated some other way.
  const undated = examples.map(({ path, text }) => ({
    path: path.replace('plan', 'undated'),
    text: text.replace(/^ngay:.*\n/m, ''),
  }))
  const sources = [...examples, ...undated.slice(0, 1)].map(({ path, text }) => {
    const name = `${basename(dirname(path))}-${basename(path, extname(path))}`
    return { name, file: join(folder, name + extname(path)), text }
  })
  const runs = places.map((place, i) => ({ ...place, out: join(folder, `out-${i}`) }))

  beforeAll(() => {
    for (const { file, text } of sources) writeFileSync(file, text)
    for (const { node, zone, out } of runs) {
      mkdirSync(out)
      const args = [program, 'build', ...sources.map(({ file }) => file), '-o', out]
      const { SOURCE_DATE_EPOCH: _, ...environment } = process.env
      const done = spawnSync(node, args, { env: { ...environment, TZ: zone }, encoding: 'utf8' })
      // Run `node tools/bundle.mjs` first where it is dist/ that is missing.
      if (done.status !== 0) throw new Error(done.stderr)
    }
  }, 300_000)

  for (const { name } of sources)
    for (const ending of ['docx', 'pdf'])
      test(`${name}.${ending}`, () => {
        const [first = new Uint8Array(), ...others] = runs.map(({ out }) =>
          readFileSync(join(out, `${name}.${ending}`)),
        )
        expect(first.length).toBeGreaterThan(1000)
        expect(others.map((other) => same(first, other))).toEqual(others.map(() => true))
      })

  test('and no others', () => {
    for (const { out } of runs) expect(readdirSync(out)).toHaveLength(2 * sources.length)
  })
})
