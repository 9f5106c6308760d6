import type { Kind } from '../../decree/kinds.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { readDate } from '../../vietnamese/date.ts'
import { archiveTyped, bareRecipient } from '../../vietnamese/recipients.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import { isKeyMap } from '../keys/key-values.ts'
import type { SignerKeys } from '../keys/meant/typed-signature.ts'
import { plainWords } from './form-lines.ts'
import type { TypedClosing } from './typed-closing.ts'
import { isAbout, type TypedHead } from './typed-head.ts'

/** One thing that the form typed in the body says, and the key it belongs to. */
export interface FormFact {
  readonly key: string
  /** As a sentence calls it. */
  readonly name: string
  readonly value: string | readonly string[] | SignerKeys
  /** The words typed, where the value is written otherwise. */
  readonly typed?: string
  /** Whether the key says the same. */
  readonly matches: (given: unknown) => boolean
}

/** What a typed head says; `around` tells how names in capitals are written. */
export function factsOfHead(head: TypedHead, keys: Readonly<Record<string, unknown>>, type: Kind): FormFact[] {
  const { number, symbol, abstract } = head
  const agency = symbol?.replace(new RegExp(`^${type.symbol}(?:-|$)`), '')
  return [
    ...agencyFacts(head, keys),
    ...fact('so', 'số', number, (given) => Number(given) === Number(number)),
    ...fact('ky_hieu', 'ký hiệu', agency, (given) => String(given).replace(`${type.symbol}-`, '') === agency),
    ...placeAndDate(head),
    ...fact('do_khan', 'độ khẩn', head.urgency, (given) => plainWords(given) === plainWords(head.urgency)),
    ...fact('do_mat', 'độ mật', head.secrecy, (given) => plainWords(given) === plainWords(head.secrecy)),
    ...fact('du_thao', 'dấu dự thảo', head.draft, () => true),
    ...fact('loai', 'tên loại', head.type, () => type.name === head.type),
    ...fact(
      'trich_yeu',
      'trích yếu',
      abstract,
      (given) => isAbout(plainWords(given)) === isAbout(plainWords(abstract)),
    ),
  ]
}

const fact = (key: string, name: string, value: string | undefined, matches: FormFact['matches']): FormFact[] =>
  value ? [{ key, name, value, matches }] : []

const placeAndDate = ({ place, date }: Pick<TypedHead, 'place' | 'date'>): FormFact[] => [
  ...fact('dia_danh', 'địa danh', place, (given) => plainWords(given) === plainWords(place)),
  ...fact('ngay', 'ngày', date, (given) => sameDate(String(given), date ?? '')),
]

const sameDate = (given: string, typed: string): boolean => {
  const [one, other] = [readDate(given), readDate(typed)]
  return JSON.stringify(one) === JSON.stringify(other) || !('year' in other)
}

/** The agency, and the one over it where two names are typed. */
function agencyFacts({ agencies }: TypedHead, keys: Readonly<Record<string, unknown>>): FormFact[] {
  if (agencies.length === 0) return []
  const names: string[] = []
  for (const line of agencies)
    if (names.length === 0 || opensAsAgency(line)) names.push(line)
    else names[names.length - 1] += ` ${line}`
  const typed = names.at(-1) ?? ''
  const over = names.slice(0, -1)
  const known = [keys.co_quan_chu_quan, keys.co_quan].map(plainWords)
  const inKeys = [known.join(' '), ...known].includes(plainWords(agencies))
  const isOver = (given: unknown) => inKeys || plainWords(given) === plainWords(over)
  const isTyped = (given: unknown) => inKeys || plainWords(given) === plainWords(typed)
  return [
    ...(inKeys ? [] : fact('co_quan_chu_quan', 'cơ quan chủ quản', over.map(inSentence).join('\n'), isOver)),
    ...fact('co_quan', 'tên cơ quan', inSentence(typed), isTyped).map((one) => ({ ...one, typed })),
  ]
}

const inSentence = (name: string): string => sentenceCase(name, '')

/** What a typed closing says. */
export function factsOfClosing(closing: TypedClosing, keys: Readonly<Record<string, unknown>>): FormFact[] {
  const { recipients, archive, signer } = closing
  const names = recipients.map(bareName).sort()
  const list: FormFact = {
    key: 'noi_nhan',
    name: 'nơi nhận',
    value: recipients,
    matches: (given) => namesIn(given).map(bareName).sort().join('\n') === names.join('\n'),
  }
  const signed: FormFact[] = signer
    ? [{ key: 'nguoi_ky', name: 'người ký', value: signer, matches: (given) => signs(given, signer) }]
    : []
  return [
    ...(recipients.length > 0 ? [list] : []),
    // VT is what is printed where the key is missing.
    ...fact(
      'luu',
      '“Lưu”',
      keys.luu === undefined && plainWords(archive) === 'vt' ? undefined : archive,
      (given) => plainWords(archiveTyped(String(given)) ?? given) === plainWords(archive),
    ),
    ...signed,
    ...placeAndDate(closing),
  ]
}

/** A recipient without the purpose behind it. */
const bareName = (typed: string): string => plainWords(bareRecipient(typed).replace(/(?<!\s)\s*\([^()]*\)$/, ''))

const namesIn = (given: unknown): string[] => {
  if (typeof given === 'string') return [given]
  if (Array.isArray(given)) return given.flatMap(namesIn)
  return isKeyMap(given) ? namesIn(given.nhom) : []
}

const postKeys = ['thay_mat', 'thua_lenh', 'thua_uy_quyen', 'ky_thay', 'quyen', 'chuc_vu', 'ho_ten'] as const

/** Whether the keys have someone sign as it is typed. */
function signs(given: unknown, signer: SignerKeys): boolean {
  if (Array.isArray(given)) return given.some((one) => signs(one, signer))
  const bare = (text: unknown) => plainWords(text).replace(/^(?:kt|tm|tl|tuq|q) /, '')
  return isKeyMap(given) && postKeys.every((key) => bare(given[key]) === bare(signer[key]))
}
