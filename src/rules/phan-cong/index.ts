import type { Rule } from '../rule.ts'
import { unitNotReached } from './don-vi-thieu-trong-noi-nhan.ts'
import { unrealDate } from './ngay-khong-co-that-trong-bai.ts'
import { taskOfNobody } from './nhiem-vu-khong-don-vi.ts'
import { twoSpellings } from './ten-don-vi-hai-cach.ts'
import { yearlessDeadline } from './thoi-han-thieu-nam.ts'
import { pastDeadline } from './thoi-han-truoc-ngay-ky.ts'

/** Rules of this group, by name. */
export const taskRules: readonly Rule[] = [
  unitNotReached,
  unrealDate,
  taskOfNobody,
  twoSpellings,
  yearlessDeadline,
  pastDeadline,
]
