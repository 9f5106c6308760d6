import { authorityMarks } from '../decree/names.ts'
import { cite, firstLineIndent, lineSpacing, page } from '../decree/table.ts'
import type { Diagnostic, Report } from '../diagnostic.ts'
import type { Parsed } from '../source/parse.ts'
import type { YamlTree } from '../source/yaml.ts'
import { type Flow, readFlow } from './blocks.ts'
import { unbreakable, unprintable } from './characters.ts'
import { readDate } from './date.ts'
import type { Doc, Format, LegalBasis, Recipient, Signer } from './doc.ts'
import { bodyKeys, type FrontMatter, frontMatter } from './front-matter.ts'
import { findingsOf } from './issues.ts'
import { opensAsBasis, splitBases } from './lead.ts'
import { outline } from './outline.ts'
import { type Reader, readerOf } from './reader.ts'
import { flowOfYaml } from './yaml-body.ts'

/** What a document type asks of its sources. */
export interface TypeFacts {
  readonly name: string
  readonly symbol: string
  /** Parts without which it is no document of the type. */
  readonly required: readonly Need[]
  /** Parts printed as a blank where they are missing, with a warning. */
  readonly expected: readonly Need[]
}

export interface Need {
  readonly key: keyof FrontMatter
  readonly name: string
  readonly clause: string
}

/** Reads what the source means. Every problem is reported; nothing is returned where there was an error. */
export function read(parsed: Parsed, type: TypeFacts, outer: Report, asset: Reader['asset']): Doc | undefined {
  let sound = true
  const report: Report = (found) => {
    sound &&= found.severity !== 'error'
    outer(found)
  }
  const { meta, body } = parsed
  const keys = meta ? readKeys(meta, type, report) : {}
  const format = formatOf(keys.trinh_bay)
  const reading = { report, asset, verbatim: format.scheme === undefined }
  const { bases, rest } = splitBases(readBody(parsed, keys, reading))
  const blocks = outline(rest, { scheme: format.scheme, report })
  const date = readDate(keys.ngay ?? '')
  if (!meta) return undefined
  if (!blocks.some((block) => block.kind === 'section')) report(noSection(meta, body))
  if ('message' in date) report({ ...date, rule: 'ngay-thang', place: meta.placeOf(['ngay']) })
  if (!sound || 'message' in date) return undefined
  return {
    type: type.name,
    typeSymbol: type.symbol,
    parentAgency: keys.co_quan_chu_quan ?? [],
    agency: keys.co_quan ?? [],
    ...(keys.ky_hieu && { symbol: keys.ky_hieu.replace(new RegExp(`^${type.symbol}-`), '') }),
    ...(keys.so && { number: keys.so }),
    ...(keys.dia_danh && { place: keys.dia_danh.replace(/[\s,]+$/, '') }),
    date,
    abstract: keys.trich_yeu ?? [],
    legalBases: [...declaredBases(keys, meta), ...bases],
    body: blocks,
    ...(keys.nguoi_ky && { signer: signerOf(keys.nguoi_ky) }),
    recipients: (keys.noi_nhan ?? []).map(recipientOf),
    archive: item(keys.luu ?? 'VT').replace(/^lưu:?\s*/i, ''),
    format,
  }
}

/** The keys that could be read; what is wrong with the others is reported. */
function readKeys(meta: YamlTree, type: TypeFacts, report: Report): FrontMatter {
  const given = withoutBlanks(meta.value) as Record<string, unknown>
  const checked = frontMatter.safeParse(given)
  if (!checked.success) for (const found of findingsOf(checked.error, meta)) report(found)
  const miss = (need: Need, severity: Diagnostic['severity'], message: string) => {
    if (given[need.key] !== undefined) return
    const place = meta.placeOf([])
    report({
      rule: `thieu-${need.key.replaceAll('_', '-')}`,
      severity,
      message,
      clause: cite(need.clause),
      hint: `thêm khóa \`${need.key}\` vào phần khai báo đầu tệp`,
      place: { file: place.file, line: place.line, column: place.column },
    })
  }
  for (const [path, text] of stringsIn(given))
    for (const { found } of [...unprintable(text), ...unbreakable(text)])
      report({ ...found, place: meta.placeOf(path) })
  for (const need of type.required) miss(need, 'error', `${type.name} phải có ${need.name}`)
  for (const need of type.expected) miss(need, 'warning', `Chưa có ${need.name}; chỗ này để trống khi in`)
  return checked.success ? checked.data : soundKeys(given, checked.error.issues)
}

/** Every text of the keys with its path; those of the body are read as Markdown. */
function stringsIn(value: unknown, path: readonly PropertyKey[] = []): [path: readonly PropertyKey[], text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, i) => stringsIn(item, [...path, i]))
  const keys = Object.keys(value ?? {}).filter((key) => path.length > 0 || !(key in bodyKeys))
  return keys.flatMap((key) => stringsIn((value as Record<string, unknown>)[key], [...path, key]))
}

/** The keys that passed, so that the body is still read by the author's own `trinh_bay`. */
function soundKeys(
  given: Readonly<Record<string, unknown>>,
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): FrontMatter {
  const bad = new Set(issues.map((issue) => issue.path[0]))
  const rest = Object.entries(given).filter(([key]) => Object.hasOwn(frontMatter.shape, key) && !bad.has(key))
  return frontMatter.safeParse(Object.fromEntries(rest)).data ?? {}
}

/** A key without a value is as good as none: the blank in a form. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) {
    const filled = value.map(withoutBlanks).filter((item) => item !== undefined)
    return filled.length > 0 ? filled : undefined
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).map(([key, inner]) => [key, withoutBlanks(inner)] as const)
  return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined))
}

function readBody(
  { meta, body }: Parsed,
  keys: FrontMatter,
  reading: Pick<Reader, 'report' | 'asset' | 'verbatim'>,
): Flow[] {
  if (!body) return meta ? flowOfYaml(keys, meta, reading) : []
  for (const key of Object.keys(bodyKeys))
    if (meta && key in keys)
      reading.report({
        rule: 'khoa-cua-yaml',
        severity: 'error',
        message: `Khóa \`${key}\` chỉ dùng trong tệp .yaml`,
        hint: 'trong tệp .md, viết nội dung dưới phần khai báo, mỗi mục mở đầu bằng `# `',
        place: meta.placeOf([key], 'key'),
      })
  return readFlow(body, readerOf(body, reading))
}

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

function formatOf(given: FrontMatter['trinh_bay']): Format {
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
    scheme: given?.danh_so === 'nguyen_van' ? undefined : (given?.danh_so ?? 'nd30'),
  }
}

function declaredBases(keys: FrontMatter, meta: YamlTree): LegalBasis[] {
  return (keys.can_cu ?? []).map((typed, i) => {
    const text = typed.trim().replace(/\s+/g, ' ')
    const full = opensAsBasis(text) ? text : `Căn cứ ${text}`
    return { content: [{ kind: 'text', text: full }], place: meta.placeOf(['can_cu', i]) }
  })
}

/** M.II k.7 đ.b: one line for each authority mark, then the post. A mark the author typed as well is not doubled. */
function signerOf(given: NonNullable<FrontMatter['nguoi_ky']>): Signer {
  const marks = Object.entries(authorityMarks) as [keyof typeof authorityMarks, string][]
  const posts = marks.flatMap(([key, mark]) => {
    const post = given[key]
    return post === undefined ? [] : [`${mark} ${post.startsWith(mark) ? post.slice(mark.length).trim() : post}`]
  })
  return {
    posts: [...posts, ...(given.chuc_vu ? [given.chuc_vu] : [])],
    name: given.ho_ten,
    ...(given.hoc_vi && { degree: given.hoc_vi }),
  }
}

const recipientOf = (given: NonNullable<FrontMatter['noi_nhan']>[number]): Recipient =>
  typeof given === 'string' ? { names: [item(given)] } : { names: given.nhom.map(item), purpose: given.de.trim() }

/** A list entry without the dash and the punctuation that the program puts there. */
const item = (typed: string): string =>
  typed
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[;.\s]+$/, '')
