import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { check, type Source } from '../../src/compile.ts'
import type { Edit, Place } from '../../src/findings/diagnostic.ts'
import { tell } from '../import/plan-files.ts'
import { frontMatter } from '../plan.ts'

const folder = join(import.meta.dirname, '../../../shared/cases/rules')

/** What is to be told of a plan with one kind of mistake: `line:column rule`, with a `+` where it is mended too. */
interface Mistake {
  readonly name: string
  readonly expected: readonly string[]
}

/** From `mistakes.txt`: the name of a plan, and below it, set in, a line for each place. */
const mistakes: readonly Mistake[] = readFileSync(join(import.meta.dirname, 'mistakes.txt'), 'utf8')
  .split(/\n(?=\d)/)
  .slice(1)
  .map((part) => {
    const [name = '', ...expected] = part.trimEnd().split(/\n +/)
    return { name, expected }
  })

/** A finding at one of its places. */
interface Told {
  readonly rule: string
  readonly place: Place
  readonly hint: string | undefined
  readonly fix: Edit | undefined
}

async function toldOf(source: Source): Promise<readonly Told[]> {
  const { diagnostics } = await check(source)
  return diagnostics.flatMap(({ rule, hint, place, fix, related = [] }) =>
    [...(place ? [{ place, fix }] : []), ...related].map((one) => ({ rule, hint, place: one.place, fix: one.fix })),
  )
}

function sourceOf(name: string): Source {
  const loaded = loadSource(join(folder, name, 'plan.md'))
  if ('problem' in loaded) throw new Error(loaded.problem.message)
  return loaded.source
}

const asLine = ({ rule, place, fix }: Told): string => `${place.line}:${place.column} ${rule}${fix ? ' +' : ''}`

/** Two rules that say the same of the same words: one slip is told by one. */
function toldTwice(told: readonly Told[]): string[] {
  return told.flatMap((one, i) =>
    told
      .slice(i + 1)
      .filter((other) => other.rule !== one.rule && overlap(one.place, other.place) && isSameAdvice(one, other))
      .map((other) => `${asLine(one)} = ${asLine(other)}`),
  )
}

const overlap = (a: Place, b: Place): boolean =>
  a.file === b.file && a.line === b.line && a.column < (b.endColumn ?? b.column) && b.column < (a.endColumn ?? a.column)

/** The same words to be typed, or words of which one is in the other’s. */
const isSameAdvice = (one: Told, other: Told): boolean =>
  one.hint === other.hint || (one.fix !== undefined && one.fix.text === other.fix?.text) || isRetyped(one, other)

const isRetyped = ({ hint = '' }: Told, { hint: other = '' }: Told): boolean =>
  hint === 'gõ lại cho đủ dấu' || other === 'gõ lại cho đủ dấu'

describe.skipIf(!existsSync(folder))('plans with one kind of mistake each', async () => {
  const table = await Promise.all(
    (existsSync(folder) ? mistakes : []).map(async (mistake) => {
      const told = await toldOf(sourceOf(mistake.name))
      return { ...mistake, told: told.map(asLine), twice: toldTwice(told) }
    }),
  )
  const missing = table.flatMap(({ name, expected, told }) => {
    const left = expected.filter((one) => !told.includes(one))
    tell(
      `${left.length === 0 ? 'whole' : 'part '} ${name}: ${expected.join(', ')}${left.length ? ` — missing ${left}` : ''}`,
    )
    return left.length > 0 ? [name] : []
  })

  it('are told whole, nine of ten at least', () => {
    expect(mistakes.length).toBe(59)
    expect(missing.length / mistakes.length).toBeLessThanOrEqual(0.1)
  })

  it('have each slip told by one rule', () => {
    expect(table.flatMap(({ twice }) => twice)).toEqual([])
  })

  it('find nothing in the plan without a mistake', () => {
    expect(table.find(({ name }) => name.startsWith('00'))?.told).toEqual([])
  })
})

if (!existsSync(folder)) it.skip('bỏ qua: không có thư mục ../shared/cases/rules')

describe('slips that several rules might tell', () => {
  it.each([
    'Các sở, ban, nghành phối hợp thực hiện kế hoach.',
    'Công tác sử lý sử lý hồ sơ; thưc hiện nhiêm vụ.',
    'Thực hiện Kế hoạch 18-KH/UBND và số 5/kh-ubnd.',
    'Giao Sở Kế hoạch và Đầu tư, Công an huyện bố trí kinh phí.',
    'Từ ngày 31/4/2026 đến ngày 20/4/2026; thứ hai ngày 31-4-2026.',
    'Xâydựng kếhoạch, hỏan thành tại thị trấn Bình An, huyện Hoa Lư, tỉnh Hà Nam.',
  ])('%s', async (body) => {
    const text = `${frontMatter}# Nội dung\n\n${body}\n`
    const source: Source = {
      path: 'plan.md',
      text,
      root: '',
      fallbackDate: { year: 1980, month: 1, day: 1 },
      asset: () => 'missing',
    }
    expect(toldTwice(await toldOf(source))).toEqual([])
  })
})
