import { runningTextOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import type { NumberedPart } from './numbered-parts.ts'
import { renumbered } from './renumbered.ts'

/** A part that is printed with another number than the one that the text refers to it by. */
export const renumberedReference: Rule = {
  id: 'tham-chieu-doi-so',
  group: 'bo-cuc',
  severity: 'warning',
  summary: 'Mục, khoản, điểm được nhắc tới bằng số mà nó được in.',
  why: 'Phần gõ số khác thứ tự thì được in số khác; chỗ nhắc tới nó theo số đã gõ trỏ sang phần khác.',
  good: [
    {
      body: '# Nội dung\n\n1. Khám.\n\n2. Tiêm.\n\n4. Cấp cứu.\n\n# Tổ chức\n\nTheo khoản 2 và khoản 3 Mục I Kế hoạch này.',
    },
    { body: '# Nội dung\n\n1. Khám.\n\n3. Tiêm.\n\n# Tổ chức\n\nTheo khoản 3 Mục I Thông tư số 12/2025/TT-BYT.' },
    {
      body: '# Nội dung\n\n1. Khám.\n\n3. Tiêm theo danh mục 3.\n\n# Tổ chức\n\nTheo khoản 1 Mục I, điểm c khoản 3 Điều 5.',
    },
  ],
  bad: [
    {
      body: '# Nội dung\n\n1. Khám.\n\n3. Tiêm.\n\n4. Cấp cứu.\n\n# Tổ chức\n\nLàm theo khoản 3 Mục I; như mục I khoản 4.',
      at: ['11:10 khoản 3 Mục I', '11:29 mục I khoản 4'],
    },
    {
      body: '# Nội dung\n\n1. Thi:\n\na) Đọc;\n\nb) Viết;\n\nc) Vẽ;\n\nd) Kể;\n\ne) Hát;\n\nf) Múa.\n\n2. Thưởng theo điểm e khoản 1 mục này.',
      at: ['17:16 điểm e khoản 1 mục này'],
    },
    {
      body: '# 1. Mục đích\n\nMột.\n\n# 2. Nội dung\n\n## 2.1. Khám\n\nHai.\n\n## 2.2. Tiêm\n\nNhư mục 2.1.',
      at: ['13:5 mục 2.1'],
    },
  ],
  *check({ doc, spans }) {
    for (const { lines, range, typed, meant, printed } of renumbered(doc, runningTextOf(spans))) {
      const now = numberOf(meant, typed)
      const [words, others] = [meant.at(-1)?.words, printed?.words]
      yield foundAt(lines, range, {
        message: `“${typed}”: phần gõ số ấy (“${words}”) được in là “${now}”; ${others === undefined ? 'bản in không có số ấy' : `số ấy trên bản in là “${others}”`}`,
        hint: `gõ “${now}” nếu nói tới “${words}”${others === undefined ? '' : `; để nguyên, và sửa số đã gõ, nếu nói tới “${others}”`}`,
      })
    }
  },
}

/** How the text has to refer to a part. */
function numberOf(path: readonly NumberedPart[], typed: string): string {
  const names = { section: 'Mục', clause: 'khoản', point: 'điểm' }
  const own = /[Mm]ục này$/.test(typed) ? 'mục này' : undefined
  const isInside = !/[Mm]ục/.test(typed)
  return [...path]
    .reverse()
    .filter(({ level }) => level !== 'section' || !isInside)
    .map(({ level, printed }) => (level === 'section' ? own : undefined) ?? `${names[level]} ${printed}`)
    .join(' ')
}
