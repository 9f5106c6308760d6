import type { Rule } from '../rule.ts'
import { leadsAndAssists } from './chu-tri-phoi-hop-trung.ts'
import { unitNotReached } from './don-vi-thieu-trong-noi-nhan.ts'
import { unitInSentenceNotReached } from './don-vi-trong-cau.ts'
import { unrealTime } from './gio-khong-co-that.ts'
import { backwardRange } from './khoang-ngay-nguoc.ts'
import { unrealDate } from './ngay-khong-co-that-trong-bai.ts'
import { otherDateStyle } from './ngay-viet-khac-kieu.ts'
import { taskOfNobody } from './nhiem-vu-khong-don-vi.ts'
import { twoSpellings } from './ten-don-vi-hai-cach.ts'
import { pastDeadlineInTable } from './thoi-han-da-qua-trong-bang.ts'
import { yearlessDeadline } from './thoi-han-thieu-nam.ts'
import { pastDeadline } from './thoi-han-truoc-ngay-ky.ts'
import { wrongWeekday } from './thu-lech-ngay.ts'

/** Rules of this group, by name. */
export const taskRules: readonly Rule[] = [
  wrongWeekday,
  backwardRange,
  unrealTime,
  leadsAndAssists,
  otherDateStyle,
  pastDeadlineInTable,
  unitInSentenceNotReached,
  unitNotReached,
  unrealDate,
  taskOfNobody,
  twoSpellings,
  yearlessDeadline,
  pastDeadline,
]
