import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newIn, openFootprints, placesBefore, sketchOfSource } from '../../src/commands/check/baseline-file.ts'
import type { CheckedFile } from '../../src/commands/check/check-one.ts'
import { markFindings } from '../../src/commands/check/marked-findings.ts'
import { check } from '../../src/compile.ts'
import { open } from '../../src/findings/diagnostic.ts'
import { plan } from '../plan.ts'
import { inFull, sampleOf } from '../sampling.ts'

/** Faults of many kinds: in keys and body, said once of several places, of words, of the whole document, alike line for line. */
const old = plan.replace('trich_yeu: ', 'trich_yeu: V/v ').replace(
  /\n# [\s\S]*$/,
  `
# Mục đích

Nắm  tình hình văn thư ở các phòng trong năm, làm cơ sở xếp loại cuối năm.

Họp ngày 5 tháng 6 năm 2026 tại hội trường lớn của cơ quan , thành phần do Văn phòng mời.

Văn phòng xử lý  hồ sơ còn tồn đọng của năm trước.

- Lập danh mục  hồ sơ.
- Lập danh mục  hồ sơ.

# Nội dung

Các phòng thực hiên nghiêm túc quy chế, báo cáo về Sở nội vụ trước ngày 7/8/2026.

Phòng Kế hoạch tổng hợp giao  nộp hồ sơ vào lưu trữ.

# Tổ chức thực hiện

Văn phòng chủ trì, phối hợp với Phòng Nghiệp vụ kiểm tra , đôn đốc.
`,
)

const checked = async (text: string): Promise<CheckedFile> => {
  const source = { path: 'plan.md', text, root: '', asset: () => 'missing' as const }
  const { diagnostics } = await check({ ...source, fallbackDate: { year: 1980, month: 1, day: 1 } })
  return {
    path: 'plan.md',
    source: { ...source, fallbackDate: { year: 1980, month: 1, day: 1 } },
    found: diagnostics,
    reads: [],
    asked: [],
    bugs: [],
  }
}
const asIs = (path: string) => path
const printsIn = async (text: string) => {
  const one = await checked(text)
  return [...openFootprints(one, markFindings(one, asIs)).values()]
}
const against = async (text: string, baseline: string) => {
  const one = await checked(text)
  const { one: fresh, mended } = newIn(one, markFindings(one, asIs), await printsIn(baseline))
  return { fresh: open(fresh.found), mended }
}

const blocks = (text: string) => text.trimEnd().split('\n\n')
const isBody = (block: string) => !block.startsWith('---') && !block.startsWith('#') && !block.startsWith('-')

/** An edit that neither mends nor breaks anything: lines come in, or a paragraph goes on. */
const harmless = fc.record({
  kind: fc.constantFrom('above', 'longer', 'comment' as const),
  at: fc.nat(),
  many: fc.integer({ min: 1, max: 5 }),
})

function edited(text: string, { kind, at, many }: typeof harmless extends fc.Arbitrary<infer Edit> ? Edit : never) {
  if (kind === 'comment') return text.replace('---\n', `---\n${'# việc của văn phòng\n'.repeat(many)}`)
  const all = blocks(text)
  const places = all.flatMap((block, i) => (isBody(block) ? [i] : []))
  const place = places[at % places.length] ?? 0
  const more = 'Các đơn vị bố trí người và thời gian cho việc này.'
  return `${all
    .flatMap((block, i) => {
      if (i !== place) return [block]
      return kind === 'longer' ? [`${block} ${more}`] : [...Array.from({ length: many }, () => more), block]
    })
    .join('\n\n')}\n`
}

describe('a baseline', () => {
  it('knows every finding again', async () => {
    const { found } = await checked(old)
    expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(4)
    expect(await against(old, old)).toEqual({ fresh: [], mended: [] })
  })

  it('over random edits shows nothing old as new', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(harmless, { minLength: 1, maxLength: 4 }), async (edits) => {
        expect(await against(edits.reduce(edited, old), old)).toEqual({ fresh: [], mended: [] })
      }),
      { numRuns: inFull ? 50 : 20, seed: 20 },
    )
  }, 300_000)

  it('over random edits hides nothing new, also where as much that was there is mended', async () => {
    const faults = ['nộp  báo cáo đúng hạn', 'nộp báo cáo , đúng hạn', 'họp ngày 9 tháng 3 năm 2026'] as const
    const fault = fc.record({ words: fc.constantFrom(...faults), at: fc.nat(), mends: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(harmless, { maxLength: 3 }), fault, async (edits, { words, at, mends }) => {
        const kept = mends ? old.replace('Nắm  tình', 'Nắm tình').replace('quan , thành', 'quan, thành') : old
        const all = blocks(edits.reduce(edited, kept))
        const places = all.flatMap((block, i) => (isBody(block) ? [i] : []))
        const paragraph = `Bộ phận một cửa ${words}.`
        const text = `${all.toSpliced(places[at % places.length] ?? 1, 0, paragraph).join('\n\n')}\n`
        const line = text.split('\n').indexOf(paragraph) + 1
        const { fresh, mended } = await against(text, old)
        expect(fresh.map(({ place, related }) => [place?.line, related?.length ?? 0])).toEqual([[line, 0]])
        expect(mended.length).toBe(mends ? 2 : 0)
      }),
      { numRuns: inFull ? 50 : 20, seed: 20 },
    )
  }, 300_000)

  it.each([
    ['ends', 'Hội nghị sơ kết đã họp trước ngày 31/6/2026.'],
    ['begins', 'Rà soát văn bản trước ngày 31/6/2026 tại hội trường của Sở.'],
  ])('hides no new sentence that %s like one that was mended', async (_, sentence) => {
    const was = `${plan}\nRà soát văn bản trước ngày 31/6/2026.\n\nCác phòng bố trí người.\n\nVăn phòng theo dõi.\n`
    const now = was.replace('31/6', '30/6').replace('Văn phòng theo dõi.', sentence)
    const { fresh, mended } = await against(now, was)
    expect([fresh.map(({ rule }) => rule), mended.length]).toEqual([['ngay-khong-co-that-trong-bai'], 1])
  })

  it('over 50 random edits knows what was there under another name, and hides nothing new', async () => {
    const before = await checked(old)
    const baseline = {
      files: { 'cu/plan.md': await printsIn(old), 'cu/khac.md': [] },
      texts: { 'cu/plan.md': sketchOfSource(before), 'cu/khac.md': [] },
    }
    const moved = async (text: string, isThere: boolean) => {
      const one = await checked(text)
      const places = placesBefore(baseline, () => isThere)
      return [
        places(one, markFindings(one, asIs), 'moi/plan.md'),
        places(one, markFindings(one, asIs), 'moi/hai.md'),
      ].map((known) => open(newIn(one, markFindings(one, asIs), known).one.found))
    }
    const all = open(before.found).length
    await fc.assert(
      fc.asyncProperty(fc.array(harmless, { maxLength: 4 }), fc.boolean(), async (edits, isWorse) => {
        const text = edits.reduce(edited, old)
        const worse = `${text}\nBộ phận một cửa nộp báo cáo , đúng hạn.\n`
        const [renamed, second] = await moved(isWorse ? worse : text, false)
        expect([renamed?.length, (second?.length ?? 0) >= all]).toEqual([isWorse ? 1 : 0, true])
        const [copied] = await moved(text, true)
        expect((copied?.length ?? 0) >= all).toBe(true)
      }),
      { numRuns: 50, seed: 20 },
    )
  }, 300_000)

  it('takes no other plan for one that is gone', async () => {
    const other = await checked(
      plan
        .replace(/^trich_yeu: .*$/m, 'trich_yeu: Tập huấn')
        .replace(
          /\n# [\s\S]*$/,
          '\n# Nội dung\n\nTập huấn  hai lớp.\n\nMời giảng viên.\n\nThuê hội trường.\n\nIn tài liệu.\n',
        ),
    )
    const baseline = {
      files: { 'plan.md': await printsIn(old) },
      texts: { 'plan.md': sketchOfSource(await checked(old)) },
    }
    expect(placesBefore(baseline, () => false)(other, markFindings(other, asIs), 'khac.md')).toEqual([])
  })

  it('knows an error of the keys, and tells another of the same kind', async () => {
    const keys = (more: string) => plan.replace('so: 15\n', `so: 15\n${more}`)
    const { fresh } = await against(keys('\nkhoa_moi: b\nkhoa_la: a\n'), keys('khoa_la: a\n'))
    expect(fresh.map(({ message }) => message)).toEqual([expect.stringContaining('khoa_moi')])
    const without = (key: string) => plan.replace(new RegExp(`^${key}: .*\\n`, 'm'), '')
    expect((await against(without('trich_yeu'), without('co_quan'))).fresh).not.toEqual([])
  })

  it('knows what is found in every case below lines that came in', async () => {
    const cases = join(import.meta.dirname, '../cases')
    const plans = readdirSync(cases).flatMap((name) => {
      const path = join(cases, name, 'input.md')
      return existsSync(path) ? [[name, readFileSync(path, 'utf8').replace(/^\ufeff/, '')] as const] : []
    })
    expect(plans.length).toBeGreaterThan(100)
    for (const [name, text] of sampleOf(plans, 12)) {
      // Keys that nothing closes are read only where they stand at the top.
      if (!/^---\n[\s\S]*\n---(?:\n|$)/.test(text)) continue
      const { fresh, mended } = await against(text.replace('---\n', '---\n# việc của văn phòng\n\n'), text)
      expect([name, fresh, mended]).toEqual([name, [], []])
    }
  }, 300_000)
})
