import type { Kind } from '../decree/kinds.ts'
import { draftMark } from '../decree/names.ts'
import { cite, firstLineIndent, lineSpacing, page } from '../decree/table.ts'
import type { Diagnostic, Report } from '../findings/diagnostic.ts'
import type { Markdown, Parsed } from '../source/parse.ts'
import type { YamlTree } from '../source/yaml.ts'
import { readDate } from '../vietnamese/date.ts'
import { findUnmentioned, readAppendices, splitAppendices } from './body/appendices.ts'
import { type Flow, textOnly } from './body/flow.ts'
import { opensAsBasis, splitBases } from './body/lead.ts'
import { readFlow } from './body/markdown-blocks.ts'
import { outline } from './body/outline.ts'
import { flowOfYaml } from './body/yaml-body.ts'
import type { Doc, Format, LegalBasis, Recipient, Reference } from './doc.ts'
import { readAgencies, symbolOf } from './keys/agencies.ts'
import { bodyKeys, type FrontMatter } from './keys/front-matter.ts'
import { readKeys } from './keys/read-keys.ts'
import { readSigners } from './keys/signers.ts'
import { type Reading, readerOf } from './reader.ts'
import { documentWords } from './words.ts'

/** How and from where a source is read. */
export interface ReadOptions extends Pick<Reading, 'asset' | 'root'> {
  readonly electronic: boolean
}

/** A source read: what it means, as far as it could be read, and the Markdown of its text. */
export interface Read {
  readonly doc: Doc | undefined
  readonly texts: readonly Markdown[]
}

/** Reads what the source means; every problem is reported, and what has one is left out. */
export function read(parsed: Parsed, type: Kind, report: Report, options: ReadOptions): Read {
  const { meta, body } = parsed
  const keys = meta ? readKeys(meta, type, report) : {}
  const format = formatOf(keys.trinh_bay, type)
  const reading: Reading = { ...options, report, verbatim: format.scheme === undefined, texts: [], includes: [] }
  const numbering = { scheme: format.scheme, report }
  const parts = splitAppendices(readBody(parsed, keys, reading))
  const { bases, rest } = splitBases(textOnly(parts.main, reading))
  const blocks = outline(rest, numbering)
  const appendices = readAppendices(parts.appendices, numbering)
  const { texts } = reading
  if (!meta) return { doc: undefined, texts }
  const date = dateAt(keys.ngay, ['ngay'], meta, report)
  const issuedWith = issuedWithOf(keys, meta, report)
  const signers = readSigners(keys, meta, reading)
  const legalBases = [...declaredBases(keys, meta), ...bases]
  if (type.divided && !blocks.some((block) => block.kind === 'section')) report(noSection(meta, body))
  else if (blocks.length === 0) report(noText(meta, body))
  findUnmentioned(appendices, documentWords([...legalBases, ...blocks]), report)
  const symbol = symbolOf(keys, type.symbol)
  const drafter = [keys.nguoi_soan?.toLocaleUpperCase('vi'), keys.so_ban && `(${keys.so_ban})`]
    .filter(Boolean)
    .join('.')
  const doc: Doc = {
    type: type.name,
    typeSymbol: type.symbol,
    agencies: readAgencies(keys),
    ...(symbol && { symbol }),
    ...(keys.so && { number: keys.so }),
    ...(keys.dia_danh && { place: keys.dia_danh.replace(/[\s,]+$/, '') }),
    date,
    abstract: keys.trich_yeu ?? [],
    marks: {
      ...(keys.do_khan && { urgency: keys.do_khan }),
      ...(keys.do_mat && { secrecy: keys.do_mat }),
      ...(keys.luu_hanh && { circulation: keys.luu_hanh }),
    },
    ...draftOf(keys.du_thao),
    addressees: (keys.kinh_gui ?? []).map((typed) => item(typed).replace(/^kính gửi:?\s*/i, '')),
    ...(issuedWith && { issuedWith }),
    legalBases,
    body: blocks,
    appendices,
    signers,
    recipients: (keys.noi_nhan ?? []).map(recipientOf),
    archive: item(keys.luu ?? 'VT').replace(/^lưu:?\s*/i, ''),
    ...(drafter && { drafter }),
    address: keys.dia_chi ?? [],
    electronic: options.electronic,
    format,
  }
  return { doc, texts }
}

function dateAt(typed: string | undefined, path: readonly PropertyKey[], meta: YamlTree, report: Report) {
  const date = readDate(typed ?? '')
  if (!('message' in date)) return date
  report({ ...date, rule: 'ngay-thang', place: meta.placeOf(path) })
  return {}
}

/** `kem_theo` as text, or in parts of which some may be missing. */
function issuedWithOf(
  { kem_theo, co_quan, co_quan_chu_quan }: FrontMatter,
  meta: YamlTree,
  report: Report,
): Reference | string | undefined {
  if (kem_theo === undefined) return undefined
  if (typeof kem_theo === 'string') return typedReference(kem_theo)
  const { loai, so, ky_hieu, ngay, cua } = kem_theo
  const [agency] = readAgencies({ co_quan, co_quan_chu_quan })
  return {
    type: loai ?? 'Quyết định',
    ...(so && { number: so }),
    ...(ky_hieu && { symbol: ky_hieu }),
    date: dateAt(ngay, ['kem_theo', 'ngay'], meta, report),
    issuer: cua ?? agency?.name.join(' ') ?? '',
  }
}

const reference =
  /^(?<type>\D+?)\s+số\s+(?<number>\d+)\/(?<symbol>\S+)\s+ngày\s+(?<day>\d+)(?:\/|\s+tháng\s+)(?<month>\d+)(?:\/|\s+năm\s+)(?<year>\d{4})\s+của\s+(?<issuer>.+)$/iu

/** A reference typed in full, so that electronically its number and date can be left blank; as typed where it isn't. */
function typedReference(text: string): Reference | string {
  const words = text.replace(/^\(?\s*(?:ban hành\s+)?kèm theo\s+/i, '').replace(/[\s.)]+$/, '')
  const { type, number, symbol, day, month, year, issuer } = reference.exec(words)?.groups ?? {}
  if (!type || !symbol || !issuer) return words
  const date = { day: Number(day), month: Number(month), year: Number(year) }
  return { type, number: Number(number), symbol, date, issuer }
}

/** `du_thao: co` or `lần 2`; the mark's words. */
function draftOf(typed: string | undefined): Pick<Doc, 'draft'> {
  const which = typed?.toLowerCase() ?? 'khong'
  if (/^(khong|không|false|no)$/.test(which)) return {}
  return {
    draft: /^(co|có|true|yes)$/.test(which)
      ? draftMark
      : `${draftMark} ${/^\d+$/.test(which) ? `lần ${which}` : which}`,
  }
}

function readBody({ meta, body }: Parsed, keys: FrontMatter, reading: Reading): Flow[] {
  if (!body) return meta ? flowOfYaml(keys, meta, reading) : []
  for (const key of Object.keys(bodyKeys))
    if (meta && key in keys)
      reading.report({
        rule: 'khoa-cua-yaml',
        severity: 'error',
        message: `Khóa \`${key}\` chỉ dùng trong tệp .yaml`,
        hint:
          key === 'phu_luc'
            ? 'trong tệp .md, mở phụ lục bằng một dòng `# Phụ lục: Tên` ở cuối bài'
            : 'trong tệp .md, viết nội dung dưới phần khai báo, mỗi mục mở đầu bằng `# `',
        place: meta.placeOf([key], 'key'),
      })
  return readFlow(body, readerOf(body, reading))
}

const noText = (meta: YamlTree, body: Parsed['body']): Diagnostic => ({
  rule: 'thieu-noi-dung',
  severity: 'error',
  message: 'Văn bản chưa có nội dung',
  clause: cite('M.II k.6'),
  hint: 'viết nội dung dưới phần khai báo',
  place: body?.at(body.root.position) ?? meta.placeOf([]),
})

function noSection(meta: YamlTree, body: Parsed['body']): Diagnostic {
  return {
    rule: 'thieu-muc',
    severity: 'error',
    message: 'Văn bản chưa có mục nào',
    clause: cite('M.II k.6 đ.d'),
    hint: body
      ? 'mở mỗi mục bằng một dòng như `# Mục đích, yêu cầu`'
      : 'thêm `muc_dich`, `yeu_cau`, `noi_dung` hoặc `cac_muc`',
    place: body?.at(body.root.position) ?? meta.placeOf([]),
  }
}

function formatOf(given: FrontMatter['trinh_bay'], type: Kind): Format {
  const { tren, duoi, trai, phai } = given?.le ?? {}
  return {
    bodySize: given?.co_chu === 13 ? 13 : 14,
    indent: given?.lui_dau_dong ? given.lui_dau_dong * 10 : firstLineIndent.used,
    lineSpacing: given?.gian_dong ?? lineSpacing.used,
    margin: {
      top: tren ?? page.margin.top.used,
      bottom: duoi ?? page.margin.bottom.used,
      left: trai ?? page.margin.left.used,
      right: phai ?? page.margin.right.used,
    },
    scheme: given?.danh_so === 'nguyen_van' ? undefined : (given?.danh_so ?? type.scheme),
  }
}

function declaredBases(keys: FrontMatter, meta: YamlTree): LegalBasis[] {
  return (keys.can_cu ?? []).map((typed, i) => {
    const text = typed.trim().replace(/\s+/g, ' ')
    const full = opensAsBasis(text) ? text : `Căn cứ ${text}`
    return { content: [{ kind: 'text', text: full }], place: meta.placeOf(['can_cu', i]) }
  })
}

const recipientOf = (given: NonNullable<FrontMatter['noi_nhan']>[number]): Recipient =>
  typeof given === 'string' ? { names: [item(given)] } : { names: given.nhom.map(item), purpose: purposeOf(given.de) }

/** A list entry without the dash and the punctuation that the program puts there. */
const item = (typed: string): string =>
  typed
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[;.\s]+$/, '')

/** `(để báo cáo)`, `báo cáo` and `để báo cáo` are one. */
const purposeOf = (typed: string): string => {
  const words = typed
    .trim()
    .replace(/^\(|\)$/g, '')
    .trim()
  return /^để\s/i.test(words) ? words : `để ${words}`
}
