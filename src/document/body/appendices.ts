import { roman } from '../../decree/numbering.ts'
import type { Finding, Report } from '../../findings/diagnostic.ts'
import { limits } from '../../limits.ts'
import type { Appendix } from '../doc.ts'
import { dropStart, plainText } from '../words.ts'
import { roomInTitle, unbreakable } from './characters.ts'
import type { AttachedFile, Flow, Heading, PageSetup, TextFlow } from './flow.ts'
import { type OutlineNumbering, outline } from './outline.ts'
import { typedAppendix } from './typed-number.ts'

interface AppendixFlow {
  readonly heading: Heading
  readonly flow: readonly Flow[]
}

/** Parts the text from the appendices that follow it, each opened by `# Phụ lục: …`. */
export function splitAppendices(flow: readonly Flow[]): {
  readonly main: readonly Flow[]
  readonly appendices: readonly AppendixFlow[]
} {
  const starts = flow.flatMap((part, i) =>
    part.kind === 'heading' && !part.literal && typedAppendix(plainText(part.title)) ? [{ heading: part, at: i }] : [],
  )
  return {
    main: flow.slice(0, starts[0]?.at ?? flow.length),
    appendices: starts.map(({ heading, at }, i) => ({ heading, flow: flow.slice(at + 1, starts[i + 1]?.at) })),
  }
}

/** M.III k.1: appendices with their labels, Roman numbers where there are two or more. */
export function readAppendices(all: readonly AppendixFlow[], numbering: OutlineNumbering): Appendix[] {
  const parts = all.slice(0, limits.appendices.most)
  const tooMany = all[parts.length]
  if (tooMany)
    numbering.report({
      rule: 'cu-phap',
      message: limits.appendices.message,
      hint: 'gộp các phụ lục, hoặc tách thành nhiều văn bản',
      place: tooMany.heading.place,
    })
  return parts.map(({ heading, flow }, i) => {
    const typed = typedAppendix(plainText(heading.title)) ?? { number: '', length: 0 }
    const number = parts.length > 1 ? roman(i + 1) : ''
    if (typed.number && typed.number !== number && Number(typed.number) !== i + 1)
      numbering.report({
        rule: 'so-phu-luc-lech',
        message: `Phụ lục gõ số “${typed.number}” nhưng ${number ? `theo thứ tự là “${number}”` : 'chỉ có một phụ lục nên không đánh số'}`,
        hint: 'gõ `# Phụ lục: Tên`; số La Mã do chương trình đánh khi có từ hai phụ lục',
        place: heading.place,
      })
    for (const { found } of unbreakable(plainText(heading.title), roomInTitle))
      numbering.report({ ...found, place: heading.place })
    const setups = flow.filter((part): part is PageSetup => part.kind === 'page')
    const files = flow.filter((part): part is AttachedFile => part.kind === 'attachment')
    const rest = flow.filter((part): part is TextFlow => part.kind !== 'page' && part.kind !== 'attachment')
    if (files[1]) numbering.report(oneFile(files[1]))
    const depths = rest.flatMap((part) => (part.kind === 'heading' ? [part.depth] : []))
    const body = outline(rest, { ...numbering, top: Math.min(...depths, 3) })
    if (body.length === 0 && files.length === 0) numbering.report(empty(heading))
    return {
      label: `Phụ lục ${number}`.trim(),
      title: dropStart(heading.title, typed.length),
      body,
      landscape: setups.at(-1)?.landscape ?? false,
      ...(files[0] && { attachment: files[0] }),
      place: heading.place,
    }
  })
}

const oneFile = ({ place }: AttachedFile): Finding => ({
  rule: 'phu-luc-pdf',
  message: 'Một phụ lục chỉ chèn được một tệp PDF',
  hint: 'mở thêm một dòng `# Phụ lục: …` cho tệp này',
  place,
})

const empty = ({ place }: Heading): Finding => ({
  rule: 'phu-luc-trong',
  message: 'Phụ lục không có nội dung',
  hint: 'viết nội dung, hoặc chèn bảng bằng `::bang{…}`, tệp PDF bằng `::chen{…}`',
  place,
})

const number = String.raw`(?:[IVXLC]+|\d+)(?![A-Za-zÀ-ỹ\d])`
const mention = new RegExp(
  String.raw`[Pp](?:hụ lục|HỤ LỤC)((?:\s+(?:số\s+)?${number}(?:\s*(?:,|và|đến|-|–)\s*(?:[Pp]hụ lục\s+)?${number})*)?)`,
  'gu',
)

/** M.III k.1 đ.a: the text has to point to each of its appendices. `text` is all of it. */
export function findUnmentioned(appendices: readonly Appendix[], text: string, report: Report): void {
  const mentions = [...text.matchAll(mention)]
  const named = new Set(mentions.flatMap(([, list]) => numbersIn(list ?? '', appendices.length)))
  const all = mentions.some(([, list]) => (list ?? '').trim() === '')
  for (const [i, { label, place }] of appendices.entries())
    if (!all && !named.has(i + 1) && !(appendices.length === 1 && mentions.length > 0))
      report({
        rule: 'phu-luc-khong-nhac-toi',
        message: `Nội dung văn bản chưa nhắc tới ${label}`,
        hint: `thêm chỉ dẫn vào nội dung, như “(chi tiết tại ${label})”`,
        place,
      })
}

/** The numbers up to `last` that `I, II và IV` or `I đến III` name. */
function numbersIn(list: string, last: number): number[] {
  const romans = Array.from({ length: last }, (_, i) => roman(i + 1))
  const value = (typed: string) => (/\d/.test(typed) ? Number(typed) : romans.indexOf(typed) + 1)
  const numbers: number[] = []
  let before = 0
  for (const [, joint, typed = ''] of list.matchAll(/(?:(đến|-|–)\s*(?:[Pp]hụ lục\s+)?)?([IVXLC]+|\d+)/gu)) {
    const n = value(typed)
    const from = joint ? before + 1 : n
    before = n
    for (let k = Math.max(1, from); k <= Math.min(n, last); k++) numbers.push(k)
  }
  return numbers
}
