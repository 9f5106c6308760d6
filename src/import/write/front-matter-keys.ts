import { Document, isMap, isScalar, type Scalar } from 'yaml'
import { normalKey } from '../../vietnamese/fold.ts'
import type { AgencyPart, Closing, Head, ManuscriptLine, Recognised, SignerPart } from '../recognise/recognised.ts'
import { sentenceCase } from './sentence-case.ts'

/** Stands where the original has nothing and the document must have something. */
export const missing = '…'

/** The front matter between its marks, with a comment at each key the original had no words for. */
export function keysOf(
  { head, bases, closing, scheme }: Recognised,
  text: string,
  typeSymbol: string,
  keptNumbers: boolean,
): string {
  const keys = {
    ...(head.type && head.type !== 'Kế hoạch' && { loai: head.type }),
    ...agencyKeys(head, text, typeSymbol),
    ...(!head.issuedWith && numberKeys(head, typeSymbol)),
    trich_yeu: head.abstract.length > 0 ? textOfLines(head.abstract) : missing,
    ...(head.issuedWith && { kem_theo: issuedWith(head.issuedWith) }),
    ...(head.urgency && { do_khan: head.urgency }),
    ...(head.secrecy && { do_mat: head.secrecy }),
    ...(head.circulation && { luu_hanh: head.circulation }),
    ...(head.draft && { du_thao: head.draft }),
    ...(head.addressees.length > 0 && { kinh_gui: head.addressees }),
    ...(bases.length > 0 && { can_cu: bases.map(basisText) }),
    ...(!head.issuedWith && closingKeys(closing, text)),
    ...(head.address.length > 0 && { dia_chi: head.address }),
    ...((scheme === 'thap_phan' || scheme === 'nguyen_van' || (scheme === 'dieu' && !keptNumbers)) && {
      trinh_bay: { danh_so: scheme },
    }),
  }
  const document = new Document(keys)
  for (const key of ['co_quan', 'trich_yeu', 'noi_nhan', 'nguoi_ky'] as const) markMissing(document, key)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
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
  const symbols = withoutType(symbol, typeSymbol).split('-')
  return {
    co_quan: agencies.map(({ parents, name }, i) => ({
      ...(parents.length > 0 && { chu_quan: above(parents) }),
      ten: textOfLines(agencyLinesOf(name, text)),
      ...(symbols.length === agencies.length && { ky_hieu: symbols[i] }),
    })),
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
function issuedWith(typed: string) {
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

/** One line stays one, several are a block. */
const textOfLines = (all: readonly string[]): string => all.join('\n') + (all.length > 1 ? '\n' : '')

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

const basisText = ({ text }: ManuscriptLine): string => text.replace(/^Căn cứ (?!vào )/, '').replace(/[;.,]+$/, '')

function closingKeys({ recipients, archive, drafter, copies, signers, sector }: Closing, text: string) {
  const signed = signers.map((signer) => signerKeys(signer, text, sector))
  return {
    nguoi_ky: signed.length > 1 ? signed : (signed[0] ?? { chuc_vu: missing, ho_ten: missing }),
    ...(sector && { nganh: sector }),
    noi_nhan:
      recipients.length > 0
        ? recipients.map((one) => (typeof one === 'string' ? one : { nhom: one.names, de: one.purpose }))
        : [missing],
    ...(archive && { luu: archive }),
    ...(drafter && { nguoi_soan: drafter }),
    ...(copies && { so_ban: copies }),
  }
}

const authorityKeys: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^T\s?[./]?\s?U\s?[./]?\s?Q\s?\.?\s*/, 'thua_uy_quyen'],
  [/^T\s?[./]?\s?M\s?\.?\s*/, 'thay_mat'],
  [/^K\s?[./]?\s?T\s?\.?\s*/, 'ky_thay'],
  [/^T\s?[./]?\s?L\s?\.?\s*/, 'thua_lenh'],
  [/^Q\s?\.?\s*/, 'quyen'],
]

function signerKeys({ authority, post, ownPost, degree, name }: SignerPart, text: string, sector: string | undefined) {
  const keys: Record<string, string> = {}
  for (const line of authority) {
    const [pattern, key] = authorityKeys.find(([pattern]) => pattern.test(line)) ?? []
    if (pattern && key) keys[key] = sentenceCase(line.replace(pattern, ''), text)
  }
  // TL. Chủ tịch / Chánh Văn phòng / KT. Chánh Văn phòng: the program prints the unit's head by itself.
  const printed =
    keys.thua_lenh && keys.ky_thay && post.length > 1 && sentenceCase(post[0] ?? '', text) === keys.ky_thay
  const own = post.slice(printed ? 1 : 0).map((line) => sentenceCase(line, text))
  if (own.length > 0) keys.chuc_vu = textOfLines(own)
  else if (!keys.quyen) keys.chuc_vu = missing
  return {
    ...keys,
    ...(ownPost && { chuc_vu_co_quan: sentenceCase(ownPost, text) }),
    ho_ten: name ? nameCase(name) : missing,
    // M.II k.7 đ.c: degrees stand before a name in few sectors only.
    ...(degree && sector && { hoc_vi: degree }),
  }
}

/** A name all in capitals is written as names are. */
const nameCase = (name: string): string =>
  name === name.toLocaleUpperCase('vi')
    ? name.replace(/[^\s.-]+/g, (word) => word.charAt(0) + word.slice(1).toLocaleLowerCase('vi'))
    : name

/** Comments beside the marks that stand for what is missing. */
function markMissing(document: Document, key: string): void {
  if (!isMap(document.contents)) return
  const pair = document.contents.items.find((item) => isScalar(item.key) && normalKey(String(item.key.value)) === key)
  const value = pair?.value
  const isMissing = (node: unknown): node is Scalar => isScalar(node) && node.value === missing
  if (isMissing(value)) value.comment = ' bản gốc không có: điền vào đây'
  if (isMap(value))
    for (const item of value.items) if (isMissing(item.value)) item.value.comment = ' bản gốc không có: điền vào đây'
}
