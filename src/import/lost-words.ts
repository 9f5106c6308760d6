import { motto, nation } from '../decree/names.ts'
import { oldTones } from '../vietnamese/tones.ts'
import { type Manuscript, textOf } from './manuscript.ts'
import { paragraphsIn } from './manuscript-runs.ts'
import type { LeftOut } from './recognise/recognised.ts'

/** A place of the input by its words. */
interface Place {
  readonly words: readonly string[]
  readonly line: number
}

/** Why a text is named that the program should have kept: it tells of its own fault. */
export const lostUnsaid = 'lỗi của chương trình: không thấy trong tệp vừa ghi; chép lại từ bản gốc và báo lỗi này'

/**
 * What of a manuscript is neither in the texts written nor among those named as left out: for each paragraph, its words that
 * occur there more often than in all that was kept. Words that the form itself prints and numbers that are counted anew tell
 * nothing.
 */
export function lostWords({ blocks, footnotes, running }: Manuscript, kept: readonly string[]): LeftOut[] {
  const places: Place[] = [
    ...blocks.flatMap(paragraphsIn).map(({ runs, line }) => ({ words: tellingWords(textOf(runs)), line })),
    ...[...footnotes.values()].map((runs) => ({ words: tellingWords(textOf(runs)), line: 0 })),
    ...running.map((text) => ({ words: tellingWords(text), line: 0 })),
  ]
  const lacking = countWords(places.flatMap(({ words }) => words))
  for (const text of kept) for (const word of tellingWords(text)) lacking.set(word, (lacking.get(word) ?? 0) - 1)
  if ([...lacking.values()].every((count) => count <= 0)) return []
  const written = kept.map((text) => ` ${tellingWords(text).join(' ')} `).join('\n')
  const lostFrom = ({ words, line }: Place): LeftOut[] => {
    const lost = words.filter((word) => (lacking.get(word) ?? 0) > 0)
    for (const word of lost) lacking.set(word, (lacking.get(word) ?? 0) - 1)
    return lost.length === 0 ? [] : [{ text: lost.join(' '), line, why: lostUnsaid }]
  }
  const isWritten = ({ words }: Place) => written.includes(` ${words.join(' ')} `)
  return [...places.filter((place) => !isWritten(place)), ...places.filter(isWritten)].flatMap(lostFrom)
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const formWords: ReadonlySet<string> = new Set(
  `${nation} ${motto} số ngày tháng năm nơi nhận lưu kính gửi tm kt tl tuq phụ lục kèm theo căn cứ phần chương mục điều
   bằng chữ đơn vị tính tổng cộng`
    .toLocaleLowerCase('vi')
    .match(/[A-Za-zÀ-ỹ]+/g),
)

/** A longer one may have been broken for want of room. */
const longestWord = 15

/** Words and numbers in small letters, but those that tell nothing of what is lost. */
const tellingWords = (text: string): string[] =>
  (
    oldTones(
      text
        .replace(/\\n/g, ' ')
        .replace(/[*_~^\\]/g, '')
        .normalize('NFC')
        .toLocaleLowerCase('vi'),
    ).match(/[A-Za-zÀ-ỹ]{2,}|\d{3,}/g) ?? []
  ).filter((word) => word.length <= longestWord && !formWords.has(word) && !/^[ivxlc]+$/.test(word))
