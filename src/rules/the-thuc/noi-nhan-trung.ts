import { cite } from '../../decree/table.ts'
import { bareRecipient } from '../../vietnamese/recipients.ts'
import { foundAt, lineExtent, linesOfKeys } from '../found-at.ts'
import { foldUnit } from '../phan-cong/units.ts'
import type { Rule } from '../rule.ts'

/** One recipient twice, or the records office, which keeps the original, among them. */
export const recipientTwice: Rule = {
  id: 'noi-nhan-trung',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.9 đ.c'),
  summary: 'Mỗi nơi nhận ghi một lần; VT chỉ ghi ở dòng Lưu.',
  why: 'Nơi nhận ghi hai lần thì gửi hai lần, hoặc một lần là nhầm cơ quan khác.',
  good: [
    { keys: 'noi_nhan: [Sở Nội vụ (để báo cáo), Sở Y tế, Phòng Nội vụ]' },
    { keys: 'noi_nhan: ["UBND các xã, phường", UBND xã Bình An (để phối hợp tổ chức)]' },
  ],
  bad: [
    { keys: 'noi_nhan: [Sở Nội vụ (để báo cáo), Sở Y tế, Sở Nội vụ]', at: ['1:45 Sở Nội vụ'] },
    { keys: 'noi_nhan: [Sở Y tế, VT]', at: ['1:21 VT'] },
  ],
  *check({ spans }) {
    const told = new Map<string, string>()
    for (const line of linesOfKeys(spans, 'noi_nhan')) {
      const typed = bareRecipient(line.text)
      const name = foldUnit(typed.replace(/\([^()]*\)$/, ''))
      const before = told.get(name)
      told.set(name, before ?? typed)
      const isOffice = /^(?:VT|Văn thư)$/i.test(typed)
      if (line.within.at(-1) === 'de' || name === '' || (before === undefined && !isOffice)) continue
      yield foundAt(line, lineExtent(line), {
        message: isOffice ? `“${typed}” nằm trong danh sách nơi nhận` : `Nơi nhận “${typed}” đã có: “${before}”`,
        hint: isOffice ? 'bỏ dòng này, gõ `luu: VT`' : 'bỏ một trong hai dòng',
      })
    }
  },
}
