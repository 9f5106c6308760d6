import type { Finding } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { type SourceLine, sourceLines, startOf } from '../../source/lines/source-line.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import type { Reference } from '../doc.ts'
import { type SeenLine as Line, titleBelow } from './appendix-title.ts'
import { type FormHead, formHead, smallTitle } from './form-head.ts'
import { issuedLine, issuedOtherwise } from './issued-line.ts'
import { sectionsGoOn } from './sections-go-on.ts'
import { typedAppendix } from './typed-number.ts'

/**
 * The heads of appendices that were typed as on paper: the word alone on a line without `#`, the title below it as a paragraph,
 * and “(Kèm theo …)”, which the program prints itself, as of `own`.
 */
export function typedAppendices(body: TextMap, own: Reference | string): Finding[] {
  if (!/phụ lục|mẫu|biểu/i.test(body.text)) return []
  const lines = sourceLines(body.text).flatMap((line): Line[] => {
    if (line.kind === 'blank') return []
    const words = line.text.replace(/^[#*_ ]+|(?<![*_ ])[*_ ]+$/g, '')
    const issued = issuedLine(words, own)
    return [{ ...line, words, row: placeOf(body, startOf(line), startOf(line)).line, ...(issued && { issued }) }]
  })
  const firstHeading = lines.findIndex(isHeading)
  // Numbers go by order: one that stays in the text would lend its own to those below.
  let allOpen = true
  const inOrder = ({ fix, ...found }: Finding): Finding => {
    const open = { ...found, ...(fix && allOpen && { fix }) }
    allOpen &&= fix !== undefined
    return open
  }
  return lines.flatMap((line, i) => {
    const around = { above: lines.slice(0, i), below: lines.slice(i + 1) }
    const form = firstHeading >= 0 && i > firstHeading ? formTyped(line, around) : undefined
    if (form) return unmarkedForm(body, line, { ...around, form })
    if (isHeading(line)) return titleTyped(body, line, lines.slice(i + 1))
    if (firstHeading < 0 || i <= firstHeading || !isUnmarked(line, lines[i - 1], lines[i + 1])) return []
    const [found, ...others] = unmarked(body, line, around)
    return [...(found ? [inOrder(found)] : []), ...others]
  })
}

const isHeading = ({ text }: SourceLine): boolean => /^#+\s/.test(text)

/**
 * “Phụ lục I” alone, with its title in capitals or behind a colon; a sentence goes on in small letters. Where the title is in small
 * letters, others of the kind directly above or below make it one of a list of appendices.
 */
function isUnmarked(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  const head = line.kind === 'text' ? headOfAppendix(line.words) : undefined
  if (!head || head.title === '' || inCapitalWords(head.title)) return head !== undefined
  const isListed = (other: Line | undefined) => other !== undefined && headOfAppendix(other.words) !== undefined
  return below !== undefined && !isListed(above) && !isListed(below)
}

/** What stands behind the word and its number in a line that opens an appendix; nothing where it is a sentence. */
export function headOfAppendix(words: string): { readonly number: string; readonly title: string } | undefined {
  const [, label = '', number = '', mark = '', title = ''] =
    /^(PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?([IVX]+|\d{1,2})(?![\p{L}\d]))?\s*([:.–-]?)\s*(.*)$/u.exec(words) ?? []
  const isTitle = title === '' || inCapitalWords(title) || (mark !== '' && smallTitle.test(title))
  return label !== '' && isTitle ? { number, title } : undefined
}

interface Around {
  readonly above: readonly Line[]
  readonly below: readonly Line[]
}

/** What a line of a head says otherwise than the keys, if it is such a line. */
const saidOtherwise = (body: TextMap, line: Line | undefined): Finding[] =>
  line?.issued && line.issued !== 'another' && line.issued.length > 0
    ? [issuedOtherwise(line.issued, placeOfLine(body, line))]
    : []

const placeOfLine = (body: TextMap, line: Line) => placeOf(body, startOf(line), startOf(line) + line.text.length)

function unmarked(body: TextMap, line: Line, { above, below }: Around): Finding[] {
  const { number, title: own } = headOfAppendix(line.words) ?? { number: '', title: '' }
  const { title, last, isSure } = titleBelow(line, below, own !== '')
  const heading = headingOf(number, own || title, body)
  // All that stands below the head of an appendix belongs to it.
  const goesOn = sectionsGoOn(above.map(asHead), below.map(asHead))
  const isLast = !goesOn && !below.some((line) => isHeading(line) && !typedAppendix(line.words))
  const fix = { place: placeOf(body, startOf(line), endOf(last ?? line)), text: `${heading}\n` }
  const otherwise = saidOtherwise(body, last)
  const found: Finding = {
    rule: 'phu-luc-chua-danh-dau',
    message: 'Dòng này là tên phụ lục, chưa có dấu `#`; bản in không mở phụ lục ở đây',
    hint: isLast
      ? `gõ \`${heading}\`${isSure ? '' : `, nếu “${title}” là tên phụ lục`}`
      : `chuyển phụ lục xuống dưới mục cuối cùng và gõ tên là \`${heading}\``,
    place: placeOfLine(body, line),
    ...(isLast && isSure && otherwise.length === 0 && hasText(below, last) && { fix }),
  }
  return [found, ...otherwise]
}

/** Whether a line heads a form: below all sections, marked as one of them, behind the words that end the text, or with its title in capitals. */
function formTyped(line: Line, { above, below }: Around): FormHead | undefined {
  const form = formHead(line.words)
  if (!form || below.some((other) => isHeading(other) && !formHead(other.words) && !typedAppendix(other.words)))
    return undefined
  const [next] = below
  const isEnded = above.some(
    ({ words }) => /^Trên đây là\s/.test(words) || (form.title === '' && typedAppendix(words) !== undefined),
  )
  const isTitled = inCapitalWords(form.title || (next?.kind === 'text' && next.words) || '')
  return isHeading(line) || (line.kind === 'text' && (isEnded || isTitled)) ? form : undefined
}

/** The name of a form stays, since the text refers to it. */
function unmarkedForm(body: TextMap, line: Line, { below, form }: Around & { readonly form: FormHead }): Finding[] {
  const { title, last, isSure } = titleBelow(line, below, form.title !== '')
  const own = form.title || title
  const heading = `# Phụ lục: ${form.name}${own && `. ${inCapitalWords(own) ? sentenceCase(own, body.text) : own}`}`
  const otherwise = saidOtherwise(body, last)
  const found: Finding = {
    rule: 'phu-luc-chua-danh-dau',
    message: isHeading(line)
      ? `“${form.name}” là biểu mẫu kèm theo mà đánh dấu như một mục; bản in coi là mục của văn bản`
      : `“${form.name}” là biểu mẫu kèm theo, chưa mở thành phụ lục; bản in coi là một đoạn của bài`,
    hint: `gõ \`${heading}\``,
    place: placeOfLine(body, line),
    ...(own !== '' &&
      isSure &&
      otherwise.length === 0 &&
      hasText(below, last) && {
        fix: {
          place: placeOf(body, startOf(line), endOf(last ?? line)),
          text: isHeading(line) ? heading : `${heading}\n`,
        },
      }),
  }
  return [found, ...otherwise]
}

const asHead = ({ text, words }: Line) => ({ depth: /^#*/.exec(text)?.[0].length ?? 0, label: labelOf(words) })

/** Whether an appendix that is opened by a head would surely have a text: a line that opens no other one. */
function hasText(below: readonly Line[], last: Line | undefined): boolean {
  const next = below[last ? below.indexOf(last) + 1 : 0]
  return next !== undefined && !isHeading(next) && !headOfAppendix(next.words) && !formHead(next.words)
}

/** Below `# Phụ lục`, what the heading has to say or the program prints. */
function titleTyped(body: TextMap, line: Line, below: readonly Line[]): Finding[] {
  const typed = typedAppendix(line.words)
  const [first] = below
  if (!typed || !first) return []
  const own = line.words.slice(typed.length)
  const { title, last, isSure } = titleBelow(line, below, own !== '')
  if (!last) return []
  const heading = headingOf(typed.number, own || title, body)
  const place = placeOfLine(body, first)
  const otherwise = saidOtherwise(body, last)
  if (title === '' && otherwise.length > 0) return otherwise
  return [
    {
      rule: 'phu-luc-chua-danh-dau',
      message: title
        ? `Tên phụ lục “${title}” gõ thành đoạn ở dưới, nên không in ở chỗ tên phụ lục`
        : 'Dòng “(Kèm theo …)” do chương trình in; gõ ở đây thì in hai lần',
      hint: title ? `gõ \`${heading}\`${isSure ? '' : ', nếu dòng ấy là tên phụ lục'}` : 'xóa dòng này',
      place,
      ...(isSure &&
        otherwise.length === 0 &&
        hasText(below, last) && {
          fix: { place: placeOf(body, startOf(line), endOf(last)), text: own ? line.text : heading },
        }),
    },
    ...otherwise,
  ]
}

const endOf = ({ at, raw }: SourceLine): number => at + raw.trimEnd().length

const headingOf = (number: string, title: string, body: TextMap): string =>
  `# Phụ lục${number && ` ${number}`}${title && `: ${inCapitalWords(title) ? sentenceCase(title, body.text) : title}`}`
