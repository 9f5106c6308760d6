import { Document } from 'yaml'
import type { Kind } from '../../decree/kinds.ts'
import { unbreakable } from '../../document/body/characters.ts'
import { isKeyMap, stringsIn } from '../../document/keys/key-values.ts'
import { roomFor } from '../../document/keys/room-for-words.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import { breakWords } from '../break-words.ts'
import type { AgencyPart, Head, ManuscriptLine, Recognised } from '../recognise/recognised.ts'
import { closingKeys } from './closing-keys.ts'
import { markMissing, missing, textOfLines } from './key-texts.ts'

/** Keys as YAML, and how many words of theirs were given blanks, being longer than a column. */
export interface WrittenKeys {
  readonly yaml: string
  readonly brokenWords: number
}

/**
 * The front matter between its marks, with a comment at each key the original had no words for; `text` tells how names are
 * written.
 */
export function keysOf(
  { head, bases, closing, scheme }: Recognised,
  text: string,
  { symbol: typeSymbol, scheme: usualScheme }: Pick<Kind, 'symbol' | 'scheme'>,
): WrittenKeys {
  const keys = {
    ...(head.type && head.type !== 'Kế hoạch' && { loai: head.type }),
    ...agencyKeys(head, text, typeSymbol),
    ...(!head.issuedWith && numberKeys(head, typeSymbol)),
    trich_yeu: head.abstract.length > 0 ? textOfLines(head.abstract) : missing,
    ...(head.issuedWith && { kem_theo: issuedWithKey(head.issuedWith) }),
    ...(head.urgency && { do_khan: head.urgency }),
    ...(head.secrecy && { do_mat: head.secrecy }),
    ...(head.circulation && { luu_hanh: head.circulation }),
    ...(head.draft && { du_thao: head.draft }),
    ...(head.addressees.length > 0 && { kinh_gui: head.addressees }),
    ...(bases.length > 0 && { can_cu: bases.map(basisText) }),
    ...(!head.issuedWith && closingKeys(closing, text)),
    ...(head.address.length > 0 && { dia_chi: head.address }),
    ...(scheme !== 'nd30' && scheme !== usualScheme && { trinh_bay: { danh_so: scheme } }),
  }
  const document = new Document(
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, withShortWords(value, [key])])),
  )
  for (const key of ['co_quan', 'trich_yeu', 'noi_nhan', 'nguoi_ky'] as const) markMissing(document, key)
  return {
    yaml: document.toString({ lineWidth: 0, flowCollectionPadding: false }),
    brokenWords: stringsIn(keys).flatMap(([path, value]) => unbreakable(value, roomFor(path))).length,
  }
}

/** Texts with words that there is room for. */
function withShortWords(value: unknown, path: readonly PropertyKey[]): unknown {
  if (typeof value === 'string') return breakWords(value, roomFor(path))
  if (Array.isArray(value)) return value.map((one, i) => withShortWords(one, [...path, i]))
  if (!isKeyMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withShortWords(inner, [...path, key])]))
}

/** Each agency of a joint document has those above it and its own part of the symbol. */
function agencyKeys({ agencies, symbol = '' }: Head, text: string, typeSymbol: string) {
  const above = (parents: AgencyPart['parents']) => textOfLines(parents.flatMap((name) => agencyLinesOf(name, text)))
  const [only = { parents: [], name: [missing] }, second] = agencies
  if (!second)
    return {
      ...(only.parents.length > 0 && { co_quan_chu_quan: above(only.parents) }),
      co_quan: textOfLines(agencyLinesOf(only.name, text)),
    }
  // Some type `KHLT-` for a joint plan.
  const joint = withoutType(symbol.replace(`${typeSymbol}LT`, typeSymbol), typeSymbol)
  const symbols = joint.split('-')
  const parted = symbols.length === agencies.length
  return {
    co_quan: agencies.map(({ parents, name }, i) => ({
      ...(parents.length > 0 && { chu_quan: above(parents) }),
      ten: textOfLines(agencyLinesOf(name, text)),
      ...(parted && { ky_hieu: symbols[i] }),
    })),
    ...(!parted && joint && { ky_hieu: joint }),
  }
}

const withoutType = (symbol: string, typeSymbol: string): string =>
  symbol === typeSymbol ? '' : symbol.startsWith(`${typeSymbol}-`) ? symbol.slice(typeSymbol.length + 1) : symbol

const blank = String.raw`[\s.…_]*`
const reference = new RegExp(
  String.raw`^(?:ban hành )?kèm theo (\D+?) số${blank}(\d+)?${blank}/${blank}(\S+?)?${blank} ngày${blank}(\d+)?${blank}tháng${blank}(\d+)?${blank}năm${blank}(\d{4})?${blank} của (.+)$`,
  'i',
)

/** As typed where it is whole; in parts where blanks are left to be filled in. */
function issuedWithKey(typed: string) {
  const [all, type, number, symbol, day, month, year, issuer] = reference.exec(typed) ?? []
  if (all === undefined || (number && symbol && day && month && year)) return typed
  return {
    ...(type && type !== 'Quyết định' && { loai: type }),
    ...(number && { so: Number(number) }),
    ...(symbol && { ky_hieu: symbol }),
    ...(year && { ngay: [day, month, year].filter(Boolean).join('/') }),
    cua: issuer,
  }
}

/** Names over several lines are one name for its capitals. */
function agencyLinesOf(agency: readonly string[], text: string): string[] {
  const words = sentenceCase(agency.join(' '), text).split(' ')
  return agency.map((line) => words.splice(0, line.split(' ').length).join(' '))
}

function numberKeys({ number, symbol, place, date, agencies }: Head, typeSymbol: string) {
  return {
    ...(symbol && symbol !== typeSymbol && agencies.length < 2 && { ky_hieu: withoutType(symbol, typeSymbol) }),
    ...(number && { so: Number(number) }),
    ...(place && { dia_danh: place }),
    ...(date && { ngay: date }),
  }
}

const basisText = ({ text }: ManuscriptLine): string =>
  text.replace(/^Căn cứ (?!vào )/, '').replace(/(?<![;.,])[;.,]+$/, '')
