import { isUsual } from '../facts/usual-words.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { proseOf } from './loi-van.ts'
import { areNeighbours, type Word, wordsOf } from './tu.ts'

/** Words that say nothing twice; those that end another word (“tồn tại”, “hàng không”, “tự do”) may well stand so. */
const smallWords: ReadonlySet<string> = new Set(
  'các của và với cho được những để có theo đã sẽ này khi như trong trên mà thì nhưng hoặc là cũng vào cùng'.split(' '),
)

/** Syllables that are no word alone, and begin those of offices. */
const bound: ReadonlySet<string> = new Set(
  'phối kế triển thực nhiệm chương nghị trách tuyên hướng bảo đảm kiểm giám hoàn phục đôn xử kinh nghiêm kịp chặt phương mục yêu lãnh quản uỷ ủy cộng nguyên chấp đào bồi tham huấn phổ quyết thẩm thống cải cơ cán xây'.split(
    ' ',
  ),
)
/** Words behind which another begins, beside the small ones. */
const leading: ReadonlySet<string> = new Set('lập về đang phải cần không việc do bị gửi nộp nhằm'.split(' '))

/** Words that may be said twice. */
const said: ReadonlySet<string> = new Set(['từng bước', 'từng bước một', 'từng người', 'dần dần', 'hơn nữa', 'mãi mãi'])

/** A word or two, typed twice. */
export const doubledWord: Rule = {
  id: 'lap-tu',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Không gõ một từ hai lần liền nhau: “các các”, “phối phối hợp”, “thực hiện thực hiện”.',
  why: 'Từ lặp là dấu vết của lần sửa trước; người đọc không biết còn thiếu chữ nào.',
  good: [
    { body: 'Ngày ngày vệ sinh kho, người người giữ gìn; từ từ, luôn luôn.' },
    { body: 'Giao thông thông minh, hành vi vi phạm, tồn tại tại kho, hàng không không nhận, thiết bị bị hỏng.' },
    { body: 'Phân phối phối hợp liều, phát triển triển khai; hiện tại tại kho, các khoa khoa học; nhiệm vụ, vụ việc.' },
    { body: 'Trưởng Ban Ban Chỉ đạo; bố trí trí thức, bảo vệ vệ sinh, các ban ban hành; thường thường xuyên.' },
    { body: 'Gom các các-tông cũ; giấy và và-ni.' },
    { body: 'Từng bước từng bước hoàn thiện; thực hiện, thực hiện và thực hiện.' },
  ],
  bad: [
    {
      body: 'Phối hợp với các các phòng rà soát tài liệu của của đơn vị.',
      at: ['1:14 các các', '1:45 của của'],
      fixed: 'Phối hợp với các phòng rà soát tài liệu của đơn vị.',
    },
    { body: 'Các phòng thực hiện thực hiện nghiêm.', at: ['1:11 thực hiện thực hiện'] },
    {
      body: 'Các đơn vị phối phối hợp, lập kế kế hoạch họp tại Tại hội trường.',
      at: ['1:12 phối phối', '1:31 kế kế', '1:47 tại Tại'],
      fixed: 'Các đơn vị phối hợp, lập kế hoạch họp tại hội trường.',
    },
    {
      body: 'Làm theo quy định theo quy định của Bộ; Ủy viên Ban Ban Chấp hành.',
      at: ['1:5 theo quy định theo quy định', '1:49 Ban Ban'],
    },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    const { all } = wordsOf(lines)
    for (const i of all.keys()) {
      const again = repetitionAt(lines.text, all, i)
      if (!again) continue
      const { from, to } = { from: all[i]?.from ?? 0, to: all[i + 2 * again.words - 1]?.to ?? 0 }
      // A word joined by a hyphen is another: `các các-tông`.
      if (/[-–]/.test(`${lines.text[from - 1]}${lines.text[to]}`)) continue
      const once = lines.text.slice(from, all[i + again.words - 1]?.to)
      yield foundAt(lines, [from, to], {
        message: `“${lines.text.slice(from, to)}” gõ hai lần`,
        hint: again.unsure ? 'gõ lại cho đúng tên' : `gõ “${once}” một lần`,
        fix: again.unsure ? undefined : once,
      })
    }
  },
}

/** How many words are typed twice from one on. */
interface Repetition {
  readonly words: number
  /** What is meant isn’t sure. */
  readonly unsure?: boolean
}

/** What is typed twice from a word on; most words are followed by another one. */
function repetitionAt(text: string, all: readonly Word[], i: number): Repetition | undefined {
  const [word, second, third, fourth] = [all[i], all[i + 1], all[i + 2], all[i + 3]]
  if (!word || !second) return undefined
  if (second.lower === word.lower) return areNeighbours(text, word, second) ? doubledAt(text, all, i) : undefined
  const words = third?.typed === word.typed ? 2 : fourth?.typed === word.typed ? 3 : 0
  const isTwice =
    words > 0 &&
    all[i + words]?.lower === word.lower &&
    Array.from({ length: words }, (_, n) => n).every((n) => all[i + n]?.typed === all[i + n + words]?.typed) &&
    Array.from({ length: 2 * words - 1 }, (_, n) => n).every((n) => areNeighbours(text, all[i + n], all[i + n + 1]))
  return isTwice && !said.has(text.slice(word.from, all[i + words - 1]?.to).toLowerCase()) ? { words } : undefined
}

/** One word typed twice: a small one, or one that only begins others, `phối phối hợp`, and does so here. */
function doubledAt(text: string, all: readonly Word[], i: number): Repetition | undefined {
  const [before, word, second, third] = [all[i - 1], all[i], all[i + 1], all[i + 2]]
  if (!word) return undefined
  const lead = areNeighbours(text, before, word) ? before?.lower : undefined
  if (smallWords.has(word.lower)) return { words: 1 }
  if (word.lower === 'tại')
    return second?.typed === 'Tại' && !/^(?:tồn|hiện|thực)$/.test(lead ?? '') ? { words: 1 } : undefined
  if (word.typed === 'Ban' && second?.typed === 'Ban') return lead === 'viên' ? { words: 1, unsure: true } : undefined
  if (!bound.has(word.lower) || !areNeighbours(text, second, third) || !isUsual(`${second?.lower} ${third?.lower}`))
    return undefined
  const opens =
    lead === undefined || smallWords.has(lead) || leading.has(lead) || isUsual(`${all[i - 2]?.lower} ${lead}`)
  return opens && !isUsual(`${lead} ${word.lower}`) ? { words: 1 } : undefined
}
