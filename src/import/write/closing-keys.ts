import { typedAuthorities } from '../../decree/authority.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import type { Closing, SignerPart } from '../recognise/recognised.ts'
import { missing, textOfLines } from './key-texts.ts'

/** What the closing says, as keys; `text` tells how names are written. */
export function closingKeys({ recipients, archive, drafter, copies, signers, sector }: Closing, text: string) {
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

function signerKeys({ authority, post, ownPost, degree, name }: SignerPart, text: string, sector: string | undefined) {
  const keys: Record<string, string> = {}
  for (const line of authority) {
    const [mark, key] = typedAuthorities.find(([mark]) => mark.test(line)) ?? []
    if (mark && key) keys[key] = sentenceCase(line.replace(mark, ''), text)
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
