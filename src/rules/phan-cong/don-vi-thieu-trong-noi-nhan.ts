import type { Doc } from '../../document/doc.ts'
import { capitals } from '../../vietnamese/letters.ts'
import { placeOfWords, sectionsIn } from '../bo-cuc/walk.ts'
import { isGone } from '../facts/gone.ts'
import type { Rule } from '../rule.ts'
import { foldUnit, givesTasks, recipientNames, unitsAtHead, type WriteOut, writerOut } from './units.ts'

/** A unit with a task that isn’t among nơi nhận. */
export const unitNotReached: Rule = {
  id: 'don-vi-thieu-trong-noi-nhan',
  group: 'phan-cong',
  severity: 'warning',
  summary: 'Đơn vị được giao việc có trong nơi nhận.',
  why: 'Văn bản chỉ được gửi theo nơi nhận; đơn vị không có tên ở đó không biết mình được giao việc.',
  good: [
    {
      keys: 'noi_nhan: [Các sở, UBND các xã, Công an tỉnh]',
      body: '# Tổ chức thực hiện\n\n## Sở Tài chính\n\nBố trí kinh phí.\n\n## Ủy ban nhân dân các xã, phường\n\nLập sổ.\n\n## Công an tỉnh\n\nBảo vệ.',
    },
    {
      keys: 'noi_nhan: [Như Mục II]',
      body: '# Tổ chức thực hiện\n\n## Trung tâm Lưu trữ\n\nThu hồ sơ.\n\n## Ban Chỉ đạo\n\nHọp mỗi quý.',
    },
    {
      keys: 'noi_nhan: [Lãnh đạo Sở, P. CCHC, TTLT tỉnh]\nluu: "VT, KHTC"',
      body: '# Tổ chức thực hiện\n\n## Phòng Cải cách hành chính\n\nChủ trì.\n\n## Trung tâm Lưu trữ tỉnh\n\nThu hồ sơ.\n\n## Phòng Kế hoạch - Tài chính\n\nCấp kinh phí.\n\n## Văn phòng Sở\n\nPhục vụ.',
    },
  ],
  bad: [
    {
      keys: 'noi_nhan: [Các phòng thuộc Sở, Sở Tài chính]',
      body: '# Tổ chức thực hiện\n\n## Các phòng thuộc Sở\n\nLập sổ.\n\n## Trung tâm Lưu trữ tỉnh\n\nThu hồ sơ.',
      at: ['8:4 Trung tâm Lưu trữ tỉnh'],
    },
    {
      keys: 'noi_nhan: [Bộ Nội vụ, Trung tâm Tin học]',
      body: '# Phân công nhiệm vụ\n\n- Trung tâm Tin học: lập phần mềm.\n- Công an tỉnh: bảo vệ.',
      at: ['5:3 Công an tỉnh'],
    },
  ],
  *check({ doc, spans, abbreviations }) {
    if (doc.recipients.length === 0 || doc.issuedWith) return
    const writeOut = writerOut(abbreviations)
    const told = new Set<string>()
    const reach = recipientReach(doc, writeOut)
    if (reachesAll(reach)) return
    for (const section of sectionsIn(doc.body).filter(givesTasks))
      for (const { name, place } of unitsAtHead(section, writeOut)) {
        const full = writeOut(name)
        if (isGone(doc, full) || told.has(foldUnit(full)) || unitReached(name, reach) || unitReached(full, reach))
          continue
        told.add(foldUnit(full))
        yield {
          message: `“${name}” được giao việc nhưng không có trong nơi nhận`,
          hint: `thêm “${name}” vào khóa \`noi_nhan\``,
          place: placeOfWords(name, place, spans),
        }
      }
  },
}

/** Who gets the document: as typed, and folded for comparison. */
export interface Reach {
  readonly agencies: readonly string[]
  readonly recipients: readonly Recipient[]
  readonly archive: string
}

/** A name of a recipient folded, and what it is made of. */
interface Recipient {
  readonly given: string
  readonly words: readonly string[]
  /** Its words without brackets. */
  readonly bare: ReadonlySet<string>
  /** Short forms as typed: `TTLT`. */
  readonly shorts: readonly string[]
}

function recipientOf(typed: string): Recipient {
  const given = foldUnit(typed)
  return {
    given,
    words: given.split(' '),
    bare: new Set(given.split(/[\s()]+/)),
    shorts: typed.split(/[\s,;()]+/).filter((word) => initialsOnly.test(word)),
  }
}

/** Who gets a document, with the short forms written out. */
export const recipientReach = (doc: Doc, writeOut: WriteOut): Reach => ({
  agencies: doc.agencies
    .flatMap((agency) => [agency.name.join(' '), ...agency.parent])
    .map((name) => foldUnit(writeOut(name))),
  recipients: [...new Set(recipientNames(doc).flatMap((name) => [name, writeOut(name)]))].map(recipientOf),
  archive: doc.archive,
})

/** Whether a recipient may include a unit; in doubt one does. */
export function unitReached(unit: string, { agencies, recipients, archive }: Reach): boolean {
  const name = foldUnit(unit)
  const words = name.split(' ')
  const [kind = ''] = words
  const core = words.filter((word) => !placeWords.has(word))
  if (agencies.some((agency) => agency.includes(name) || name.includes(agency))) return true
  // Văn thư, where the original is kept, is part of the office.
  if (kind === 'văn' && /^văn phòng(?: (?:sở|bộ|cục|ủy ban|hội đồng|tỉnh|huyện|xã|đảng|ubnd|đoàn)|$)/.test(name))
    return true
  if (kind === 'văn' && agencies.some((agency) => name.startsWith(`văn phòng ${agency.split(' ')[0]} `))) return true
  const initials = initialsOf(words)
  if (archive.split(/[,;.\s()]+/).some((kept) => kept.length > 1 && fits(initials, kept))) return true
  return recipients.some(({ given, words, bare, shorts }) => {
    if (namesKind(words, kind)) return true
    if (given.includes(name) || (words.length > 1 && name.includes(given))) return true
    return core.every((word) => bare.has(word)) || shorts.some((short) => fits(initials, short))
  })
}

/** Whether the recipients may be all units. */
export const reachesAll = ({ recipients }: Reach): boolean => recipients.some(({ given }) => namesAll(given))

/** Whether words may mean every unit: "Như Điều 3", "các đơn vị liên quan". */
const namesAll = (given: string): boolean =>
  /^(?:như|mục|toàn thể|các thành viên)(?![A-Za-zÀ-ỹ])/.test(given) ||
  /liên quan|có tên|nêu trên|trực thuộc/.test(given) ||
  (/(?:^|\s)(?:các|toàn|mọi)\s/.test(` ${given}`) && /đơn vị|cơ quan|tổ chức|đoàn thể|ngành|địa phương/.test(given))

/** `các sở`, `những đơn vị, sở`, `sở ban ngành`: the words mean all units of a kind. */
function namesKind(words: readonly string[], kind: string): boolean {
  const all = words.findIndex((word) => word === 'các' || word === 'những')
  const named = all < 0 ? -1 : words.indexOf(kind, all + 1)
  if (named >= 0 && !words.slice(all, named).some((word) => word.includes('('))) return true
  return words[0] === kind && /^(?:ban|ngành|phòng)/.test(words[1] ?? '')
}

const initialsOnly = new RegExp(`^[${capitals}&.-]{2,}$`)

const placeWords: ReadonlySet<string> = new Set(['tỉnh', 'thành', 'phố', 'xã', 'phường', 'các', 'sở', 'thuộc'])

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('')

/** `KHTC` and `P.KHTC` fit "phòng kế hoạch tài chính". */
function fits(initials: string, short: string): boolean {
  const letters = short.toLocaleLowerCase('vi').replace(/[^A-Za-zÀ-ỹ]/g, '')
  return (
    letters.length > 1 && (initials.includes(letters) || (initials.length > 2 && letters.includes(initials.slice(1))))
  )
}
