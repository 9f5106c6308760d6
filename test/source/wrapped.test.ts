import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile, type Source } from '../../src/compile.ts'
import { importDocument } from '../../src/import/import-document.ts'
import { issueOf } from '../issue.ts'
import { printLayout } from '../print-layout.ts'
import { inFull, nightlyOf, sampleOf } from '../sampling.ts'

const root = join(import.meta.dirname, '../..')
const plans = join(root, '../shared/plans')

const widths = inFull
  ? nightlyOf(
      Array.from({ length: 41 }, (_, i) => 60 + i),
      4,
    )
  : [60, 79, 100]

const ownLines = /^\s*(?:#|!\[|\||::|<!--|>|\{\{|={2,}|```)/

/** A dash before a capital opens an item: who breaks a line there has a list. */
const opensItem = /^[-+*] \p{Lu}/u

/** A line of words broken at a column; what goes on an item is set in below its words where `hanging`. */
function wrapLine(line: string, width: number, hanging: boolean): string {
  if (line.length <= width || ownLines.test(line) || / {2}$|\\$/.test(line)) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  const inner = hanging && /^\s*[-+*]\s/.test(line) ? `${indent}  ` : indent
  const out: string[] = []
  let rest = line.trim()
  let room = width - indent.length
  while (rest.length > room) {
    let cut = rest.lastIndexOf(' ', room)
    if (cut <= 0) cut = rest.indexOf(' ')
    while (cut > 0 && opensItem.test(rest.slice(cut + 1))) cut = rest.lastIndexOf(' ', cut - 1)
    if (cut <= 0) break
    out.push(rest.slice(0, cut))
    rest = rest.slice(cut + 1)
    room = width - inner.length
  }
  return [...out, rest].map((part, i) => (i === 0 ? indent : inner) + part).join('\n')
}

function wrapBody(text: string, width: number, hanging: boolean): string {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? ''
  const body = text.slice(front.length).split('\n')
  return front + body.map((line) => wrapLine(line, width, hanging)).join('\n')
}

const ofLines = new Set(['thieu-dong-trong', 'dong-noi-vao-doan-tren', 'dau-dong-lien-chu'])

const found = 'Phát hiện: '

async function outcome(source: Source, folder: string) {
  const { files, diagnostics } = await compile(source, folder ? issueOf(folder) : {})
  const told = diagnostics
    .filter(({ rule, severity }) => ofLines.has(rule) || severity === 'error')
    .map(({ message }) => `${found}${message}`)
  return [...(files ?? []).flatMap(({ layout }) => printLayout(layout).split('\n')), ...told]
}

async function expectSame(source: Source, folder = '') {
  const before = await outcome(source, folder)
  // What has errors is no document, and lines that are told of are no paragraph a line.
  if (before.some((line) => line.startsWith(found))) return
  const changes: unknown[] = []
  for (const width of widths)
    for (const hanging of [true, false]) {
      const text = wrapBody(source.text, width, hanging)
      if (text === source.text) continue
      const after = await outcome({ ...source, text }, folder)
      const lost = before.filter((line) => !after.includes(line)).slice(0, 3)
      const come = after.filter((line) => !before.includes(line)).slice(0, 3)
      if (lost.length + come.length > 0 || before.length !== after.length) changes.push({ width, hanging, lost, come })
    }
  expect(changes).toEqual([])
}

const sourcesIn = (folder: string) =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const own = join(root, folder, name)
    const file = ['input.md', 'plan.md'].find((one) => existsSync(join(own, one)))
    return file ? [{ name, folder: own, path: join(own, file) }] : []
  })

describe('a source wrapped at a column is what it was in one line a paragraph', () => {
  const cases = sampleOf(
    sourcesIn('test/cases').filter(({ name }) => name !== 'ngat-dong-o-cot'),
    15,
  )

  it.each([...cases, ...sampleOf(sourcesIn('examples'), 3)])('$name', async ({ folder, path }) => {
    const loaded = loadSource(path)
    if (!('source' in loaded)) return
    await expectSame(loaded.source, folder)
  })

  it.skipIf(!existsSync(plans)).each(
    existsSync(plans)
      ? sampleOf(
          readdirSync(plans).filter((name) => /\.txt$/.test(name)),
          2,
        )
      : [],
  )(
    '%s, imported',
    async (name) => {
      const bytes = readFileSync(join(plans, name))
      const { source } = await importDocument(bytes, { file: name, stem: 'plan', verbatim: false }, () => {})
      if (!source) throw new Error('nothing was imported')
      const files = new Map(source.files.map((one) => [one.name, Buffer.from(one.content)]))
      await expectSame({
        path: 'plan.md',
        text: source.text,
        root: '',
        asset: (one) => files.get(one) ?? 'missing',
        fallbackDate: { year: 1980, month: 1, day: 1 },
      })
    },
    120_000,
  )
})
