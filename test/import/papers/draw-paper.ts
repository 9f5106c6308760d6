import { type Chance, chanceOf } from '../../fuzz/chance.ts'
import { drawBody } from './draw-body.ts'
import { drawHead, drawOffice, type Office } from './draw-head.ts'
import { drawTable } from './draw-table.ts'
import type { Means, Paper, PaperAppendix, PaperClosing, PaperHead, Part } from './paper.ts'
import { manyOf, people, recipientNames, sentence, someOf } from './wording.ts'

/** The paper of a number, the same on any machine; what it may have being what can be typed. */
export function drawPaper(seed: number, number: number, means: Means): Paper {
  const chance = chanceOf(seed, number)
  const office = drawOffice(chance)
  const head = drawHead(chance, office)
  const bases = manyOf(chance.below(4), () => basis(chance))
  const lead: Part = { kind: 'paragraph', text: leadOf(chance) }
  const body = [lead, ...drawBody(chance, means)]
  const noted = withNotes(chance, body)
  return {
    head,
    bases,
    ...noted,
    appendices: means.tables.length > 0 && chance.onceIn(3) ? drawAppendices(chance, head, means) : [],
    closing: drawClosing(chance, office),
  }
}

/** The sentence that brings in the text; in some it names what it is based on. */
const leadOf = (chance: Chance): string =>
  chance.oneOf([
    'Cơ quan ban hành Kế hoạch với các nội dung như sau:',
    'Đơn vị xây dựng Kế hoạch, cụ thể như sau:',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Trường Giang về nếp sống văn minh, đơn vị xây dựng Kế hoạch thực hiện với những nội dung sau:',
    'Để giữ gìn trật tự, vệ sinh nơi làm việc và nơi ở, cơ quan ban hành Kế hoạch như sau:',
  ])

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

function drawAppendices(
  chance: Chance,
  { numbered, type, day, month, year }: PaperHead,
  means: Means,
): PaperAppendix[] {
  const count = 1 + chance.below(2)
  const date = `ngày ${day ?? '   '} tháng ${month} năm ${year}`
  const marks = chance.oneOf([
    ['PHỤ LỤC I', 'PHỤ LỤC II'],
    ['PHỤ LỤC 1', 'PHỤ LỤC 2'],
    ['Phụ lục số 01', 'Phụ lục số 02'],
    ['PHỤ LỤC SỐ 1', 'PHỤ LỤC SỐ 2'],
  ])
  return manyOf(
    count,
    (at): PaperAppendix => ({
      mark: count === 1 && chance.onceIn(2) ? chance.oneOf(['PHỤ LỤC', 'Phụ lục', 'PHỤ LỤC']) : (marks[at] ?? ''),
      title: chance.oneOf([
        ['PHÂN CÔNG NHIỆM VỤ'],
        ['DANH MỤC CÔNG VIỆC NĂM 2026'],
        ['BẢNG TỔNG HỢP KINH PHÍ', 'VÀ VẬT TƯ NĂM 2026'],
      ]),
      ...(chance.onceIn(3) ? {} : { pointer: `(Kèm theo ${type} số ${numbered.replace(/^Số:?\s*/, '')} ${date})` }),
      body: textOfAppendix(chance, means),
    }),
  )
}

/** A table, with a sentence above in some; or a list. */
function textOfAppendix(chance: Chance, means: Means): Part[] {
  if (chance.onceIn(4))
    return manyOf(3, (at) => ({
      kind: 'clause',
      label: `${at + 1}.`,
      text: `${sentence(chance)}, bảo đảm đúng tiến độ đã đề ra trong năm.`,
    }))
  const lead: Part[] = chance.onceIn(3) ? [{ kind: 'paragraph', text: `${sentence(chance)}.` }] : []
  return [...lead, { kind: 'table', table: drawTable(chance, means) }]
}

function drawClosing(chance: Chance, { posts }: Office): PaperClosing {
  const drawn = posts[chance.below(posts.length)] ?? []
  const [only = ''] = drawn
  return {
    recipients: someOf(chance, recipientNames, 1 + chance.below(5)),
    archive: chance.oneOf(['VT', 'VT, VP', 'VT, TH', 'VP', 'VT, KT (02b)', 'VT, NV(Hùng)']),
    archiveLabel: chance.oneOf(['Lưu:', 'Lưu:', 'Lưu']),
    ...(chance.onceIn(5) && { trace: chance.oneOf(['(Đã ký)', '(đã ký)', 'Đã ký']) }),
    posts: drawn.length === 1 && chance.onceIn(6) ? [only.charAt(0) + only.slice(1).toLocaleLowerCase('vi')] : drawn,
    name: chance.oneOf(people),
  }
}
