import { cite } from '../../decree/table.ts'
import type { Doc } from '../../document/doc.ts'
import { archiveTyped } from '../../vietnamese/recipients.ts'
import { foundAt, lineExtent, linesOfKeys } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const first = /^(?:VT|văn thư)(?![A-Za-zÀ-ỹ])/i

/** Offices in which the records may be kept. */
const office = /^(?:VP|Văn phòng)(?![A-Za-zÀ-ỹ])/i
/** Words and marks of templates. */
const notTold = /^(?:hồ sơ|như)(?![A-Za-zÀ-ỹ])|\{\{/i
/** State bodies, whose records office is VT by the decree; others may have theirs in the office. */
const ofState =
  /^(?:(?:Ủy|Uỷ) ban nhân dân|UBND|Sở|Bộ|Cục|Chi cục|Phòng|Trung tâm|Bệnh viện|Trường|Trạm)(?![A-Za-zÀ-ỹ])/i
/** Bodies that follow the form of the Party. */
const ownForm =
  /^(?:(?:Ủy|Uỷ) ban Mặt trận|Mặt trận|MTTQ|Đảng|Tỉnh ủy|Thành ủy|Ban Thường|Đoàn|Hội |Liên đoàn|Công đoàn|Huyện ủy)/i

/** “Lưu” without the records office at its head. */
export const archiveWithoutOffice: Rule = {
  id: 'luu-khong-vt',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.9 đ.c'),
  summary: 'Dòng “Lưu” ghi VT (văn thư cơ quan) trước, rồi chữ viết tắt đơn vị soạn thảo.',
  why: 'Bản gốc được lưu tại văn thư cơ quan; thiếu VT thì không rõ ai giữ bản gốc.',
  good: [
    { keys: 'luu: "VT, TCHC"' },
    { keys: 'luu: VT' },
    { keys: 'luu: VT-TH (05)' },
    { keys: 'luu: Văn thư' },
    { keys: 'co_quan: Ban Chỉ đạo chuyển đổi số\nluu: VP' },
  ],
  bad: [
    { keys: 'luu: P.TCHC', at: ['1:6 P.TCHC'] },
    { keys: 'luu: VP', at: ['1:6 VP'] },
    { keys: 'luu: VP, VT', at: ['1:6 VP, VT'], fixed: 'luu: VT, VP' },
    { keys: 'luu: TH, VT', at: ['1:6 TH, VT'], fixed: 'luu: VT, TH' },
  ],
  *check({ doc, spans }) {
    if (doc.agencies.some(({ name }) => ownForm.test(name.join(' ')))) return
    for (const line of linesOfKeys(spans, 'luu')) {
      const typed = archiveTyped(line.text.trim()) ?? line.text.trim()
      const parts = typed.split(/[,;]/).map((part) => part.trim())
      const has = parts.includes('VT')
      if (first.test(typed) || notTold.test(typed) || (office.test(typed) && !has && !isOfState(doc))) continue
      const right = ['VT', ...parts.filter((part) => part !== 'VT')].join(', ')
      yield foundAt(line, lineExtent(line), {
        message: has ? `Dòng Lưu “${typed}” không ghi VT trước` : `Dòng Lưu “${typed}” không có VT`,
        hint: has ? `gõ “${right}”` : 'gõ VT trước, rồi chữ viết tắt đơn vị soạn thảo',
        fix: has && typed === line.text.trim() ? right : undefined,
      })
    }
  },
}

const isOfState = ({ agencies }: Doc): boolean => agencies.some(({ name }) => ofState.test(name.join(' ')))
