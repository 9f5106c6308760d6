import type { Block } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { lastSpanIn } from './walk.ts'

/** The mark that ends a text, behind a paragraph that others follow. */
export const endingAmid: Rule = {
  id: 'dau-ket-giua-bai',
  group: 'bo-cuc',
  severity: 'warning',
  summary: 'Dấu “./.” chỉ đứng ở cuối văn bản, sau chữ cuối cùng của nội dung.',
  why: 'Dấu “./.” báo hết văn bản; chương trình tự in ở cuối bài, nên dấu gõ ở giữa làm bản in có hai dấu.',
  good: [
    { body: '# Nội dung\n\nCác phòng lập sổ.\n\nTrên đây là kế hoạch của Sở./.' },
    { body: '# Nội dung\n\nCác phòng lập sổ.\n\n./.' },
  ],
  bad: [
    {
      body: '# Nội dung\n\nCác phòng lập sổ./.\n\nTrân trọng!',
      at: ['3:17 ./.'],
    },
    { body: '# Nội dung\n\n- Lập sổ./.\n- In sổ.', at: ['3:9 ./.'] },
  ],
  *check({ doc, spans }) {
    const texts = textsIn(doc.body)
    const last = texts.findLastIndex((text) => !endOnly.test(plainText(text.content).trim()))
    for (const text of texts.slice(0, Math.max(0, last))) {
      const span = ending.test(plainText(text.content)) ? lastSpanIn(spans, text.place) : undefined
      const found = span && ending.exec(span.text)
      if (!span || !found) continue
      const place = placeIn(span, found.index, span.text.trimEnd().length)
      yield {
        message: 'Dấu “./.” đứng giữa bài; chương trình đã in dấu này ở cuối văn bản',
        hint: 'gõ dấu chấm thay cho “./.”; chữ ở dưới không thuộc nội dung thì bỏ đi, hoặc mở thành phụ lục',
        place,
      }
    }
  },
}

const ending = /(?<=[^\s./])\.\/\.\s*$/
const endOnly = /^[\s./]+$/

type Text = Extract<Block, { kind: 'paragraph' | 'point' }>

/** The texts in their order, those of items and sections too. */
const textsIn = (blocks: readonly Block[]): Text[] =>
  blocks.flatMap((block): Text[] => {
    if (block.kind === 'paragraph' || block.kind === 'point') return [block]
    if (block.kind === 'section') return textsIn(block.body)
    return block.kind === 'list' ? block.items.flatMap((item) => textsIn(item.body)) : []
  })
