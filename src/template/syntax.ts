import type { TemplateException } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import { offsetOf, placeAt } from '../findings/text-map.ts'
import type { Location } from './ast.ts'
import type { MisplacedToken } from './handlebars-parser.ts'
import { locationsOf } from './locations.ts'
import type { TemplateFault } from './parse-template.ts'
import { openBlock } from './tokens.ts'

/** What the parser says of blocks that don't match and of paths, in Vietnamese. */
export function faultOfException({
  message,
  lineNumber,
  column,
  endLineNumber,
  endColumn,
}: TemplateException): TemplateFault {
  const start = { line: lineNumber ?? 1, column: column ?? 0 }
  const location = { start, end: { line: endLineNumber ?? start.line, column: endColumn ?? start.column } }
  const [, opened, closed] = /^(.*) doesn't match (.*?)(?: - \d+:\d+)?$/s.exec(message) ?? []
  if (opened !== undefined && closed !== undefined) return unclosedFault(opened, location, ` trước \`{{/${closed}}}\``)
  const [, path] = /^Invalid path: (.*?)(?: - \d+:\d+)?$/s.exec(message) ?? []
  return path === undefined
    ? fault(location, 'Cách viết này không dùng được trong mẫu', 'xem các cách viết của mẫu trong hướng dẫn')
    : fault(location, `Tên “${path}…” không đọc được`, '`../` và `this` chỉ đứng ở đầu tên, như `../ten`')
}

/** What the parser says of a part it didn't expect, in Vietnamese. */
export function faultOfToken(text: string, found: MisplacedToken): TemplateFault {
  const { text: typed, expected = [], location: here } = found
  const before = text.slice(0, offsetOf(locationsOf(text), here.start))
  // The lexer's own end has no name.
  const token = found.token === 1 ? 'EOF' : found.token
  const expects = (name: string) => expected.includes(`'${name}'`)
  if (token === null || expects('END_RAW_BLOCK')) return brokenFault(text, before)
  const inside = ['CLOSE', 'CLOSE_UNESCAPED', 'CLOSE_RAW_BLOCK', 'ID'].some(expects)
  if (!inside) return misplacedFault(text, String(token), here)

  const mark = before.lastIndexOf('{{')
  const opening = markAt(before, mark)
  const inMark = before.slice(mark).replace(/^\{+[~&]?/, '')
  if (token === 'EOF' || /^OPEN(?!_SEXPR|_BLOCK_PARAMS)/.test(String(token)) || !text.slice(mark).includes('}}'))
    return fault(opening, 'Dấu `{{` ở đây chưa được đóng', 'thêm `}}`; nếu là chữ thì gõ `\\{{`')
  const parentheses = inMark.split('(').length - inMark.split(')').length
  if (token === 'OPEN_SEXPR' || token === 'CLOSE_SEXPR' || parentheses !== 0)
    return fault(here, 'Dấu ngoặc trong `{{…}}` đặt chưa đúng', 'gõ như `{{tien (cong a b)}}`: mỗi `(` có một `)`')
  if (token === 'CLOSE' && expects('CLOSE_UNESCAPED'))
    return fault(opening, 'Mở bằng `{{{` nhưng đóng bằng `}}`', 'đóng bằng `}}}`')
  if (token === 'CLOSE_UNESCAPED' && expects('CLOSE'))
    return fault(opening, 'Mở bằng `{{` nhưng đóng bằng `}}}`', 'đóng bằng `}}`')
  if (token === 'CLOSE')
    return fault(
      opening,
      'Trong `{{…}}` thiếu tên hoặc giá trị',
      'gõ tên của dữ liệu, như `{{ten_don_vi}}`; nếu là chữ thì gõ `\\{{`',
    )
  if (token === 'EQUALS')
    return fault(here, 'Dấu `=` đặt chưa đúng', 'so sánh bằng `(bang a b)`; tham số viết liền như `don_vi="đồng"`')
  if (inMark.trim() === '' && /^[#/>^]/.test(typed))
    return fault(here, `Có dấu cách giữa \`{{\` và \`${typed}\``, `gõ liền nhau: \`{{${typed}\``)
  if (token === 'NUMBER' && before.endsWith('.'))
    return fault(here, `Không đọc được “${typed}” sau dấu chấm`, `đặt số trong ngoặc vuông: \`.[${typed}]\``)
  return fault(
    here,
    `Không đọc được “${typed.split('\n')[0]}” trong \`{{…}}\``,
    'tên có dấu cách hoặc ký hiệu thì đặt trong ngoặc vuông: `{{[Số tiền (đồng)]}}`; chữ thì đặt trong dấu nháy kép',
  )
}

/** What is amiss between marks: blocks that don't end, or ends of none. */
function misplacedFault(text: string, token: string, here: Location): TemplateFault {
  if (token === 'OPEN_ENDBLOCK')
    return fault(here, 'Lời đóng khối này không có khối nào để đóng', 'bỏ đi, hoặc thêm lời mở như `{{#if …}}` ở trên')
  const open = openBlock(text)
  return token === 'EOF' && open
    ? unclosedFault(open.name, open.location)
    : fault(
        here,
        '`{{else}}` nằm sai chỗ',
        'mỗi khối có một `{{else}}`, đứng giữa lời mở như `{{#if …}}` và lời đóng `{{/if}}`',
      )
}

const fault = (location: Location, message: string, hint: string): TemplateFault => ({
  rule: 'mau-cu-phap',
  message,
  hint,
  location,
})

const unclosedFault = (name: string, location: Location, where = ''): TemplateFault => ({
  rule: 'mau-khoi-chua-dong',
  message: `Khối “${name}” mở ở đây chưa được đóng${where}`,
  hint: `thêm \`{{/${name}}}\` ở cuối khối`,
  location,
})

/** The lexer finds nothing it knows only where a comment or a raw block doesn't end. */
function brokenFault(text: string, before: string): TemplateFault {
  const from = Math.max(before.lastIndexOf('{{'), text.lastIndexOf('{{!--'), text.lastIndexOf('{{{{'))
  const comment = text.startsWith('{{!', from) || text.startsWith('{{~!', from)
  return fault(
    markAt(text.slice(0, from), from),
    comment ? 'Lời ghi chú mở ở đây chưa được đóng' : 'Khối nguyên văn mở ở đây chưa được đóng',
    comment ? 'thêm `--}}` ở cuối lời ghi chú' : 'thêm lời đóng, như `{{{{/nguyen_van}}}}`',
  )
}

/** The two braces at an offset, or those before it. */
function markAt(text: string, offset: number): Location {
  const before = text.slice(0, Math.max(0, offset)).replace(/(?<!\{)\{+$/, '')
  const { line, column } = placeAt(locationsOf(text), before.length)
  return { start: { line, column }, end: { line, column: column + 2 } }
}
