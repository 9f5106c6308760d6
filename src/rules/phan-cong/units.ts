import type { Block, Doc, Section } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { capitals } from '../../vietnamese/letters.ts'
import { sectionsIn } from '../bo-cuc/walk.ts'

/** Words the name of a unit opens with. */
const kinds =
  'Sở|Phòng|Ban|Trung tâm|Chi cục|Cục|Công an|Bệnh viện|Trường|Trạm|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban Mặt trận|Uỷ ban Mặt trận|Văn phòng|Hội|Đoàn Thanh niên|Đoàn TNCS|Khoa|Liên minh|Liên đoàn|Công đoàn|Thanh tra|Báo|Bộ Chỉ huy|Kho bạc'

/** A unit is a word of its kind and at least one more in capitals, or one of those there is one of in each place. */
const unit = new RegExp(
  String.raw`^(?:(?:${kinds})\s+[${capitals}]|(?:Công an|UBND|[UỦ][yỷ] ban nhân dân)\s+[A-Za-zÀ-ỹ])`,
)
/** Bodies of people that are told otherwise, and names that are no unit's. */
const noUnit =
  /^(?:Ban (?:Chỉ đạo|Tổ chức|Giám|Lãnh đạo|Biên tập|Thường|Đại diện|hành|Công tác)|Hội (?:đồng|nghị|thi|thao|trường|trại)|Trường hợp|Báo cáo)/i

/** Whether a name, written out, is that of a unit. */
export const isUnit = (name: string): boolean => unit.test(name) && !noUnit.test(name)

/** Where tasks are given to units. */
export const givesTasks = ({ title }: Section): boolean =>
  /tổ chức (?:triển khai )?thực hiện|phân công|trách nhiệm/i.test(plainText(title))

export interface NamedUnit {
  /** As typed. */
  readonly name: string
  readonly place: Place
}

/** Puts the full names of the short forms into a text, so that both are one name to whoever compares. */
export type WriteOut = (text: string) => string

/** By the abbreviations of a `Checkup`; the longest of them counts where several begin alike. Made once for all rules. */
export function writerOut(abbreviations: ReadonlyMap<string, string>): WriteOut {
  const before = writers.get(abbreviations)
  if (before) return before
  const writer = makeWriter(abbreviations)
  writers.set(abbreviations, writer)
  return writer
}

const writers = new WeakMap<ReadonlyMap<string, string>, WriteOut>()

function makeWriter(abbreviations: ReadonlyMap<string, string>): WriteOut {
  const shorts = [...abbreviations.keys()].sort((a, b) => b.length - a.length)
  const one = shorts.map((short) => short.replace(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`)).join('|')
  const pattern = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?:${one})(?![A-Za-zÀ-ỹ\d])`, 'g')
  return (text) => (shorts.length === 0 ? text : text.replace(pattern, (short) => abbreviations.get(short) ?? short))
}

/** The units that stand at the head of a heading, a điểm or an item of a section, in the order of the text. */
export const unitsAtHead = (section: Section, writeOut: WriteOut): NamedUnit[] =>
  [...sectionsIn(section.body).map(({ title, place }) => ({ text: plainText(title), place })), ...labelsIn([section])]
    .flatMap(({ text, place }) => namesIn(text).map((name) => ({ name, place })))
    .filter(({ name }) => isUnit(writeOut(name)))

/** Items and điểm that open with a label: `Phòng Kế hoạch: …`. */
function labelsIn(blocks: readonly Block[]): { text: string; place: Place }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'section') return labelsIn(block.body)
    if (block.kind === 'list') return block.items.flatMap((item) => labelsIn(item.body))
    if (block.kind !== 'paragraph' && block.kind !== 'point') return []
    const [label = '', rest] = plainText(block.content).split(/:(?:\s|$)/)
    return rest !== undefined && label.length < 90 ? [{ text: label, place: block.place }] : []
  })
}

const betweenUnits = new RegExp(String.raw`(?<!\s)\s*[,;]\s*(?=(?:${kinds})\s)|(?<!\s)\s+và\s+(?=(?:${kinds})\s)`, 'u')

const namesIn = (text: string): string[] =>
  text
    .replace(/^(?:Đề nghị|Giao|Yêu cầu|Đối với|Trách nhiệm của)\s*(?::\s*)?/i, '')
    .split(betweenUnits)
    .map((name) => name.replace(/(?<!\s)\s*[(:][\s\S]*/, '').replace(/(?<![.,;:\s])[.,;:\s]+$/, ''))

const folded = new Map<string, string>()
const mostKept = 2000

/** A name for comparison: small letters, usual abbreviations in full, one spelling of ủy. Several rules ask for the same names. */
export function foldUnit(name: string): string {
  const before = folded.get(name)
  if (before !== undefined) return before
  if (folded.size >= mostKept) folded.clear()
  const made = foldAnew(name)
  folded.set(name, made)
  return made
}

function foldAnew(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll('uỷ', 'ủy')
    .replaceAll('hoá', 'hóa')
    .replaceAll('hoà', 'hòa')
  const full = shortened.test(plain)
    ? plain
        .replace(/\bub ?mttq(?:vn)?\b/g, 'ủy ban mặt trận tổ quốc')
        .replace(/\bmttqvn\b/g, 'mặt trận tổ quốc')
        .replace(/\bubnd\b/g, 'ủy ban nhân dân')
        .replace(/\bhđnd\b/g, 'hội đồng nhân dân')
        .replace(/\bmttq\b/g, 'mặt trận tổ quốc')
        .replace(/\btp\.?\s*/g, 'thành phố ')
        .replace(/(?<![a-zà-ỹ])p\.\s*/g, 'phòng ')
        .replace(/(?<![a-zà-ỹ])vp(?![a-zà-ỹ])\s*/g, 'văn phòng ')
        .replace(/gd\s*(?:&\s*)?đt/g, 'giáo dục và đào tạo')
        .replace(/kh\s*&\s*cn/g, 'khoa học và công nghệ')
    : plain
  return full
    .replace(/(?<!\s)\s+(?:[&–-]\s*|và\s+)|[&–-]\s*|,\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Has an abbreviation to be written out; most names have none. */
const shortened = /ubnd|hđnd|mttq|tp|p\.|vp|gd|kh\s*&/

/** All that the document says of who gets it. */
export const recipientNames = ({ recipients }: Doc): string[] =>
  recipients.flatMap(({ names }) => names).flatMap((name) => [name, ...name.split(/[,;:]\s*/)])
