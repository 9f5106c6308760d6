import { foldWords } from './fold-words.ts'

/** What names of agencies begin with, folded. */
const firstWords = [
  'ubnd|uy ban|so|bo|ban|cuc|chi cuc|tong cuc|vu|trung tam|truong|phong|van phong|dang uy|dang bo',
  'tinh doan|thanh doan|huyen doan|hiep hoi|tinh uy|thanh uy|huyen uy|quan uy|thi uy|chi bo|chi doan|hoi|doan|lien doan|cong doan|benh vien|tram|vien',
  'hoc vien|dai hoc|cong an|cong ty|toa an|thanh tra|hdnd|bao hiem|kho bac|ngan hang|tap doan',
  'tong cong ty|mat tran|bch|btt|tieu ban|to|chinh phu|quan khu|su doan|bo chi huy|bo tu lenh|doi|nha',
  'hop tac xa|khoa|lien minh|lien hiep|hdqt|thuong truc|quoc hoi|hat|thu vien|bao tang|dai|bao|tap chi',
  'ubmttq|mttq|cum|khoi|don bien phong|don cong an|xi nghiep|quan doan|trung doan|tieu doan|lu doan|trai giam',
  'thue tinh|thue thanh pho|thue co so|hai quan khu vuc|hai quan cua khau|thong ke tinh|thong ke co so|thi hanh an dan su',
  'lam truong|nong truong|cang vu|buu dien|dien luc|vuon quoc gia|phan hieu|phan vien',
]
const agencyStart = new RegExp(`^(?:${firstWords.join('|')})(?: |$)`)

/** Một thành viên, which a company's name may break before its last word, is no viện. */
const memberStart = /^viên(?:\s|$)/iu

/** Opens like the name of an agency. */
export const opensAsAgency = (text: string): boolean => agencyStart.test(foldWords(text)) && !memberStart.test(text)
