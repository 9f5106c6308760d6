import { describe, expect, test } from 'vitest'
import { readObjects, type Tagged } from '../readers/pdf-objects.ts'
import { type Issued, issued, longText, source } from './issued.ts'

/** The roles of a tree of tags, each with those below it. */
const outlineOf = ({ role, children }: Tagged): string =>
  children.length === 0 ? role : `${role}(${children.map(outlineOf).join(' ')})`

async function documentOf({ bytes }: Issued): Promise<Tagged> {
  const { tags } = await readObjects(bytes.pdf)
  const found = tags.find(({ role }) => role === 'Document')
  if (!found) throw new Error('no Document')
  return found
}

describe('lists in the tags of a PDF', async () => {
  const file = await issued(
    source(
      {},
      '# Nội dung\n\n- Việc một;\n- Việc hai:\n  - Việc con một;\n  - Việc con hai;\n- Việc ba.\n\nMột đoạn.\n\n1. Khoản một.\n\n2. Khoản hai.\n\nHết.',
    ),
  )

  test('hold their items, each a label and a body, and lists within those', async () => {
    const lists = (await documentOf(file)).children.filter(({ role }) => role === 'L')
    const [item, inner] = ['LI(Lbl LBody)', 'LI(Lbl(Span) LBody)']
    expect(lists.map(outlineOf)).toEqual([
      `L(${item} LI(Lbl LBody(L(${inner} ${inner}))) ${item})`,
      `L(${item} ${item})`,
    ])
  })

  test('change none of the words', () => {
    const items = file.pdf.paragraphs.filter(({ role }) => role === 'LI')
    expect(items.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      '- Việc một;',
      '- Việc hai:',
      '+ Việc con một;',
      '+ Việc con hai;',
      '- Việc ba.',
      '1. Khoản một.',
      '2. Khoản hai.',
    ])
  })
})

describe('the address at the foot of the first page', () => {
  const note = '\n\n[^1]: Ở các phòng.'
  for (const [name, body] of [
    ['without a note', longText],
    ['below a note', `# Mục đích\n\nNắm tình hình[^1].\n\n${longText}${note}`],
  ] as const)
    test(`is read behind what begins on its page, ${name}`, async () => {
      const file = await issued(source({ dia_chi: 'Số 5 đường Hoa Sen, phường Bình An' }, body))
      const texts = file.pdf.pages[0]?.paragraphs.map(({ text }) => text) ?? []
      expect(texts.at(-1)).toBe('Số 5 đường Hoa Sen, phường Bình An')
      expect(file.pdf.pages[1]?.paragraphs.length).toBeGreaterThan(0)
    })
})
