import type { Kind, Need } from '../../decree/kinds.ts'
import type { Severity } from '../../findings/catalogue/entry.ts'
import type { StageId } from '../../findings/catalogue/index.ts'
import type { Finding, Report } from '../../findings/diagnostic.ts'
import type { YamlTree } from '../../source/yaml.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { unbreakable, unprintable } from '../body/characters.ts'
import { isJoint } from './agencies.ts'
import { type FrontMatter, frontMatter } from './front-matter.ts'
import { filledKeys, seenKeys, stringsIn } from './key-values.ts'
import { wordsByLine } from './meant/words-by-line.ts'
import { roomFor } from './room-for-words.ts'
import { findingsOf } from './schema-findings.ts'
import { tooLongIn, tooTallIn } from './too-tall.ts'

/** What a document issued with another one has not (MẪU 1.3). */
export const ownWhereAlone: ReadonlySet<string> = new Set<keyof FrontMatter>([
  'nguoi_ky',
  'noi_nhan',
  'ky_hieu',
  'dia_danh',
  'so',
  'ngay',
  'luu',
  'nguoi_soan',
  'so_ban',
])

/** What a part that a document lacks is found as. */
const missing = {
  co_quan: 'thieu-co-quan',
  trich_yeu: 'thieu-trich-yeu',
  nguoi_ky: 'thieu-nguoi-ky',
  noi_nhan: 'thieu-noi-nhan',
  kinh_gui: 'thieu-kinh-gui',
  ky_hieu: 'thieu-ky-hieu',
  dia_danh: 'thieu-dia-danh',
} as const satisfies Readonly<Record<Need['key'], StageId>>

/** The keys that could be read; what is wrong with the others is reported. */
export function readKeys(meta: YamlTree, type: Kind, report: Report): FrontMatter {
  const given = seenKeys(filledKeys(meta.value))
  const checked = frontMatter.safeParse(given)
  if (!checked.success) for (const found of findingsOf(checked.error, meta)) report(found)
  for (const [path, text] of stringsIn(given))
    for (const { found } of [...unprintable(text), ...unbreakable(text, roomFor(path))])
      report({ ...found, place: meta.placeOf(path) })
  for (const found of [...notesIn(given, meta), ...tooTallIn(given, meta), ...tooLongIn(given, meta)]) report(found)
  for (const need of type.required)
    if (lacks(given, need))
      report(lackingKey(need, meta, { severity: 'error', message: `${type.name} phải có ${need.name}` }))
  for (const need of type.expected)
    if (lacks(given, need))
      report(lackingKey(need, meta, { severity: 'warning', message: `Chưa có ${need.name}; chỗ này để trống khi in` }))
  for (const found of outOfPlace(given, meta, type)) report(found)
  return checked.success ? checked.data : soundKeys(given, checked.error.issues)
}

type Keys = YamlTree['value']

/** Marks of notes that were typed: keys are no Markdown, so they would be printed as they are. */
const notesIn = (given: Keys, meta: YamlTree): Finding[] =>
  stringsIn(given).flatMap(([path, text]) => {
    const [mark] = /\[\^[^\][\s]+\]/.exec(text) ?? []
    if (mark === undefined || meta.filled?.has(path.join('.'))) return []
    return {
      rule: 'gia-tri-sai',
      message: `Khóa \`${meta.typedKey(path.slice(0, 1))}\` không nhận chú thích: “${mark}” sẽ in ra như chữ`,
      hint: `bỏ \`${mark}\` ở đây; đặt nó sau câu trong nội dung có nhắc tới điều cần chú thích`,
      place: meta.placeOf(path),
    }
  })

/** Whether a key is missing where the document needs it itself: one issued with another has less, the symbol of a joint one is its agencies'. */
function lacks(given: Keys, { key }: Need): boolean {
  if (given[key] !== undefined || (given.kem_theo !== undefined && ownWhereAlone.has(key))) return false
  return !(key === 'ky_hieu' && isJoint(given.co_quan) && given.co_quan.every((one) => one.ky_hieu))
}

function lackingKey({ key }: Need, meta: YamlTree, found: { severity: Severity; message: string }): Finding {
  if (Object.hasOwn(meta.value, key)) return leftBlank(key, meta, found)
  const { file, line, column } = meta.placeOf([])
  return {
    rule: missing[key],
    ...found,
    hint: `thêm khóa \`${key}\` vào phần khai báo đầu tệp`,
    place: { file, line, column },
  }
}

/** A key that is there without a value: what stands behind `#` is none, and “Lưu” among the recipients is `luu`. */
function leftBlank(key: Need['key'], meta: YamlTree, found: { severity: Severity; message: string }): Finding {
  const name = meta.typedKey([key])
  const [said, hint] =
    key === 'noi_nhan' && /^\W*lưu(?![\p{L}])/iu.test(meta.typedText([key]).text)
      ? ['chỉ có phần Lưu', 'gõ thêm các nơi nhận, mỗi nơi một dòng mở đầu bằng `- `']
      : ['để trống', `gõ giá trị sau dấu hai chấm của \`${name}:\`; chữ sau dấu \`#\` là ghi chú, không được in`]
  return {
    rule: missing[key],
    severity: found.severity,
    message: `${found.message.split(';')[0]}; khóa \`${name}\` ${said}`,
    hint,
    place: meta.placeOf([key], 'key'),
  }
}

/** Keys that don't go with the others, or with the type. */
function outOfPlace(given: Keys, meta: YamlTree, type: Kind): Finding[] {
  const found: Finding[] = []
  if (given.kem_theo !== undefined)
    for (const key of ownWhereAlone)
      if (given[key] !== undefined) found.push({ ...notPrinted(key), place: meta.placeOf([key], 'key') })
  if (isJoint(given.co_quan) && given.co_quan_chu_quan !== undefined)
    found.push({
      rule: 'gia-tri-sai',
      message: 'Khóa `co_quan_chu_quan` không dùng cùng danh sách các cơ quan liên tịch',
      hint: 'gõ `chu_quan` ở từng cơ quan trong `co_quan`',
      place: meta.placeOf(['co_quan_chu_quan'], 'key'),
    })
  if (linesOfAgency(given, meta).filter(namesAgency).length > 1)
    found.push({
      rule: 'gia-tri-sai',
      message: 'Khóa `co_quan` có nhiều cơ quan, mà gõ như tên một cơ quan trên nhiều dòng',
      hint: 'văn bản liên tịch: gõ mỗi cơ quan một dòng `- {ten: Sở Y tế, ky_hieu: SYT}`; cơ quan cấp trên: gõ ở `co_quan_chu_quan`; tên dài: gõ trên một dòng',
      place: meta.placeOf(['co_quan']),
    })
  if (given.kinh_gui !== undefined && !type.addressed)
    found.push({
      rule: 'kinh-gui',
      message: `${type.name} không có phần Kính gửi`,
      hint: 'bỏ khóa `kinh_gui`; gửi đến đâu thì ghi ở `noi_nhan`',
      place: meta.placeOf(['kinh_gui'], 'key'),
    })
  return found
}

/** The lines of `co_quan` that may each be an agency: of a list, and of a text that YAML runs together where they are whole names. */
function linesOfAgency({ co_quan }: Keys, meta: YamlTree): unknown[] {
  if (Array.isArray(co_quan)) return co_quan
  if (typeof co_quan !== 'string') return []
  const own = co_quan.split('\n')
  if (/^[|>"']/.test(meta.typedText(['co_quan']).text)) return areAgencies(own) ? own : []
  return wordsByLine(meta, ['co_quan']).flatMap(({ text }) => (text.split(/\s+/).length > 2 ? [text] : []))
}

/**
 * Whether lines set apart on purpose are agencies each: of one sort, or one over the other; `Ban Chỉ đạo` is a part of the
 * agency below it.
 */
function areAgencies(names: readonly string[]): boolean {
  const [first = '', second = ''] = names.map((name) => name.trim())
  const sort = /^(?:Sở|Bộ|Ủy ban nhân dân|UBND|Trường|Trung tâm|Bệnh viện|Trạm|Phòng|Hội|Công an)(?=\s)/u
  const [one, other] = [sort.exec(first)?.[0], sort.exec(second)?.[0]]
  if (one === undefined || other === undefined || first.split(/\s+/).length < 3) return false
  return one === other || /^(?:Sở|Bộ|Ủy|UBND)/u.test(one)
}

/** Opens like the name of an agency; `Phòng, chống` goes on with one. */
const namesAgency = (line: unknown): boolean =>
  typeof line === 'string' && isCapital(line.trim()) && opensAsAgency(line) && !/^\s*phòng,? (?:chống|cháy)/i.test(line)

const notPrinted = (key: string): Finding => ({
  rule: 'kem-theo-thua-khoa',
  message: `Khóa \`${key}\` không được in: văn bản ban hành kèm theo Quyết định không có số, ngày, người ký và nơi nhận riêng`,
  hint: `bỏ khóa \`${key}\`, hoặc bỏ \`kem_theo\` nếu văn bản được ký riêng`,
})

/** The keys that passed, so that the body is still read by the author's own `trinh_bay`. */
function soundKeys(
  given: Readonly<Record<string, unknown>>,
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): FrontMatter {
  const bad = new Set(issues.map((issue) => issue.path[0]))
  const rest = Object.entries(given).filter(([key]) => Object.hasOwn(frontMatter.shape, key) && !bad.has(key))
  return frontMatter.safeParse(Object.fromEntries(rest)).data ?? {}
}
