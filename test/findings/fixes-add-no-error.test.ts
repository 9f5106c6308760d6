import { expect, test } from 'vitest'
import { check } from '../../src/compile.ts'
import { exampleKeys } from '../../src/findings/catalogue/example-plan.ts'
import { open } from '../../src/findings/diagnostic.ts'
import { textAsRead } from '../../src/findings/edits.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { frontMatter, plan } from '../plan.ts'

async function found(text: string) {
  const source = { path: 'plan.md', text, asset: () => 'missing' as const, root: '' }
  return (await check({ ...source, fallbackDate: { year: 2026, month: 1, day: 1 } })).diagnostics
}

const errorsIn = async (text: string) =>
  open(await found(text))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)

/** As `check --fix` leaves it. */
async function mended(text: string): Promise<string> {
  const after = textAsRead(applyFixes(text, 'plan.md', await found(text))).text
  return after === text ? text : mended(after)
}

const { nguoi_ky: _, ...others } = exampleKeys
const withKeys = (...lines: readonly string[]): string =>
  `---\n${[...Object.entries(others).map(([key, value]) => `${key}: ${value}`), ...lines].join('\n')}\n---\n\n# Mục đích\n\nNắm tình hình văn thư.\n`

const signer = 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Lê An}'

test.each([
  ['a key without a value between braces', withKeys('nguoi_ky: {chuc_vu: Giám đốc, ho_teg}')],
  ['a signer without a name, at the margin', withKeys('nguoi_ky:', 'chuc_vu: Giám đốc')],
  ['a signer with another key in between', withKeys('nguoi_ky:', 'chuc_vu: Giám đốc', 'luu: VT', 'ho_ten: Lê An')],
  [
    'a key wedged between those of another',
    withKeys(signer, 'trinh_bay:', '  co_chu: 13', 'luu: VT', '  lui_dau_dong: 1'),
  ],
  ['what nobody sees above the keys', `\u00adso:\n${plan}`],
  ['what nobody sees before a key of several words', plan.replace('---\n\n', '\u001b[31m*a co_quan: Sở\n---\n\n')],
  ['a lone mark behind # without a blank', `${plan}\n#_c Nội dung\n`],
  ['the word of an appendix above one', `${plan}\nChi tiết tại\nPhụ lục.\n\n# Phụ lục: Danh mục\n\n- Hồ sơ.\n`],
  [
    'a closing below another one',
    `${withKeys(signer).replace(/noi_nhan.*\n/, '')}\nNơi nhận:\n- Các phòng;\n- Lưu: VT.\n\nNơi nhận:\n- Các ban;\n- Lưu: VT.\n`,
  ],
  ['the title of an appendix that is all of it', `${plan}\n# Phụ lục I\nDANH SÁCH LỚP\n\n# Phụ lục II: Sổ\n\n- Sổ.\n`],
  ['brackets on a second line', withKeys(signer).replace(/noi_nhan.*/, 'noi_nhan: Các phòng\n [Các ban]')],
  ['lone marks in what would be a directive', `${plan}\n::**bieu{tep="a"}\n\nXem ::ba**ng{tep="a"}\n`],
  ['a blank by its name before a mark', `${plan}\nViệc.\n\n&nbsp;> Việc.\n`],
  ['the word of an appendix at the end', `${plan}\nChi tiết tại\nPhụ lục.\n`],
])('mending adds no error: %s', async (_, text) => {
  const before = await errorsIn(text)
  expect((await errorsIn(await mended(text))).filter((rule) => !before.includes(rule))).toEqual([])
})

test.each(['nguoi_ky:\nchuc_vu: Giám đốc\nho_ten: Lê An', 'trinh_bay:\nco_chu: 13'])(
  'keys at the margin below the one they belong to are told as such only, and mended: %j',
  async (lines) => {
    const text = withKeys(...(lines.startsWith('nguoi_ky') ? [] : [signer]), lines)
    expect(new Set(await errorsIn(text))).toEqual(new Set(['khoa-la']))
    expect(await errorsIn(await mended(text))).toEqual([])
  },
)

test('wishes to set aside are not called needless in a document with errors, of which rules say less', async () => {
  const wished = plan.replace('---\n\n', 'bo_qua: {thieu-phan-ke-hoach: ngắn}\n---\n\n')
  expect((await found(`${wished}\n<b>\n`)).map(({ rule }) => rule)).not.toContain('bo-qua-thua')
})

test('what is found in a folded text of the body stands within its value', async () => {
  const text = `${withKeys(signer).split('---')[1]?.trimStart()}noi_dung: đúng.\n\n  Đoạn có <b>thẻ</b>.\n`
  const { diagnostics } = await check({
    path: 'plan.yaml',
    text,
    asset: () => 'missing',
    root: '',
    fallbackDate: { year: 2026, month: 1, day: 1 },
  })
  const line = text.split('\n').findIndex((one) => one.startsWith('noi_dung')) + 1
  const html = diagnostics.filter(({ message }) => message.includes('HTML'))
  expect(html.map(({ place }) => place)).toEqual([1, 2].map(() => expect.objectContaining({ line, endLine: line + 2 })))
})

test('lines above the keys are told, and the keys are read', async () => {
  const [stray, ...rest] = open(await found(`Bản nháp\n${plan}`))
  expect(stray).toMatchObject({ rule: 'phan-khai-bao', place: { line: 1, column: 1, endLine: 1, endColumn: 9 } })
  expect(rest.filter(({ severity }) => severity !== 'hint')).toEqual([])
})

test.each(['#**Yêu cầu**', '#_Yêu cầu_ chung', '##*Yêu cầu*', '#“Xanh”', '#1. Yêu cầu', '#**2) Yêu cầu**'])(
  'a heading without a blank behind its mark is told, whatever it opens with: %s',
  async (line) => expect(await errorsIn(`${plan}\n${line}\n\nViệc.\n`)).toEqual(['cu-phap']),
)

test.each(['\\#1. Việc', '#', '# 1'])('a mark that is meant is not: %s', async (line) =>
  expect(await errorsIn(`${frontMatter}# Mục\n\nViệc.\n\n${line}\n\nViệc.\n`)).not.toContain('cu-phap'),
)
