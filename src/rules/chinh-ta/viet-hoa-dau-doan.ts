import type { Place } from '../../diagnostic.ts'
import type { Block } from '../../document/doc.ts'
import { placeIn } from '../../document/spans.ts'
import type { Rule } from '../rule.ts'
import { capitalised, letters, lowerCase } from './chu-cai.ts'
import { capitals } from './phu-luc-hai.ts'

/** A whole word in small letters, behind the label of a điểm or item. */
const small = new RegExp(`^((?:[a-zđ]\\)|\\d+(?:\\.\\d+)*[.)]|[-+•]) +)?([${lowerCase}]+)(?![${letters}\\d)@:/._-])`)

export const paragraphCapital: Rule = {
  id: 'viet-hoa-dau-doan',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitals('Mục I'),
  summary: 'Đoạn, điểm và gạch đầu dòng mở đầu bằng chữ hoa.',
  why: 'Mỗi gạch đầu dòng xuống dòng là một đoạn mới.',
  good: [
    { body: '- Lập hồ sơ;\n- Nộp hồ sơ.' },
    { body: '- eOffice dùng chung.\n- Các phòng nộp hồ sơ\n  trong tháng 6.\n\na) Lập sổ.' },
  ],
  bad: [{ body: 'Hồ sơ gồm:\n\n- tờ khai;\n- Bản sao.' }, { body: 'a) lập hồ sơ;\n\nb) Nộp hồ sơ.' }],
  *check({ doc, spans }) {
    const openings = new Set<string>()
    for (const block of [...doc.body, ...doc.appendices.flatMap(({ body }) => body)]) addOpenings(block, openings)
    for (const span of spans) {
      if (typeof span.within !== 'string' || span.within === 'heading' || !openings.has(keyOf(span))) continue
      const [, label = '', word] = small.exec(span.text) ?? []
      if (word === undefined) continue
      yield {
        message: `Đoạn mở đầu bằng chữ thường “${word}”`,
        hint: `gõ “${capitalised(word)}”${label || span.within === 'listItem' ? '' : ', hoặc nối vào đoạn trên'}`,
        place: placeIn(span, label.length, label.length + word.length),
      }
    }
  },
}

/** Where paragraphs begin. */
function addOpenings(block: Block, openings: Set<string>): void {
  if (block.kind === 'paragraph' || block.kind === 'point') openings.add(keyOf(block.place))
  if (block.kind === 'section') for (const one of block.body) addOpenings(one, openings)
  if (block.kind === 'list') for (const item of block.items) for (const one of item.body) addOpenings(one, openings)
}

const keyOf = ({ file, line, column }: Place) => `${file}:${line}:${column}`
