import { cite } from '../../decree/table.ts'
import { bareRecipient } from '../../vietnamese/recipients.ts'
import { foundAt, lineExtent, linesOfKeys } from '../found-at.ts'
import { foldUnit, isUnit } from '../phan-cong/units.ts'
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
    { keys: 'noi_nhan: ["Sở Tài chính, Sở Y tế", Sở Y tế]', at: ['1:37 Sở Y tế'] },
    { keys: 'noi_nhan: [Sở Y tế, VT]', at: ['1:21 VT'] },
  ],
  *check({ spans }) {
    const told = new Map<string, string>()
    for (const line of linesOfKeys(spans, 'noi_nhan')) {
      const typed = bareRecipient(line.text)
      const isOffice = /^(?:VT|Văn thư)$/i.test(typed)
      if (line.within.at(-1) === 'de') continue
      if (isOffice)
        yield foundAt(line, lineExtent(line), {
          message: `“${typed}” nằm trong danh sách nơi nhận`,
          hint: 'bỏ dòng này, gõ `luu: VT`',
        })
      for (const name of namesIn(typed)) {
        const key = foldUnit(name.replace(/\([^()]*\)$/, ''))
        const before = told.get(key)
        told.set(key, before ?? name)
        if (key === '' || isOffice || before === undefined) continue
        const from = line.text.indexOf(name)
        yield foundAt(line, name === typed || from < 0 ? lineExtent(line) : [from, from + name.length], {
          message: `Nơi nhận “${name}” đã có: “${before}”`,
          hint: name === typed ? 'bỏ một trong hai dòng' : 'bỏ một trong hai chỗ',
        })
      }
    }
  },
}

/** Units that stand on one line; what else stands with commas may be one name. */
function namesIn(typed: string): readonly string[] {
  const parts = typed.split(/[,;] /)
  return parts.length > 1 && parts.every(isUnit) ? parts : [typed]
}
