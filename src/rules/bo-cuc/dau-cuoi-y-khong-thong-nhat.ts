import type { Block, Paragraph, Point } from '../../document/doc.ts'
import type { TextSpan } from '../../document/spans.ts'
import { plainText } from '../../document/words.ts'
import { asOneFact } from '../repeated.ts'
import type { Found, Rule } from '../rule.ts'
import { bodiesOf, lastWordIn, siblingsIn } from './walk.ts'

/** Items of one list that end in different marks, the last apart. */
export const mixedMarks: Rule = {
  id: 'dau-cuoi-y-khong-thong-nhat',
  group: 'bo-cuc',
  severity: 'hint',
  summary: 'Các ý ngang nhau kết thúc bằng cùng một dấu, trừ ý cuối.',
  why: 'Dấu chấm phẩy báo còn ý, dấu chấm báo hết; lẫn lộn thì người đọc không biết danh sách dừng ở đâu.',
  good: [
    { body: '- Lập sổ;\n- Kiểm tra;\n- Báo cáo.' },
    { body: '- Lập sổ. Mỗi phòng một sổ.\n- Kiểm tra.\n- Gồm hai việc:\n  + Thu sổ;\n  + Đối chiếu;\n- Báo cáo.' },
    { body: '# Nội dung\n\na) Lập sổ;\n\nb) Kiểm tra.\n\n# Kinh phí\n\na) Dự toán.\n\nb) Quyết toán.' },
  ],
  bad: [
    { body: '- Lập sổ;\n- Kiểm tra.\n- Thu sổ;\n- Báo cáo.', at: ['2:8 tra.'] },
    { body: '# Nội dung\n\na) Lập sổ.\n\nb) Kiểm tra\n\nc) Báo cáo.', at: ['5:9 tra'] },
  ],
  *check({ doc, spans }) {
    const odd = bodiesOf(doc)
      .flatMap(siblingsIn)
      .flatMap(runsIn)
      .flatMap((run) => oddOneIn(run) ?? [])
    yield* asOneFact(
      odd.map((one) => sayOdd(one, spans)),
      (count) => `; ${count} danh sách khác cũng lẫn dấu`,
    )
  },
}

function sayOdd({ text, mark, usual }: OddOne, spans: readonly TextSpan[]): Found {
  const words = plainText(text.content).trim()
  const short = words.length > 50 ? `… ${words.slice(-50).replace(/^\S*\s/, '')}` : words
  return {
    message: `Ý “${short}” kết thúc ${sayMark(mark)}, ý khác ngang với nó kết thúc ${sayMark(usual)}`,
    hint: 'dùng một dấu cho mọi ý ngang nhau: “;” với dấu “.” ở ý cuối, hoặc “.” ở mọi ý',
    place: lastWordIn(spans, text.place),
  }
}

interface OddOne {
  readonly text: Paragraph | Point
  readonly mark: string
  /** The mark of most of the others. */
  readonly usual: string
}

/** The first item of a list that ends otherwise than most do, the last apart. */
function oddOneIn(run: readonly (Paragraph | Point)[]): OddOne | undefined {
  const ends = run.slice(0, -1).flatMap((text) => {
    const mark = endOf(plainText(text.content).trim())
    return mark === undefined ? [] : [{ text, mark }]
  })
  const counts = new Map<string, number>()
  for (const { mark } of ends) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])
  const other = usual && ends.find(({ mark }) => mark !== usual[0])
  return other && { ...other, usual: usual[0] }
}

const sayMark = (mark: string): string => (mark === '' ? 'không có dấu' : `bằng dấu “${mark}”`)

/** The mark that parts an item from the next; none for one that leads on or trails off. */
function endOf(text: string): string | undefined {
  if (/[:…,!?/]$|\.\.$|v\.v\.?$/.test(text)) return undefined
  return /[.;]$/.exec(text)?.[0] ?? ''
}

/** Items or điểm of one level that are a single text, list by list. */
function runsIn(blocks: readonly Block[]): (Paragraph | Point)[][] {
  const points: Point[][] = []
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'point') continue
    if (block.label === 'a)') points.push([])
    const next = blocks[i + 1]
    if (!next || next.kind === 'point' || next.kind === 'section') points.at(-1)?.push(block)
  }
  const lists = blocks.flatMap((block) => {
    if (block.kind !== 'list') return []
    return [
      block.items.flatMap(({ body: [only, ...more] }) =>
        only?.kind === 'paragraph' && more.length === 0 ? [only] : [],
      ),
    ]
  })
  return [...points, ...lists]
}
