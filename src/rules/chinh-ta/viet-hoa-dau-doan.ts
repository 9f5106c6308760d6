import type { Block, Doc } from '../../document/doc.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { placeIn } from '../../findings/text-map.ts'
import { asOneFact } from '../repeated.ts'
import type { Checkup, Found, Rule } from '../rule.ts'
import { letters, lowerCase, openingWord } from './chu-cai.ts'
import { capitalsClause } from './phu-luc-hai.ts'

/** A whole word in small letters, behind the label of a điểm or item. */
const small = new RegExp(`^((?:[a-zđ]\\)|\\d+(?:\\.\\d+)*[.)]|[-+•]) +)?([${lowerCase}]+)(?![${letters}\\d)@:/._-])`)

/** A small letter at the beginning of a paragraph or item. */
export const paragraphCapital: Rule = {
  id: 'viet-hoa-dau-doan',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('Mục I'),
  summary: 'Đoạn, điểm và gạch đầu dòng mở đầu bằng chữ hoa.',
  why: 'Mỗi gạch đầu dòng xuống dòng là một đoạn mới.',
  good: [
    { body: '- Lập hồ sơ;\n- Nộp hồ sơ.' },
    { body: '- eOffice dùng chung.\n- Các phòng nộp hồ sơ\n  trong tháng 6.\n\na) Lập sổ.' },
  ],
  bad: [
    { body: 'Hồ sơ gồm:\n\n- tờ khai;\n- Bản sao.', at: ['3:3 tờ'] },
    { body: 'a) lập hồ sơ;\n\nb) Nộp hồ sơ.', at: ['1:4 lập'] },
  ],
  check: (it) => asOneFact([...found(it)], (count) => `; ${count} đoạn khác cũng vậy`),
}

function* found({ doc, spans }: Checkup): Iterable<Found> {
  let openings: ReadonlySet<string> | undefined
  for (const span of spans) {
    if (typeof span.within !== 'string' || span.within === 'heading') continue
    const first = span.text.charAt(0)
    if (first !== first.toLowerCase()) continue
    const [, label = '', word] = small.exec(span.text) ?? []
    if (word === undefined) continue
    // Most such lines go on with a paragraph: only the document tells.
    openings ??= openingsOf(doc)
    if (!openings.has(keyOf(span))) continue
    yield {
      message: `Đoạn mở đầu bằng chữ thường “${word}”`,
      hint: `gõ “${openingWord(word)}”${label || span.within === 'listItem' ? '' : ', hoặc nối vào đoạn trên'}`,
      place: placeIn(span, label.length, label.length + word.length),
    }
  }
}

/** Where paragraphs begin. */
function openingsOf({ body, appendices }: Doc): ReadonlySet<string> {
  const openings = new Set<string>()
  for (const block of [...body, ...appendices.flatMap((one) => one.body)]) addOpenings(block, openings)
  return openings
}

function addOpenings(block: Block, openings: Set<string>): void {
  if (block.kind === 'paragraph' || block.kind === 'point') openings.add(keyOf(block.place))
  if (block.kind === 'section') for (const one of block.body) addOpenings(one, openings)
  if (block.kind === 'list') for (const item of block.items) for (const one of item.body) addOpenings(one, openings)
}

const keyOf = ({ file, line, column }: Place) => `${file}:${line}:${column}`
