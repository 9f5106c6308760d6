import type { Kind } from '../decree/kinds.ts'
import { draftMark } from '../decree/names.ts'
import type { Scheme } from '../decree/numbering.ts'
import type { Finding, Place } from '../findings/diagnostic.ts'
import { join, placeOf } from '../findings/text-map.ts'
import type { TypedMarkdown } from '../source/lines/mend-lines.ts'
import { type Markdown, parseAgain, parseInParts } from '../source/markdown.ts'
import type { Parsed } from '../source/parse.ts'
import type { YamlTree } from '../source/yaml.ts'
import { findUnmentioned, readAppendices, splitAppendices } from './body/appendices.ts'
import { type Flow, textOnly } from './body/flow.ts'
import { reportHeadings } from './body/heading-findings.ts'
import { declaredBases, splitBases } from './body/legal-bases.ts'
import { outline } from './body/outline.ts'
import { type BodyMemory, readStretch } from './body/stretch.ts'
import { typedAppendices } from './body/typed-appendices.ts'
import { flowOfYaml } from './body/yaml-body.ts'
import type { Doc } from './doc.ts'
import { readAgencies, symbolOf } from './keys/agencies.ts'
import { bodyKeys } from './keys/body-keys.ts'
import { readDateAt } from './keys/dates.ts'
import { readFormat } from './keys/format.ts'
import type { FrontMatter } from './keys/front-matter.ts'
import { readIssuedWith } from './keys/issued-with.ts'
import { readKeys } from './keys/read-keys.ts'
import { readAddressees, readArchive, readRecipients } from './keys/recipients.ts'
import { readSigners } from './keys/signers.ts'
import { ownReference } from './own-reference.ts'
import type { Reading } from './reader.ts'
import { tellFormElsewhere } from './typed-form/form-elsewhere.ts'
import { documentWords } from './words.ts'

/** How and from where a source is read. */
export interface ReadOptions extends Pick<Reading, 'asset' | 'root' | 'path' | 'report' | 'filled'> {
  readonly electronic: boolean
  /** Of the template, whose rows share it, or of a text being written. */
  readonly memory?: BodyMemory | undefined
}

/** A source read: what it means, as far as it could be read, and the Markdown of its text. */
export interface Read {
  readonly doc: Doc | undefined
  readonly texts: readonly Markdown[]
}

/** Reads what the source means; every problem is reported, and what has one is left out. */
export function readDoc(parsed: Parsed, type: Kind, options: ReadOptions): Read {
  const { report } = options
  const { meta } = parsed
  const keys = meta ? readKeys(meta, type, report) : {}
  const format = readFormat(keys, type)
  const byScheme = format.scheme !== undefined
  const body = parsed.body && parseBody({ ...parsed.body, filled: options.filled ?? false, byScheme }, options)
  const reading: Reading = {
    ...options,
    verbatim: !byScheme,
    texts: [],
    includes: [],
    included: { count: 0, bytes: 0 },
    notes: { count: 0 },
  }
  const { bases, blocks, appendices, main } = readText(
    readFlowOf({ meta, body, memory: options.memory }, keys, reading),
    format.scheme,
    reading,
  )
  if (!meta) return { doc: undefined, texts: reading.texts }
  const elsewhere = reading.texts.filter((text) => !body?.includes(text))
  tellFormElsewhere({ texts: elsewhere, main, keys: meta.value }, report)
  const parts = readParts({ keys, meta, type }, reading)
  const legalBases = [...declaredBases(keys, meta), ...bases]
  const place = body ? placeOfBody(body) : meta.placeOf([])
  const typed = body && join(body)
  if (blocks.length === 0) report(noText(place, body !== undefined))
  else if (type.divided)
    reportHeadings(
      {
        blocks,
        body: typed,
        scheme: format.scheme,
        plainFormat: !keys.trinh_bay && keysAtMargin(keys, meta),
        place,
      },
      options,
    )
  if (typed && !options.filled) for (const found of typedAppendices(typed, ownReference(parts))) report(found)
  findUnmentioned(appendices, documentWords([...legalBases, ...blocks]), report)
  const doc = { ...parts, legalBases, body: blocks, appendices, electronic: options.electronic, format }
  return { doc, texts: reading.texts }
}

/** The body in long parts, or in stretches known from other rows of a template or from the text as it was. */
const parseBody = (body: TypedMarkdown, { memory, report }: ReadOptions): readonly Markdown[] =>
  memory ? parseAgain(body, memory.parsed, report) : parseInParts(body, report)

/** Whether each key of the source stands on lines of its own that aren't set in, so that one can be put below them. */
const keysAtMargin = (keys: FrontMatter, meta: YamlTree): boolean =>
  Object.keys(keys).every((key) => meta.placeOf([key], 'key').column === 1)

/** The text in its outline, without the căn cứ that lead it and the appendices that follow. */
function readText(flow: readonly Flow[], scheme: Scheme | undefined, reading: Reading) {
  const numbering = { scheme, report: reading.report }
  const parts = splitAppendices(flow)
  const { bases, rest } = splitBases(textOnly(parts.main, reading))
  const appendices = readAppendices(parts.appendices, numbering)
  return { bases, blocks: outline(rest, numbering), appendices, main: parts.main.map(({ place }) => place) }
}

/** What the keys alone say. */
function readParts(
  { keys, meta, type }: { readonly keys: FrontMatter; readonly meta: YamlTree; readonly type: Kind },
  reading: Reading,
): Omit<Doc, 'legalBases' | 'body' | 'appendices' | 'electronic' | 'format'> {
  const at = { meta, report: reading.report }
  const date = readDateAt(['ngay'], keys.ngay, at)
  const issuedWith = readIssuedWith(keys, at)
  const signers = readSigners(keys, meta, reading)
  const symbol = symbolOf(keys, type.symbol)
  const drafter = [keys.nguoi_soan?.toLocaleUpperCase('vi'), keys.so_ban && `(${keys.so_ban})`]
    .filter(Boolean)
    .join('.')
  return {
    type: type.name,
    typeSymbol: type.symbol,
    agencies: readAgencies(keys),
    ...(symbol && { symbol }),
    ...(keys.so && { number: keys.so }),
    ...(keys.dia_danh && { place: keys.dia_danh }),
    date,
    abstract: keys.trich_yeu ?? [],
    marks: {
      ...(keys.do_khan && { urgency: keys.do_khan }),
      ...(keys.do_mat && { secrecy: keys.do_mat }),
      ...(keys.luu_hanh && { circulation: keys.luu_hanh }),
    },
    ...draftOf(keys.du_thao),
    addressees: readAddressees(keys),
    ...(issuedWith && { issuedWith }),
    signers,
    recipients: readRecipients(keys),
    archive: readArchive(keys),
    ...(drafter && { drafter }),
    address: keys.dia_chi ?? [],
  }
}

/** The words of the mark that `du_thao` asks for: `co` is the plain one, `lần 2` and `2` say which draft it is. */
function draftOf(typed: string | undefined): Pick<Doc, 'draft'> {
  const which = typed?.toLowerCase() ?? 'khong'
  if (/^(khong|không|false|no|off)$/.test(which)) return {}
  return {
    draft: /^(co|có|true|yes|on|x)$/.test(which)
      ? draftMark
      : `${draftMark} ${/^\d+$/.test(which) ? `lần ${which}` : which}`,
  }
}

/** A source taken apart, its body parsed. */
interface SourceParts {
  readonly meta: YamlTree | undefined
  readonly body: readonly Markdown[] | undefined
  readonly memory: BodyMemory | undefined
}

/** The body as it is typed: Markdown below the keys, or the keys of a `.yaml` source. */
function readFlowOf({ meta, body, memory }: SourceParts, keys: FrontMatter, reading: Reading): readonly Flow[] {
  if (!body) return meta ? flowOfYaml(keys, meta, reading) : []
  for (const key of Object.keys(bodyKeys))
    if (meta && key in keys)
      reading.report({
        rule: 'khoa-cua-yaml',
        message: `Khóa \`${key}\` chỉ dùng trong tệp .yaml`,
        hint:
          key === 'phu_luc'
            ? 'trong tệp .md, mở phụ lục bằng một dòng `# Phụ lục: Tên` ở cuối bài'
            : 'trong tệp .md, viết nội dung dưới phần khai báo, mỗi mục mở đầu bằng `# `',
        place: meta.placeOf([key], 'key'),
      })
  reading.texts.push(...body)
  return body.flatMap((stretch) => readStretch(stretch, reading, memory))
}

const noText = (place: Place, isMarkdown: boolean): Finding => ({
  rule: 'thieu-noi-dung',
  message: 'Văn bản chưa có nội dung',
  hint: isMarkdown
    ? 'viết nội dung dưới phần khai báo, mỗi mục mở đầu bằng một dòng như `# Mục đích, yêu cầu`'
    : 'thêm `muc_dich`, `yeu_cau`, `noi_dung` hoặc `cac_muc`',
  place,
})

function placeOfBody(body: readonly Markdown[]): Place {
  const whole = join(body)
  return placeOf(whole, 0, whole.text.length)
}
