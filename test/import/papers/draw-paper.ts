import { type Chance, chanceOf } from '../../fuzz/chance.ts'
import { drawBody } from './draw-body.ts'
import { drawHead, drawOffice, type Office } from './draw-head.ts'
import { drawTable } from './draw-table.ts'
import type { Paper, PaperAppendix, PaperClosing, PaperHead, Part, Tables } from './paper.ts'
import { manyOf, people, recipientNames, sentence, someOf } from './wording.ts'

/** The paper of a number, the same on any machine; `tables` may stand in it. */
export function drawPaper(seed: number, number: number, tables: Tables): Paper {
  const chance = chanceOf(seed, number)
  const office = drawOffice(chance)
  const head = drawHead(chance, office)
  const bases = manyOf(chance.below(4), () => basis(chance))
  const lead: Part = {
    kind: 'paragraph',
    text: `${chance.oneOf(['Cơ quan', 'Đơn vị'])} ban hành Kế hoạch với các nội dung như sau:`,
  }
  const body = [lead, ...drawBody(chance, tables)]
  const noted = withNotes(chance, body)
  return {
    head,
    bases,
    ...noted,
    appendices: tables !== 'none' && chance.onceIn(3) ? drawAppendices(chance, head, tables) : [],
    closing: drawClosing(chance, office),
  }
}

const basis = (chance: Chance): string =>
  chance.oneOf([
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
    `Căn cứ Kế hoạch số ${10 + chance.below(90)}/KH-UBND ngày 12 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Bình An về giữ gìn vệ sinh nơi công cộng;`,
    'Thực hiện Chỉ thị số 04/CT-UBND ngày 02/02/2026 của Chủ tịch Ủy ban nhân dân tỉnh về trật tự đường làng, ngõ xóm;',
    'Căn cứ tình hình thực tế của địa phương, đơn vị và đề nghị của Trưởng phòng Nội vụ;',
  ])

/** Some have one or two notes, called in the first paragraphs behind the lead. */
function withNotes(chance: Chance, body: readonly Part[]): Pick<Paper, 'body' | 'notes'> {
  if (!chance.onceIn(6)) return { body, notes: [] }
  const places = body.flatMap((part, at) =>
    at > 0 && at < body.length - 1 && part.kind === 'paragraph' && part.text.endsWith('.') ? [at] : [],
  )
  const noted = places.slice(0, 1 + chance.below(2))
  return {
    body: body.map((part, at) => {
      const number = noted.indexOf(at) + 1
      return number > 0 && part.kind === 'paragraph' ? { ...part, text: `${part.text.slice(0, -1)}[${number}].` } : part
    }),
    notes: noted.map(() => `${sentence(chance)}.`),
  }
}

function drawAppendices(chance: Chance, { numbered, day, month, year }: PaperHead, tables: Tables): PaperAppendix[] {
  const count = 1 + chance.below(2)
  const date = `ngày ${day ?? '   '} tháng ${month} năm ${year}`
  return manyOf(
    count,
    (at): PaperAppendix => ({
      mark: count === 1 ? chance.oneOf(['PHỤ LỤC', 'Phụ lục']) : `PHỤ LỤC ${['I', 'II'][at]}`,
      title: [chance.oneOf(['PHÂN CÔNG NHIỆM VỤ', 'DANH MỤC CÔNG VIỆC NĂM 2026', 'BẢNG TỔNG HỢP KINH PHÍ'])],
      ...(chance.onceIn(3) ? {} : { pointer: `(Kèm theo Kế hoạch số ${numbered.replace(/^Số:?\s*/, '')} ${date})` }),
      body: [
        ...(chance.onceIn(3) ? [{ kind: 'paragraph' as const, text: `${sentence(chance)}.` }] : []),
        { kind: 'table', table: drawTable(chance, tables) },
      ],
    }),
  )
}

const drawClosing = (chance: Chance, { posts }: Office): PaperClosing => ({
  recipients: someOf(chance, recipientNames, 1 + chance.below(5)),
  archive: chance.oneOf(['VT', 'VT, VP', 'VT, TH', 'VP', 'VT, KT (02b)']),
  posts: posts[chance.below(posts.length)] ?? [],
  name: chance.oneOf(people),
})
