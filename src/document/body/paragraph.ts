import type { Nodes, Paragraph as ParagraphNode } from 'mdast'
import type { Block, Inline } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { dropStart, plainText } from '../words.ts'
import { readInlines } from './inline.ts'
import { printedMark } from './list.ts'
import { readPicture } from './picture.ts'
import { isLinkTarget } from './unprinted-marks.ts'

/** Reads a paragraph: text, a picture, a điểm, or a dash that Markdown knows no list by. */
export function readTextParagraph(node: ParagraphNode, reader: Reader): Block[] {
  const [only] = node.children
  if (only?.type === 'image' && node.children.length === 1) return readPicture(only, reader)
  const content = readInlines(node.children, reader)
  if (content.length === 0) return []
  const text = plainText(content)
  const place = reader.place(node)
  // An escaped sign is meant as it stands, which only the source shows.
  const source = typedText(node, reader)
  rejectEach(node, reader, misspelledIn([...misspellings, ...misspelledInlines], source, text))
  findBox(node, text, reader)
  if (opensLiterally(source)) return [{ kind: 'paragraph', content, place }]
  const point = romanNumber.test(text) ? null : /^([a-zđ]{1,2}\))\s+/i.exec(text)
  if (point?.[1] && /^\p{Lu}/u.test(point[1])) findCapitalPoint(node, point[1], reader)
  if (point?.[1])
    return [{ kind: 'point', label: point[1].toLowerCase(), content: dropStart(content, point[0].length), place }]
  const dash = /^([•–])\s+/.exec(text)
  if (dash?.[1]) {
    const body: Block[] = [{ kind: 'paragraph', content: dropStart(content, dash[0].length), place }]
    return [{ kind: 'list', style: 'dash', items: [{ label: printedMark(dash[1]), body, place }], place }]
  }
  return [{ kind: 'paragraph', content, place }]
}

/** In capitals, or of two letters; of one small letter it may be a điểm. */
const romanNumber = /^(?:[IVX]+|[ivx]{2})\)/

/** Whether Markdown opens with a number or mark that is escaped: the words are meant, and no number. */
export const opensLiterally = (source: string): boolean => /^[*_]*(?:[a-zđ\d.]{0,9}\\[.)]|&#[x\d])/iu.test(source)

interface Misspelling {
  readonly pattern: RegExp
  readonly message: (typed: string) => string
  readonly hint: (typed: string) => string
  /** Whether what looks like it is meant so. */
  readonly meant?: (typed: string) => boolean
}

/** Markdown that is not quite right comes out as the text typed; these are told from text by their look. */
const misspellings: readonly Misspelling[] = [
  {
    pattern: /^[*_]{0,3}(?:::+\s*[A-Za-zÀ-ỹ]+(?=\s*(?:[{[(]|$))|:\s*[A-Za-zÀ-ỹ]+(?=\s*[{(]\s*[a-z_]+\s*=))/u,
    message: (typed) => `Lệnh “${typed}” viết chưa đúng nên không chạy`,
    hint: () => 'gõ lệnh trên một dòng, đúng hai dấu hai chấm, giá trị trong dấu nháy kép: `::bang{tep="so-lieu.csv"}`',
  },
  {
    pattern: /::(?<=\S.{0,200}::)(?<!:::)[A-Za-zÀ-ỹ]+(?=\{)/u,
    message: (typed) => `Lệnh “${typed}” nằm trong dòng chữ nên không chạy`,
    hint: () => 'đưa lệnh xuống một dòng riêng, có dòng trống ở trên và dưới',
  },
  {
    pattern: /^#{1,6}(?=[*_]{0,3}["“(]?[A-Za-zÀ-ỹ]|[*_]{0,3}\d{1,2}[.)])/u,
    message: () => 'Đề mục thiếu dấu cách sau dấu `#`',
    hint: (typed) => `gõ \`${typed} Tên đề mục\``,
  },
  {
    pattern: /^\|(?:(?!\s*:?-+:?\s*\|).*\||\s[^|]*\|.*[^|])$/,
    message: () => 'Bảng thiếu dòng kẻ dưới đầu bảng',
    hint: () =>
      'dưới dòng đầu bảng, thêm dòng `|---|---|` có đủ số cột; nếu là hàng của bảng ở trên thì đưa lên liền dưới bảng; nếu là chữ thì gõ `\\|`',
  },
  {
    pattern: /^(?:\|\s*)?:?-+:?\s*\|[\s:|-]*(?:\s.*)?$/,
    message: () => 'Bảng thiếu dòng đầu bảng ở trên dòng kẻ',
    hint: () => 'gõ tên các cột trên dòng `|---|---|`, mỗi tên nằm giữa hai dấu `|`',
  },
]

/** The same of what may stand within a text. No address is longer than 1,000 letters: each bracket would look through all behind it. */
const misspelledInlines: readonly Misspelling[] = [
  {
    pattern: /(?<!\\)\[\^[^\]\s]+\]/,
    message: (typed) => `Chú thích “${typed}” chưa có nội dung`,
    hint: (typed) => `thêm một đoạn \`${typed}: …\` ở cuối bài`,
  },
  {
    pattern: /(?<!\\)\[(?:\s{1,9}\^\s{0,9}|\^\s{1,9})[^\]\s]{1,20}\s{0,9}\]|(?<!\\)\[\^[^\]\s]{1,20}\s{1,9}\]/,
    message: (typed) => `Chú thích “${typed}” có dấu cách trong ngoặc nên không đọc được`,
    hint: (typed) => `gõ \`${typed.replace(/\s/g, '')}\``,
  },
  {
    pattern: /(?<!\\)\^\[[^[\]]{1,1000}\](?!\()/,
    message: (typed) => `Chú thích viết ngay trong câu không đọc được: “${typed}”`,
    hint: () => 'gõ `[^1]` ở đây, và một đoạn `[^1]: …` ở cuối bài',
  },
  {
    pattern: /(?<!\\)!\[[^[\]]*\]\([^)<\s]{0,1000}\s[^)]{0,1000}\)/,
    message: (typed) => `Tên hình có dấu cách nên không đọc được: “${typed}”`,
    hint: (typed) => {
      const at = typed.indexOf('](') + 2
      return `gõ \`${typed.slice(0, at)}<${typed.slice(at, -1).trim()}>)\``
    },
  },
  {
    pattern: /(?<![\\!])\[[^[\]]*\]\([^)<\s]{0,1000}\s[^)]{0,1000}\)/,
    message: (typed) => `Địa chỉ của liên kết có dấu cách nên không đọc được: “${typed}”`,
    hint: () => 'đóng ngoặc `)` ngay sau địa chỉ; gõ `\\[` nếu là chữ',
    meant: (typed) => isLinkTarget(typed.slice(typed.lastIndexOf('](') + 2).split(/\s/, 1)[0] ?? ''),
  },
  {
    pattern: /(?<!\\)!?\[[^[\]]*\]\([^)]{0,1000}$/,
    message: (typed) => `${typed.startsWith('!') ? 'Hình' : 'Liên kết'} chưa đóng ngoặc: “${typed}”`,
    hint: () => 'thêm dấu `)` ngay sau tên tệp hay địa chỉ',
  },
  {
    pattern:
      /(?<!\\)!(?:\[[^[\]]{0,1000}\](?:\s{1,9}\([^()]{0,1000}\))?(?!\()|\([^()]{0,1000}\)\s{0,9}\[[^[\]]{0,1000}\])/,
    message: (typed) => `Hình viết chưa đúng nên không đọc được: “${typed}”`,
    hint: () => 'gõ tên hình trong ngoặc vuông, tên tệp trong ngoặc tròn, liền nhau: `![Sơ đồ](so-do.png)`',
    meant: (typed) => /\]\s+\(|\.(?:png|jpe?g|svg|gif|bmp|webp|tiff?|emf|wmf)\s*[)\]]/i.test(typed),
  },
  {
    pattern: /(?<!\\)<!(?:--|[–—])/,
    message: (typed) => `Ghi chú mở bằng “${typed}” không đóng trong đoạn này, nên in ra như chữ`,
    hint: () => 'gõ ghi chú trong một đoạn, giữa `<!--` và `-->`; gõ `\\<` nếu là chữ cần in',
  },
]

/** Reports them in a heading or a cell. */
export const rejectMisspelledInlines = (node: Nodes, content: readonly Inline[], reader: Reader): void =>
  rejectEach(node, reader, misspelledIn(misspelledInlines, typedText(node, reader), plainText(content)))

/** The source of a paragraph on one line, without its notes and what is quoted as code. */
function typedText(node: Nodes, reader: Reader): string {
  const start = node.position?.start.offset ?? 0
  const apart = partsApart(node).map(
    ({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const,
  )
  const ends = [start, ...apart.flat(), node.position?.end.offset ?? 0]
  const whole = reader.lines(node).join(' ')
  return ends
    .flatMap((from, i) => (i % 2 === 0 ? [whole.slice(from - start, (ends[i + 1] ?? from) - start)] : []))
    .join('')
}

const partsApart = (node: Nodes): Nodes[] =>
  node.type === 'footnoteReference' || node.type === 'inlineCode'
    ? [node]
    : 'children' in node
      ? node.children.flatMap(partsApart)
      : []

/** What is wrong: what stands in the source without being escaped and comes out as it is. */
const misspelledIn = (kinds: readonly Misspelling[], source: string, text: string) =>
  kinds.flatMap(({ pattern, message, hint, meant = () => true }) => {
    const typed = everyMatch(pattern, source).map(withoutMarks)
    const printed = everyMatch(pattern, text).find((one) => typed.includes(withoutMarks(one)))
    return printed === undefined || !meant(printed) ? [] : [[message(printed), hint(printed)] as const]
  })

const everyMatch = (pattern: RegExp, text: string): string[] =>
  pattern.test(text) ? [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(([typed]) => typed) : []

/** What both spellings of one text have in common. */
const withoutMarks = (text: string): string => text.replace(/[\\*_~^`]|&#?\w+;|\s/g, '')

function rejectEach(node: Nodes, reader: Reader, faults: ReturnType<typeof misspelledIn>): void {
  for (const fault of faults) reader.reject(node, ...fault)
}

/** Điểm have small letters. */
const findCapitalPoint = (node: ParagraphNode, typed: string, reader: Reader): void =>
  reader.find(node, {
    rule: 'thu-tu-diem',
    message: `Chữ “${typed}” được in là điểm “${typed.toLowerCase()}”`,
    hint: `gõ “${typed.toLowerCase()}”; nếu là tên mục thì gõ \`# \` ở đầu dòng`,
  })

/** Boxes to be ticked, as pages for programmers have them, come out as the signs typed. */
function findBox(node: ParagraphNode, text: string, reader: Reader): void {
  const box = /^\[[ xX]?\](?=\s)/.exec(text)?.[0]
  if (box && !reader.lines(node)[0]?.startsWith('\\'))
    reader.find(node, {
      rule: 'o-danh-dau',
      message: `Dấu “${box}” được in ra như chữ`,
      hint: `bỏ dấu; nếu là ô để đánh dấu trên giấy thì gõ \`\\${box}\``,
    })
}
