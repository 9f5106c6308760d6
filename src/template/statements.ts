import { cut, standIn } from '../findings/text-map.ts'
import { limits } from '../limits.ts'
import type { Content, Mustache, Program, Statement } from './ast.ts'
import { expandBlock } from './block-helpers.ts'
import { escapeMarkdown, escapeReach } from './escape.ts'
import { callHelper, lookUp } from './expression.ts'
import type { ValueMark } from './output.ts'
import { expandPartial } from './partials.ts'
import type { TemplateFrame } from './run.ts'
import type { Unit } from './unit.ts'
import { isList, isRecord, type TemplateValue, valueText } from './value.ts'

/** Writes a program, and nothing of a part that has a fault. */
export function expandProgram(program: Program | undefined, frame: TemplateFrame): void {
  for (const statement of program?.body ?? []) {
    if (!frame.run.step({ unit: frame.unit, loc: statement.loc })) return
    expandStatement(statement, frame)
  }
}

function expandStatement(statement: Statement, frame: TemplateFrame): void {
  const { run, unit, depth } = frame
  const at = { unit, loc: statement.loc }
  switch (statement.type) {
    case 'ContentStatement':
      writeContent(statement, frame)
      break
    case 'CommentStatement':
      break
    case 'MustacheStatement':
      writeValue(statement, frame)
      break
    case 'BlockStatement':
      if (depth < limits.templateDepth.most)
        run.output.block(() => expandBlock(statement, { ...frame, depth: depth + 1 }, expandProgram))
      else run.fail(at, 'mau-qua-lon', limits.templateDepth.message, 'bớt lồng khối và mẫu con')
      break
    case 'PartialStatement':
      expandPartial(statement, frame, expandProgram)
      break
    default:
      run.fail(
        at,
        'mau-cu-phap',
        'Cách viết này của Handlebars không dùng được trong mẫu',
        'tách phần chung ra một mẫu con và gọi bằng `{{> ten-mau-con}}`',
      )
  }
}

function writeContent({ value, original, loc }: Content, { run, unit }: TemplateFrame): void {
  const offset = unit.offsetOf(loc.start) + Math.max(0, original.indexOf(value))
  run.write({ ...cut(unit.lines, offset, offset + value.length), text: value }, { unit, loc })
}

function writeValue(mustache: Mustache, frame: TemplateFrame): void {
  const { run, unit } = frame
  const at = { unit, loc: mustache.loc }
  const value = mustacheValue(mustache, frame)
  if (value === undefined) return
  const text = valueText(value)
  if (text === undefined) {
    run.fail(at, 'mau-khong-phai-chu', ...unprintable(String(mustache.path.original), value))
    return
  }
  const plain = !mustache.escaped || run.escape === 'none'
  const written = plain ? text : escapeMarkdown(text, run.output.lineSoFar(escapeReach))
  const mark = markOf(mustache, unit)
  run.write(standIn(written, mark.place), at, mark)
}

/** A mark as typed; the name in it is the first that is no helper's. */
function markOf({ path, params: [first], loc }: Mustache, unit: Unit): ValueMark {
  const typed = unit.lines.text.slice(unit.offsetOf(loc.start), unit.offsetOf(loc.end))
  const named = first ?? path
  const name = named.type === 'PathExpression' ? named.original : ''
  return { typed, name, place: unit.placeOf(loc) }
}

/** The value of a mark: with anything behind it a name is a helper, alone it is data, since columns are named like helpers (Ngày, Số). */
export function mustacheValue({ path, loc, ...call }: Mustache, frame: TemplateFrame): TemplateValue | undefined {
  if (call.params.length > 0 || call.hash) return callHelper({ loc, ...call, original: String(path.original) }, frame)
  if (path.type === 'PathExpression') return lookUp(path, frame)
  const original = String(path.original)
  return lookUp({ type: 'PathExpression', data: false, depth: 0, parts: [original], original, loc }, frame)
}

function unprintable(name: string, value: TemplateValue): [message: string, hint: string] {
  if (isList(value))
    return [
      `“${name}” là một danh sách, không in thẳng ra được`,
      'in từng mục bằng `{{#each …}}`, hoặc nối lại bằng `{{liet_ke …}}`',
    ]
  return isRecord(value)
    ? [`“${name}” là một nhóm giá trị, không in thẳng ra được`, 'gõ tên của một giá trị bên trong, sau dấu chấm']
    : [`“${name}” không phải là một số viết được`, 'sửa số này trong dữ liệu']
}
