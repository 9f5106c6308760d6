import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../src/compile.ts'
import { type Diagnostic, open } from '../src/findings/diagnostic.ts'
import { applyFixes } from '../src/findings/fixes.ts'
import type { Layout } from '../src/layout/layout.ts'
import { foldWords } from '../src/vietnamese/fold-words.ts'
import { printLayout } from './print-layout.ts'

const folder = join(import.meta.dirname, 'clerks')

/** A line that was typed, and what became of it. */
interface Fate {
  readonly line: number
  readonly typed: string
  readonly fate: 'in đúng chỗ' | 'có báo' | 'LẶNG LẼ SAI'
}

/** Words without numbers, bullets and marks: what can be compared of a line and a paragraph. */
const plain = (text: string): string =>
  foldWords(
    text
      .replace(/^\s*(?:#+(?:\s+[IVX]+\.)?|-{3,}|[-–*•+]|\(?[a-zđ\d]{1,2}[.)])\s*/i, '')
      .replace(/<br>|⏎/g, ' ')
      .replace(/\*/g, ''),
  )

/** Every paragraph, cell and heading that is printed, each as its words. */
const paragraphsIn = (layouts: readonly Layout[]): ReadonlySet<string> =>
  new Set(
    layouts
      .map(printLayout)
      .join('\n')
      .split('\n')
      .map((line) => plain(line.replace(/^\s*\[[^\]]*\]\s*/, '').replace(/^[IVX]+\.\s/, ''))),
  )

/** Of each line of the body: these clerks type a paragraph a line, and a row a line. */
function fatesOf(text: string, layouts: readonly Layout[], found: readonly Diagnostic[]): Fate[] {
  const printed = paragraphsIn(layouts)
  const start = text.indexOf('\n---', 5)
  const first = text.slice(0, start).split('\n').length + 1
  return text.split('\n').flatMap((typed, i): Fate[] => {
    if (i < first || typed.trim() === '') return []
    const line = i + 1
    const isTold = found.some(
      ({ rule, place, fix }) =>
        // What is told of the line below it is that both are one paragraph.
        (rule === 'dong-noi-vao-doan-tren' && place?.line === line + 1) ||
        [place, fix?.place].some((one) => one && one.line <= line && line <= (one.endLine ?? one.line)) ||
        (fix?.text !== '' && place !== undefined && fix !== undefined && place.line <= line && fix.place.line < first),
    )
    const isPrinted = typed.split(/\t|\|/).every((cell) => /^[-\s]*$/.test(cell) || printed.has(plain(cell)))
    return [{ line, typed, fate: isPrinted ? 'in đúng chỗ' : isTold ? 'có báo' : 'LẶNG LẼ SAI' }]
  })
}

const built = (text: string) =>
  compile({ path: 'plan.md', text, asset: () => 'missing', root: '', fallbackDate: { year: 1980, month: 1, day: 1 } })

/** As `check --fix` leaves it. */
async function mended(text: string): Promise<string> {
  const next = applyFixes(text, 'plan.md', (await built(text)).diagnostics)
  return next === text ? text : mended(next)
}

const told = (found: readonly Diagnostic[]): string =>
  found.map(({ severity, place, message }) => `  dòng ${place?.line} (${severity}): ${message}\n`).join('')

describe.each(readdirSync(folder))('%s', async (name) => {
  const typed = readFileSync(join(folder, name, 'plan.md'), 'utf8')
  const asTyped = await built(typed)
  // What has errors is mended first, as its writer would do.
  const text = asTyped.files ? typed : await mended(typed)
  const { files = [], diagnostics } = asTyped.files ? asTyped : await built(text)
  const layouts = files.map(({ layout }) => layout)
  const found = open(diagnostics)
  const fates = files.length > 0 ? fatesOf(text, layouts, found) : []

  it('is printed and told as expected.txt says', async () => {
    const after = asTyped.files ? '' : `\nSau \`kehoach check --fix\`:\n${told(found)}`
    const page = files.length > 0 ? layouts.map(printLayout).join('') : 'Không dựng được: còn lỗi ở trên.\n'
    const table = fates
      .map(({ line, typed, fate }) => `  ${fate.padEnd(12)} | dòng ${line} | ${typed.trim()}\n`)
      .join('')
    await expect(
      `Chương trình báo:\n${told(open(asTyped.diagnostics))}${after}\nTừng dòng của bài:\n${table}\nBản in:\n${page}`,
    ).toMatchFileSnapshot(join(folder, name, 'expected.txt'))
  })

  it('has no line of which nothing is printed where it was meant, and nothing told', () => {
    const silent = fates.filter(({ fate }) => fate === 'LẶNG LẼ SAI')
    const builds = asTyped.files ? 'dựng được ngay' : files.length > 0 ? 'dựng được sau --fix' : 'còn lỗi phải sửa tay'
    process.stdout.write(
      `${name.padEnd(26)} ${builds.padEnd(22)} ${fates.length} dòng, ${fates.filter(({ fate }) => fate === 'có báo').length} có báo, ${silent.length} lặng lẽ sai\n`,
    )
    expect(silent).toEqual([])
  })
})
