import { foldWords } from './fold-words.ts'

/** What names of agencies begin with, folded. */
const firstWords = [
  'ubnd|uy ban|so|bo|ban|cuc|chi cuc|tong cuc|vu|trung tam|truong|phong|van phong|dang uy|dang bo',
  'tinh doan|thanh doan|huyen doan|hiep hoi|tinh uy|thanh uy|huyen uy|quan uy|thi uy|chi bo|chi doan|hoi|doan|lien doan|cong doan|benh vien|tram|vien',
  'hoc vien|dai hoc|cong an|cong ty|toa an|thanh tra|hdnd|bao hiem|kho bac|ngan hang|tap doan',
  'tong lien doan|tong cong ty|mat tran|bch|btt|tieu ban|to|chinh phu|quan khu|su doan|bo chi huy|bo tu lenh|doi|nha',
  'hop tac xa|khoa|lien minh|lien hiep|hdqt|thuong truc|quoc hoi|hat|thu vien|bao tang|dai|bao|tap chi',
  'ubmttq|mttq|cum|khoi|don bien phong|don cong an|xi nghiep|quan doan|trung doan|tieu doan|lu doan|trai giam',
  'thue tinh|thue thanh pho|thue co so|hai quan khu vuc|hai quan cua khau|thong ke tinh|thong ke co so|thi hanh an dan su',
  'lam truong|nong truong|cang vu|buu dien|dien luc|vuon quoc gia|phan hieu|phan vien',
]
const agencyStart = new RegExp(`^(${firstWords.join('|')})(?: |$)`)

/** Those of one syllable that is another word with other marks, as in `Bản sao`, `Số bản`, `Phong trào`, `thành viên`. */
const spelled: ReadonlyMap<string, string> = new Map(
  'sở bộ ban cục vụ phòng hội đoàn trạm viện tổ đội nhà khoa hạt đài báo cụm khối trường'
    .split(' ')
    .map((word) => [foldWords(word), word]),
)
/** With the horn and the tone on one letter, as many type it. */
const mistyped: ReadonlySet<string> = new Set(['truờng'])

/** What opens with such a syllable and names no agency. */
const otherStart =
  /^(?:ban hanh|to chuc|hoi (?:nghi|thao|thi|dien|hop|truong)|truong hop|doi (?:ngu|hinh)|bao cao|doan (?:ket|vien)|nha nuoc|phong (?:chong|ngua|chay|dich)|vu (?:viec|mua|an)|khoa hoc|khoi luong)(?: |$)/

/** Opens like the name of an agency; where marks are typed, they are those of the name. */
export function opensAsAgency(text: string): boolean {
  const plain = foldWords(text)
  const name = agencyStart.exec(plain)?.[1]
  if (name === undefined || otherStart.test(plain)) return false
  const marked = spelled.get(name)
  if (marked === undefined || !/[\u0080-\uffff]/.test(text)) return true
  const typed = /\p{L}[\p{L}\p{M}]*/u.exec(text)?.[0].normalize('NFC').toLocaleLowerCase('vi') ?? ''
  return typed === marked || mistyped.has(typed)
}
