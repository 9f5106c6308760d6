import type { Kind } from '../../decree/kinds.ts'
import { authorityKeys } from '../../decree/names.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { readDate } from '../../vietnamese/date.ts'
import { archiveTyped, bareRecipient } from '../../vietnamese/recipients.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import { isKeyMap } from '../keys/key-values.ts'
import { authorityKeysIn, type SignerKeys } from '../keys/meant/typed-signature.ts'
import { plainWords } from './form-lines.ts'
import type { KnownClosing, SignatureLines, TypedClosing } from './typed-closing.ts'
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
  const { number, symbol, abstract, issuedWith } = head
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
    ...fact('kem_theo', 'văn bản kèm theo', issuedWith, () => true),
  ]
}

const fact = (key: string, name: string, value: string | undefined, matches: FormFact['matches']): FormFact[] =>
  value ? [{ key, name, value, matches }] : []

const placeAndDate = ({ place, date }: Pick<TypedHead, 'place' | 'date'>): FormFact[] => [
  ...fact('dia_danh', 'địa danh', place, (given) => plainWords(given) === plainWords(place)),
  ...fact('ngay', 'ngày', date, (given) => sameDate(String(given), date ?? '')),
]

/** Whether a date has all that is typed of one; what a form leaves blank is filled in by hand. */
function sameDate(given: string, typed: string): boolean {
  const [one, other] = [readDate(given), readDate(typed)]
  if ('message' in one || 'message' in other) return false
  return (['day', 'month', 'year'] as const).every((part) => other[part] === undefined || one[part] === other[part])
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
    ...(inKeys
      ? []
      : asTyped(fact('co_quan_chu_quan', 'cơ quan chủ quản', over.map(inSentence).join('\n'), isOver), over)),
    ...asTyped(fact('co_quan', 'tên cơ quan', inSentence(typed), isTyped), [typed]),
  ]
}

const asTyped = (facts: readonly FormFact[], names: readonly string[]): FormFact[] =>
  facts.map((one) => ({ ...one, typed: names.join(', ') }))

const inSentence = (name: string): string => sentenceCase(name, '')

/** What the keys say of a closing. */
export const knownClosing = (keys: Readonly<Record<string, unknown>>): KnownClosing => ({
  signs: ({ keys: typed }) => Object.keys(typed).length > 0 && signs(keys.nguoi_ky, typed),
  receives: (typed) => namesIn(keys.noi_nhan).map(bareName).includes(bareName(typed)),
  isPlace: (typed) => typed !== undefined && plainWords(keys.dia_danh) === plainWords(typed),
  isDate: (typed) => typed === undefined || sameDate(String(keys.ngay ?? ''), typed),
  isAgency: (typed) => {
    const words = plainWords(typed)
    const names = [keys.co_quan, keys.co_quan_chu_quan].flatMap(agencyNames)
    return names.some((name) => name === words || (opensAsAgency(typed) && name.startsWith(`${words} `)))
  },
})

/** The names of `co_quan`, of which a joint document has a list. */
const agencyNames = (given: unknown): string[] =>
  Array.isArray(given) ? given.flatMap(agencyNames) : [plainWords(isKeyMap(given) ? given.ten : given)]

/** Those who sign in a closing, but not in the keys, nor can be taken for them. */
export function signaturesNotPrinted(
  { signatures }: TypedClosing,
  keys: Readonly<Record<string, unknown>>,
): readonly SignatureLines[] {
  const own = signatures.filter(({ another }) => !another)
  const isPrinted = (one: SignatureLines) =>
    !one.another && (own.length > 1 ? signs(keys.nguoi_ky, one.keys) : one.whole || keys.nguoi_ky !== undefined)
  return signatures.filter((one) => !isPrinted(one))
}

/** What a typed closing says; of those who sign only the one whom the keys may have. */
export function factsOfClosing(closing: TypedClosing, keys: Readonly<Record<string, unknown>>): FormFact[] {
  const { recipients, archive, signatures } = closing
  const list: FormFact = {
    key: 'noi_nhan',
    name: 'nơi nhận',
    value: recipients,
    matches: (given) => sameNames(namesIn(given), recipients),
  }
  const [signer, ...others] = signatures.filter(({ another }) => !another)
  const signed: FormFact[] =
    signer && others.length === 0 && (signer.whole || keys.nguoi_ky !== undefined)
      ? [{ key: 'nguoi_ky', name: 'người ký', value: signer.keys, matches: (given) => signs(given, signer.keys) }]
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

/** Whether two lists name the same, be it with commas or semicolons between the names of one. */
function sameNames(given: readonly string[], typed: readonly string[]): boolean {
  const all = (names: readonly string[]) => names.map(bareName).sort().join('\n')
  const parted = (names: readonly string[]) => all(names.flatMap((one) => one.split(/[,;]\s+/)))
  return all(given) === all(typed) || parted(given) === parted(typed)
}

/** A recipient without the purpose behind it. */
const bareName = (typed: string): string => plainWords(bareRecipient(typed).replace(/(?<!\s)\s*\([^()]*\)$/, ''))

const namesIn = (given: unknown): string[] => {
  if (typeof given === 'string') return [given]
  if (Array.isArray(given)) return given.flatMap(namesIn)
  return isKeyMap(given) ? namesIn(given.nhom) : []
}

/** Whether the keys have someone sign as it is typed, be it only the post or only the name. */
function signs(given: unknown, typed: SignerKeys): boolean {
  if (Array.isArray(given)) return given.some((one) => signs(one, typed))
  if (!isKeyMap(given)) return false
  const { ho_ten, hoc_vi: _, ...posts } = typed
  const hasName = ho_ten === undefined || plainWords(given.ho_ten) === plainWords(ho_ten)
  return hasName && (Object.keys(posts).length === 0 || postsIn(given) === postsIn(posts))
}

/** The posts, each with the key of its mark; of a committee the beginning counts, as its full name is often typed. */
function postsIn(keys: Readonly<Record<string, unknown>>): string {
  const lines = [...authorityKeys, 'chuc_vu', 'chuc_vu_co_quan'].flatMap((key) =>
    String(keys[key] ?? '')
      .split('\n')
      .map((line) => {
        const [[own, post] = [key.startsWith('chuc_vu') ? '' : key, line]] = Object.entries(authorityKeysIn([line]))
        return `${own} ${plainWords(post).replace(/^(uy ban nhan dan|hoi dong nhan dan) .*/, '$1')}`
      }),
  )
  return lines
    .map((line) => line.replace(/^ quyen /, 'quyen ').trimEnd())
    .filter((line) => line.includes(' '))
    .join(' ')
}
