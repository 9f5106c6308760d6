import type { Report } from '../../findings/diagnostic.ts'
import type { YamlTree } from '../../source/yaml.ts'
import type { Reference } from '../doc.ts'
import { readAgencies } from './agencies.ts'
import { readDateAt } from './dates.ts'
import type { FrontMatter } from './front-matter.ts'

/** `kem_theo`, typed as one text or in parts, of which some may be missing: the agency is then the document's own. */
export function readIssuedWith(
  { kem_theo, co_quan, co_quan_chu_quan }: FrontMatter,
  at: { readonly meta: YamlTree; readonly report: Report },
): Reference | string | undefined {
  if (kem_theo === undefined) return undefined
  if (typeof kem_theo === 'string') return typedReference(kem_theo)
  const { loai, so, ky_hieu, ngay, cua } = kem_theo
  const [agency] = readAgencies({ co_quan, co_quan_chu_quan })
  return {
    type: loai ?? 'Quyết định',
    ...(so && { number: so }),
    ...(ky_hieu && { symbol: ky_hieu }),
    date: readDateAt(['kem_theo', 'ngay'], ngay, at),
    issuer: cua ?? agency?.name.join(' ') ?? '',
  }
}

const reference =
  /^(?<type>\D+?) số (?<number>\d+)\/(?<symbol>\S+) ngày (?<day>\d+)(?:\/| tháng )(?<month>\d+)(?:\/| năm )(?<year>\d{4}) của (?<issuer>.+)$/iu

/** A reference typed in full, so that electronically its number and date can be left blank; as typed where it isn't. */
function typedReference(text: string): Reference | string {
  const words = text.replace(/^\(?\s*(?:ban hành\s+)?kèm theo\s+/i, '').replace(/(?<![\s.)])[\s.)]+$/, '')
  const { type, number, symbol, day, month, year, issuer } = reference.exec(words.replace(/\s+/g, ' '))?.groups ?? {}
  if (!type || !symbol || !issuer) return words
  const date = { day: Number(day), month: Number(month), year: Number(year) }
  return { type, number: Number(number), symbol, date, issuer }
}
