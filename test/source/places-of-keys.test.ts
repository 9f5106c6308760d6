import { expect, test } from 'vitest'
import { check } from '../../src/compile.ts'
import { exampleKeys } from '../../src/findings/catalogue/example-plan.ts'
import { open } from '../../src/findings/diagnostic.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { sampleOf } from '../sampling.ts'

/** Words with faults that rules mark, and values that are read as they were meant. */
const values = {
  words: 'Kiểm tra  năm 2026 , và\nTăng  cường , công tác',
  posts: 'KT. Giám  đốc\nPhó Giám đốc',
  list: '- Sở Nội vụ  và ban\n- Các phòng , ban\n- Lưu: VT, TH',
  signer: 'chuc_vu: KT. Giám  đốc\n  Phó Giám  đốc\nho_ten: Trần\n  Minh  Châu',
  signature: 'TM. ỦY BAN NHÂN DÂN\nCHỦ  TỊCH\nTrần  Minh Châu',
  blanks: '\n\n  Kiểm tra  năm\n\n\n công  tác\n',
  semicolons: 'Sở Nội vụ; Sở Y tế\nBan A; Lưu: VT',
}

const below = (indent: string, text: string): string => indent + text.replaceAll('\n', `\n${indent}`)

/** Ways in which YAML takes a text of several lines, right and wrong. */
const ways: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => ` ${text.replaceAll('\n', '\n  ')}`,
  'between quotes': (text) => ` "${text.replaceAll('\n', '\n  ')}"`,
  'between single quotes': (text) => ` '${text.replaceAll('\n', '\n  ')}'`,
  escaped: (text) => ` "${text.replaceAll('\n', '\\n')}"`,
  'below |': (text) => ` |\n${below('  ', text)}`,
  'below |- and a comment': (text) => ` |- # x\n${below('  ', text)}`,
  'below | and blank lines': (text) => ` |\n\n\n${below('  ', text)}`,
  'below |1': (text) => ` |1\n${below('   ', text)}`,
  'behind |': (text) => ` | ${text.replaceAll('\n', '\n  ')}`,
  'behind | without a blank': (text) => ` |${text.replaceAll('\n', '\n  ')}`,
  'below | and at the margin': (text) => ` |\n${text}`,
  'below | and tabs': (text) => ` |\n${below('\t', text)}`,
  'below >': (text) => ` >\n${below('  ', text)}`,
  'on its own lines': (text) => `\n${below('  ', text)}`,
  'below tabs': (text) => `\n${below('\t', text)}`,
  'items, the next of which a tab and a blank indent': (text) => `\n  - ${text.replaceAll('\n', '\n  \t- ')}`,
}

/** What a rule marks, by its id. */
const marked: Readonly<Record<string, RegExp>> = {
  'khoang-trang-doi': /^\s\s+$/,
  'dau-cach-truoc-dau-cau': /^\s+,$/,
}

const textOf = (key: string, value: string): string =>
  `---\n${Object.entries({ ...exampleKeys, can_cu: '', dia_chi: '', [key]: '' })
    .map(([name, typed]) => `${name}:${name === key ? value : ` ${typed}`}\n`)
    .join('')}---\n\n# Mục đích\n\nNắm tình hình văn thư.\n`

const checked = async (text: string) =>
  open(
    (
      await check({
        path: 'plan.md',
        text,
        root: '',
        asset: () => 'missing',
        fallbackDate: { year: 2026, month: 1, day: 1 },
      })
    ).diagnostics,
  )

/** What is wrong with the places of what is found in a text. */
async function astray(text: string): Promise<string[]> {
  const lines = text.split('\n')
  return (await checked(text)).flatMap(({ rule, place, message }) => {
    const { line = 0, column = 0, endLine = line, endColumn = column } = place ?? {}
    const [first, last] = [lines[line - 1] ?? '', lines[endLine - 1] ?? '']
    const isInside = column >= 1 && column <= first.length + 1 && endColumn <= last.length + 1
    const words = first.slice(column - 1, line === endLine ? endColumn - 1 : undefined)
    const isTheirs = marked[rule]?.test(words) ?? true
    return isInside && isTheirs ? [] : [`${rule} ${line}:${column}–${endLine}:${endColumn} “${words}” ${message}`]
  })
}

const keys = sampleOf([...Object.keys(exampleKeys), 'can_cu', 'dia_chi'], 6)

test.each(Object.entries(ways))('what is found in keys stands at its words: %s', async (_, way) => {
  for (const key of keys)
    for (const value of Object.values(values)) {
      const text = textOf(key, way(value))
      expect(await astray(text), text).toEqual([])
    }
})

test.each(Object.entries(ways))('mending what is found in keys comes to an end: %s', async (_, way) => {
  for (const key of keys)
    for (const value of Object.values(values)) {
      const typed = textOf(key, way(value))
      let text = typed
      for (let rounds = 0, before = ''; before !== text; rounds++) {
        expect(rounds, typed).toBeLessThan(20)
        before = text
        text = applyFixes(text, 'plan.md', await checked(text))
      }
    }
})
