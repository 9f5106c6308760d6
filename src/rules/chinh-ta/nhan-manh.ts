/** Marks in a line of text that would be printed, and what was meant. */
export interface StrayMark {
  readonly from: number
  readonly to: number
  readonly message: string
  readonly hint: string
  /** Where that is sure. */
  readonly instead?: string
}

interface Mark {
  readonly sign: string
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

/** Escaped signs, to be passed over, and runs of marks. */
const signs = /\\[\s\S]|\*+|_+/g
/** What Markdown took for a mark, beside one that it left. */
const touching = '*'
const isWord = (sign: string): boolean => /[A-Za-zÀ-ỹ\d]/.test(sign)
const isBlank = (sign: string): boolean => sign === '' || /\s/.test(sign)

/**
 * An address of the web or of mail: marks within it are its own, those right behind it are not. Its letters are spelt out, here as
 * elsewhere: a class of all letters in any case takes longer to make than all lines to read.
 */
const address =
  /(?:(?:https?|ftp):\/\/|www\.|[a-z\d-]{1,63}\.[a-z]{2,24}(?=\/))\S*[a-z\u00c0-\u1fff\u3040-\ud7ff\d/_]|[\w.+-]{1,64}@[\w.-]+/gi

/** A text of the same length, with letters for the marks within addresses. */
const withPlainAddresses = (text: string): string => text.replace(address, (typed) => typed.replace(/[_~^=]/g, 'x'))

/** What a text stands in. */
export interface MarkSurroundings {
  /** In Markdown what it doesn't take for marks is left, in keys all marks are. */
  readonly isMarkdown: boolean
  /** Whether words in bold or italics touch its start, and its end. */
  readonly touched: readonly [start: boolean, end: boolean]
  /** Two stars behind a word somewhere point to a remark, which two others open. */
  readonly remarks?: boolean
}

/** Finds them. */
export function* marksThatDontFit(
  text: string,
  { isMarkdown, touched, remarks = false }: MarkSurroundings,
): Iterable<StrayMark> {
  const [first, last] = [touched[0] ? touching : '', touched[1] ? touching : '']
  const toFillIn = /_{3}/.test(text) || (text.match(/(?<!_)__(?!_)/g)?.length ?? 0) % 2 === 1
  const plain = withPlainAddresses(text)
  const marks = [...plain.matchAll(signs)].flatMap(({ 0: sign, index: from }): Mark[] => {
    const to = from + sign.length
    const mark = { sign, from, to, before: text.charAt(from - 1) || first, after: text.charAt(to) || last }
    return isText(mark) || (toFillIn && sign === '__') ? [] : [mark]
  })
  for (let i = 0; i < marks.length; i++) {
    const [mark, next] = [marks[i], marks[i + 1]]
    if (!mark) continue
    const inside = next?.sign === mark.sign ? text.slice(mark.to, next.from) : ''
    if (next && inside.trim() !== '' && !endsWord(mark) && isMeant(mark, inside)) {
      yield isMarkdown ? misplacedPair(text, mark, next) : pairInKey(text, mark, next)
      i++
    } else if (isMarkdown && !isToFillIn(mark) && !multiplies(mark))
      yield loneMark(mark, remarks || opensNote(text, mark))
  }
  for (const found of isMarkdown ? otherMarks(text) : shiftsInKey(text))
    if (plain[found.from] === text[found.from]) yield found
}

/** A line to be filled in, a name of a file, a product, a sign in brackets, an escaped sign. */
function isText({ sign, before, after }: Mark): boolean {
  if (sign.startsWith('\\')) return true
  if (sign.startsWith('_') && (sign.length > 2 || (isWord(before) && isWord(after)))) return true
  if (isBlank(before) && isBlank(after)) return sign !== '**'
  return (/\d/.test(before) && /\d/.test(after)) || before === '(' || after === ')'
}

/**
 * Words stand within, and blanks at no edge of words in bold; names such as `_abc_` have no blank in them and end in a letter; one star
 * behind words, and one more, multiply.
 */
function isMeant({ sign, before }: Mark, inside: string): boolean {
  if (sign === '*' && /[A-Za-zÀ-ỹ\d)\]”%]/.test(before)) return false
  if (sign.startsWith('*')) return /^\s*[A-Za-zÀ-ỹ\d("“]/.test(inside)
  if (!/^[A-Za-zÀ-ỹ("“]/.test(inside)) return false
  return sign === '_' ? /[\s:.,;!?]/.test(inside) : inside === inside.trim()
}

/** A star behind a word, as those that point to a remark: no words in bold or italics begin there. */
const endsWord = ({ sign, before, after }: Mark): boolean =>
  sign.startsWith('*') && !isBlank(before) && (isBlank(after) || /[,.;:!?)]/.test(after))

/** A star between words is printed as it is meant. */
const multiplies = ({ sign, before, after }: Mark): boolean => sign === '*' && isWord(before) && isWord(after)

const isToFillIn = ({ sign, before, after }: Mark): boolean =>
  sign.startsWith('_') && (sign.length > 1 || isWord(before) === isWord(after))

function misplacedPair(text: string, { sign, from, to, before }: Mark, next: Mark): StrayMark {
  const inside = text.slice(to, next.from).trim()
  const star = '*'.repeat(sign.length)
  const lead = isWord(before) ? ' ' : ''
  const tail = isWord(next.after) ? ' ' : ''
  const typed = text.slice(from, next.to)
  const instead = `${lead}${star}${inside}${star}${tail}`
  return {
    from,
    to: next.to,
    message: `Dấu “${sign}” không thành chữ đậm, nghiêng mà in ra như chữ: “${typed}”`,
    hint: `đặt dấu sát chữ bên trong, cách chữ bên ngoài một dấu cách: \`${instead.trim()}${tail}${tail && /^\S+/.exec(text.slice(next.to))}\``,
    instead,
  }
}

function pairInKey(text: string, { sign, from, to }: Mark, next: Mark): StrayMark {
  const instead = text.slice(to, next.from).trim()
  const message = `Khóa không nhận chữ đậm, nghiêng: dấu “${sign}” in ra như chữ`
  return { from, to: next.to, message, hint: `gõ \`${instead}\`, không có dấu`, instead }
}

/** Two stars before a blank, or before words of which none is a label, may be the mark of a note as well as half of bold. */
const opensNote = (text: string, { from, to, after }: Mark): boolean =>
  isBlank(after) || (text.slice(0, from).trim() === '' && !text.slice(to).includes(':'))

/** One star behind a word may point to a remark, one before it may open that, one before digits is dialled; two may be half of bold, where they open no remark. */
function loneMark(mark: Mark, remarks: boolean): StrayMark {
  const { sign, from, to, before, after } = mark
  const message = `Dấu “${sign}” đứng lẻ, in ra như chữ`
  const escaped = sign.replace(/[*_]/g, '\\$&')
  const hint = `gõ \`${escaped}\` nếu cần in dấu này; nếu là chữ đậm, nghiêng thì gõ dấu ở cả hai đầu`
  if (before === touching || after === touching) return { from, to, message, hint }
  if (sign === '*' && (!isBlank(before) || /\d/.test(after))) return { from, to, message, hint, instead: escaped }
  if (sign === '_' && isWord(before)) return { from, to, message, hint, instead: escaped }
  if (sign === '*' || endsWord(mark) || (remarks && sign === '**')) return { from, to, message, hint }
  return { from, to, message, hint: `xóa dấu này, hoặc gõ \`${sign}\` ở cả hai đầu chữ cần đậm, nghiêng`, instead: '' }
}

/** Letters between ^ and ~ as typed in a key, and those that have a sign of their own. */
function* shiftsInKey(text: string): Iterable<StrayMark> {
  for (const { 0: typed, 1: raised, index } of text.matchAll(/(?<=[A-Za-zÀ-ỹ\d)])(?:\^([^\s^]+)\^|~[^\s~]+~)/g)) {
    const sign = raised === '2' ? '²' : raised === '3' ? '³' : undefined
    yield {
      from: index,
      to: index + typed.length,
      message: `Khóa không nhận chữ nhỏ nằm trên, nằm dưới: “${typed}” in ra như đã gõ`,
      hint: sign ? `gõ \`${sign}\`` : 'viết thành lời, hoặc đưa vào nội dung',
      ...(sign && { instead: sign }),
    }
  }
}

/** Words highlighted or put in, as programs for notes have them: `==chữ==`, `++chữ++`. */
const highlighted =
  /(?<![=\\])==(?![=\s])[^=\n]{1,300}(?<!\s)==(?!=)|(?<![+\\A-Za-zÀ-ỹ\d])\+\+(?=[A-Za-zÀ-ỹ])[^+\n]{1,300}(?<!\s)\+\+(?!\+)/g

/** Tildes around words that stand by themselves; a lone one says “about”, and none stands between numbers of a stretch. */
const tilded = /(?<![\\~A-Za-zÀ-ỹ\d)])~(?![\s~])[^~\n]{1,60}(?<!\s)~(?![~\d])/g

function* otherMarks(text: string): Iterable<StrayMark> {
  for (const { 0: typed, index } of text.matchAll(tilded))
    yield {
      from: index,
      to: index + typed.length,
      message: `Dấu “~” quanh chữ in ra như chữ: “${typed}”`,
      hint: 'bỏ các dấu này; chữ nhỏ nằm dưới thì gõ liền sau chữ mà nó thuộc về, như `CO~2~`',
    }
  for (const { 0: typed, index } of text.matchAll(/(?<!\\)~~[^~\n]*~~/g))
    yield {
      from: index,
      to: index + typed.length,
      message: `Chữ gạch bỏ “${typed}” in ra nguyên cả dấu`,
      hint: 'xóa chữ đã bỏ; nếu vẫn cần in thì bỏ dấu `~~`',
    }
  for (const { 0: typed, index } of text.matchAll(highlighted))
    yield {
      from: index,
      to: index + typed.length,
      message: `Dấu “${typed.slice(0, 2)}” quanh chữ in ra như chữ: “${typed}”`,
      hint: 'bỏ các dấu này; nếu là chữ đậm thì gõ `**chữ**`',
      instead: typed.slice(2, -2),
    }
  for (const { 0: typed, index } of text.matchAll(/(?<=[A-Za-zÀ-ỹ\d)])\^-?\d{1,3}(?![\d^])/g))
    yield {
      from: index,
      to: index + typed.length,
      message: `Dấu “^” in ra như chữ: “${typed}”`,
      hint: `gõ \`${typed}^\` để số nhỏ nằm phía trên`,
      instead: `${typed}^`,
    }
  const last = text.slice(text.lastIndexOf(' ') + 1)
  if (/^[^\\:]*\\$/.test(last))
    yield {
      from: text.length - 1,
      to: text.length,
      message: 'Dấu “\\” ở cuối đoạn in ra như chữ',
      hint: 'xóa dấu này; để xuống dòng trong một đoạn thì không để dòng trống ở dưới',
      instead: '',
    }
  if (/^=+$/.test(text))
    yield { from: 0, to: text.length, message: `Dòng “${text}” in ra như chữ`, hint: 'xóa dòng này', instead: '' }
}
