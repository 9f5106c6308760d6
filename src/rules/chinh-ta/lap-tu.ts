import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { proseOf } from './loi-van.ts'
import { areNeighbours, wordsOf } from './tu.ts'

/** Words that say nothing twice; those that end another word (“tồn tại”, “hàng không”, “tự do”) may well stand so. */
const smallWords: ReadonlySet<string> = new Set(
  'các của và với cho được những để có theo đã sẽ này khi như trong trên mà thì nhưng hoặc là cũng vào cùng'.split(' '),
)

/** Two words that may be said twice. */
const said: ReadonlySet<string> = new Set(['từng bước', 'từng người', 'dần dần', 'hơn nữa', 'mãi mãi'])

/** A word or two, typed twice. */
export const doubledWord: Rule = {
  id: 'lap-tu',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Không gõ một từ hai lần liền nhau: “các các”, “thực hiện thực hiện”.',
  why: 'Từ lặp là dấu vết của lần sửa trước; người đọc không biết còn thiếu chữ nào.',
  good: [
    { body: 'Ngày ngày vệ sinh kho, người người giữ gìn; từ từ, luôn luôn.' },
    { body: 'Giao thông thông minh, hành vi vi phạm, tồn tại tại kho, hàng không không nhận, thiết bị bị hỏng.' },
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
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    const { text } = lines
    const { all } = wordsOf(lines)
    for (const [i, word] of all.entries()) {
      const [second, third] = [all[i + 1], all[i + 2]]
      if (!second || (second.lower !== word.lower && third?.typed !== word.typed)) continue
      if (!areNeighbours(text, word, second)) continue
      const fourth = all[i + 3]
      const isWord = word.lower === second.lower && smallWords.has(word.lower)
      const isPair =
        word.lower !== second.lower &&
        third?.lower === word.lower &&
        fourth?.lower === second.lower &&
        third.typed === word.typed &&
        areNeighbours(text, second, third) &&
        areNeighbours(text, third, fourth)
      const end = isWord ? second : fourth
      const once = text.slice(word.from, isWord ? word.to : second.to)
      // A word joined by a hyphen is another: `các các-tông`.
      if (end && /[-–]/.test(`${text[word.from - 1]}${text[end.to]}`)) continue
      if (!(isWord || (isPair && !said.has(once.toLowerCase()))) || !end) continue
      yield foundAt(lines, [word.from, end.to], {
        message: `“${text.slice(word.from, end.to)}” gõ hai lần`,
        hint: `gõ “${once}” một lần`,
        fix: once,
      })
    }
  },
}
