import { createHash } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Compiled, compile, type Memory, newMemory, type Source } from '../../src/compile.ts'
import { fillerOf } from '../../src/merge/fill.ts'
import { newSiftingRecall } from '../../src/recall.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { formats, renderersIn } from '../../src/render/index.ts'
import type { TemplateData } from '../../src/template/value.ts'
import { frontMatter } from '../plan.ts'
import { countOf, inFull } from '../sampling.ts'

/** PDFs take most of the time. */
const compared = inFull ? formats : (['docx'] as const)
const renderers = renderersIn(systemFonts)

/** Parts of a body. */
const parts = [
  '<!-- Ghi chú cho người soạn. -->',
  '<!-- Hai dòng\n# của ghi chú -->\nChữ ngay dưới, {{ten}}',
  '- Ý <!-- trong ý --> của {{ten}}\n<!-- dưới ý -->',
  '# Mục đích',
  '# {{ten}}',
  '## Yêu cầu {{ma}}',
  '### Việc của {{ten}}\n- Một ý',
  'Các đơn vị báo cáo trước ngày 05/6/2026.',
  'Giao {{ten}} (mã {{ma}}) thực hiện theo Nghị định số 30/2020/NĐ-CP.',
  '{{ma}} là chữ đầu dòng, {{ten}}',
  'Phòng Nội vụ chủ trì:\n- Họp giao ban ;\n- Gửi {{ten}}\n\n  Đoạn thứ hai của ý\n\n- Báo cáo',
  '1. Khoản một\n2. Khoản hai của {{ten}}\n\n3. Khoản ba',
  '1) Việc một\n\n\n   Đoạn sau\n\nChữ ngoài danh sách',
  'a) Điểm a\n\nb) Điểm b\n\nđ) Điểm sai thứ tự',
  '1/ Một\n\n2/ Hai',
  'a. Một\nb. Hai của {{ten}}',
  '| Đơn vị | Số |\n|---|---|\n| {{ten}} | 12 |\n| Phòng | {{ma}} |',
  '{{#each con}}\n## Phần {{ten}}\n\nNội dung của {{ten}}.\n\n{{/each}}',
  '{{#each con}}\n- Ý của {{ten}};\n{{/each}}',
  '{{#if bat}}\n# Thêm một mục\n\nChỉ có khi bật.\n\n{{/if}}',
  '{{#if bat}}Đoạn khi bật.{{else}}- Ý khi tắt{{/if}}',
  '{{> chung}}',
  'Nhắc lại[^1], [liên kết] và [một chỗ](https://a.vn).',
  '<div>\n\nChữ\n\n</div>',
  '::chen{tep="chen.md"}',
  '::bang{tep="khong-co.csv"}',
  '# Phụ lục: Của {{ten}}\n\n::trang{huong="ngang"}',
  '    # Thụt vào\n\n\tTab đầu dòng',
  '-\n\n  Ý trống',
  '- a\n\n\n- b\n \nchữ thường đầu đoạn ,có lỗi',
  '**đậm {{ten}}** và *nghiêng*\n\n***',
  'm^2^ và H~2~O, 2*3*4, a_b_c',
  'Tiêu đề\n===\n\nChữ\n---',
  'Dòng một\\\ndòng hai  \ndòng ba',
  'Cuối dòng có dấu cách  \n  \nÔng Nguyễn Văn A',
]

/** Parts that reach over empty lines into others. */
const reaching = [
  '<!-->\n\n# Trong chú giải?',
  '<!--->\n\n# Trong chú giải?',
  'Chữ <!-- mở\n\nđóng --> chữ',
  '<!-- một --> <!-- hai\n\n# Ba\n\n-->',
  '<?php\n\n# Bốn\n\n?>',
  '<![CDATA[\n\n# Năm\n\n]]>',
  'Có chú thích[^1] của {{ten}}.\n\n[^1]: Lời chú thích.\n\n    Đoạn hai của chú thích.',
  '[liên kết]: https://gov.vn "Tên"',
  '<!-- kehoach-bo-qua viet-hoa-dau-cau: thử -->\n\nCâu một. câu hai.',
  '<!-- mở\n\n# Trong chú giải\n\n{{ten}} -->',
  '```\n# Trong khối mã\n\nChữ\n```',
  '~~~\nKhông đóng',
  '<pre>\n\nChữ trong thẻ\n\n</pre>',
  '> Trích\n\nChữ',
]

const gaps = ['\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \t\n', '\n\n ']

const value = fc.constantFrom(
  'Phòng Nội vụ',
  'Khoa số 12',
  '',
  '# Không phải đề mục',
  '- ý',
  'a|b',
  '<!--',
  '```',
  '[^1]',
  '[x]: y',
  'một\n\nhai',
  '1. số',
  '::bang{}',
)

const row: fc.Arbitrary<TemplateData> = fc.record({
  ten: value,
  ma: fc.constantFrom('DV1', 'DV2', '2026', 'x', ''),
  bat: fc.constantFrom('', '1'),
  con: fc.array(fc.record({ ten: value }), { maxLength: 3 }),
})

const part = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...parts) },
  { weight: 1, arbitrary: fc.constantFrom(...reaching) },
)

const template = fc
  .array(fc.tuple(part, fc.constantFrom(...gaps)), { minLength: 1, maxLength: 12 })
  .map((list) => `# Mục một\n\n${list.flat().join('')}`)

const keys = fc.constantFrom(
  '',
  'trinh_bay: {danh_so: nguyen_van}\n',
  'trinh_bay: {danh_so: dieu}\n',
  'trinh_bay: {co_chu: 13}\n',
)

const files: Readonly<Record<string, string>> = {
  '_doan/chung.md': 'Phần chung của {{ten}}.\n\n- Ý chung\n',
  'chen.md': 'Đoạn chèn[^1]\n\n[^1]: Chú thích.\n',
}

const source = (text: string): Source => ({
  path: 'mau.md',
  text,
  asset: (path) => (files[path] === undefined ? 'missing' : new TextEncoder().encode(files[path])),
  root: '',
  fallbackDate: { year: 1980, month: 1, day: 1 },
})

const sourceOf = (extra: string, body: string) => source(frontMatter.replace(/---\n\n$/, `${extra}---\n\n`) + body)

/** What each row comes to, without a memory and with one that the rows share, when all of them come again. */
async function bothWays(plain: Source, rows: readonly TemplateData[]) {
  const fill = fillerOf((path) => plain.asset(path))
  const memory = newMemory(newSiftingRecall)
  const each = rows.map((data) => ({ ...plain, fill: fill(data) }))
  return {
    fresh: await Promise.all(each.map((one) => compile(one))),
    // Kept the second time, and given again the third.
    known: (await inRounds(3, () => Promise.all(each.map((one) => compile({ ...one, memory }))))).at(-1),
  }
}

async function inRounds<V>(count: number, work: () => Promise<V>): Promise<readonly V[]> {
  const rounds: V[] = []
  for (let i = 0; i < count; i++) rounds.push(await work())
  return rounds
}

/** Files as hashes of their bytes. */
async function hashesOf({ files }: Compiled): Promise<string[]> {
  const rendered = (files ?? []).flatMap(({ layout }) => compared.map((format) => renderers[format](layout)))
  return (await Promise.all(rendered)).map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
}

describe('rows that share a memory', () => {
  it('have the same findings, layout and files as each by itself', async () => {
    let built = 0
    await fc.assert(
      fc.asyncProperty(keys, template, fc.array(row, { minLength: 2, maxLength: 4 }), async (extra, body, rows) => {
        const { fresh, known } = await bothWays(sourceOf(extra, body), rows)
        expect(known).toEqual(fresh)
        const hashes = await Promise.all(fresh.map(hashesOf))
        expect(await Promise.all((known ?? []).map(hashesOf))).toEqual(hashes)
        built += hashes.flat().length
      }),
      { numRuns: countOf(12, 400) },
    )
    expect(built).toBeGreaterThan(0)
  }, 600_000)
})

/** A text as it is written: each body is the one before with a part more, less or other, or with a word typed into it. */
const writing = fc.array(fc.tuple(part, fc.constantFrom(...gaps)), { minLength: 1, maxLength: 12 }).chain((begun) =>
  fc
    .array(fc.tuple(fc.nat(), fc.constantFrom('more', 'less', 'other', 'word'), part, fc.constantFrom(...gaps)), {
      minLength: 1,
      maxLength: 6,
    })
    .map((steps) => {
      const bodies = [begun]
      for (const [at, step, next, gap] of steps) {
        const last = [...(bodies.at(-1) ?? [])]
        const i = at % (last.length + 1)
        const [words = '', end = gap] = last[i] ?? []
        const put = {
          more: [
            [next, gap],
            [words, end],
          ],
          less: [],
          other: [[next, end]],
          word: [[`${words} thêm`, end]],
        }
        last.splice(i, 1, ...(put[step] as [string, string][]))
        bodies.push(last)
      }
      return bodies.map((body) => body.flat().join(''))
    }),
)

describe('a text being written', () => {
  it('has the same findings and layout with what is remembered of it as anew', async () => {
    let built = 0
    await fc.assert(
      fc.asyncProperty(keys, writing, async (extra, bodies) => {
        const memory = newMemory()
        for (const body of bodies) {
          const plain = sourceOf(extra, body)
          const fresh = await compile(plain)
          expect(await compile({ ...plain, memory })).toEqual(fresh)
          built += fresh.files?.length ?? 0
        }
      }),
      { numRuns: countOf(10, 150) },
    )
    expect(built).toBeGreaterThan(0)
  }, 600_000)
})

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Bytes that are held after rows of which each has words of its own. */
async function heldAfter(memory: Memory, rows: number): Promise<number> {
  const body = 'Giao {{ten}} (mã {{ma}}) chủ trì.\n\n# Mục đích của {{ten}}\n\n- Gửi {{ten}} trước ngày 05/6/2026\n'
  const plain = sourceOf('', body)
  const fill = fillerOf((path) => plain.asset(path))
  const make = async (i: number) =>
    compile({ ...plain, memory, fill: fill({ ten: `Tổ dân phố số ${i}`, ma: `DV${i}` }) })
  for (let i = 0; i < 20; i++) await make(i)
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  for (let i = 20; i < rows; i++) await make(i)
  collectGarbage()
  return process.memoryUsage().heapUsed - before
}

describe('a merge', () => {
  it('holds nothing of what only one row says', async () => {
    const rows = inFull ? 120 : 80
    // Caches of the engine fill and empty when they like: the middle of a few tries is what is held.
    const held = async (memory: () => Memory) => {
      const tries: number[] = []
      for (let i = 0; i < (inFull ? 5 : 3); i++) tries.push(await heldAfter(memory(), rows))
      return tries.toSorted((a, b) => a - b)[Math.floor(tries.length / 2)] ?? Number.NaN
    }
    const all = await held(newMemory)
    const sifted = await held(() => newMemory(newSiftingRecall))
    expect(sifted / all).toBeLessThan(0.4)
  }, 600_000)
})
