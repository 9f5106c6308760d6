import type { Finding } from '../findings/diagnostic.ts'
import type { Arguments, Expression, Location, Path } from './ast.ts'
import type { Helper } from './helpers/helper.ts'
import { helperNamed, helpers } from './helpers/index.ts'
import type { TemplateFrame } from './run.ts'
import { follow, type Missing, namesOf, valueIn } from './scope.ts'
import { isFigure, type TemplateData, type TemplateValue } from './value.ts'
import { guess, valueNames } from './value-names.ts'

/** The value of a name, a literal or a helper's call; nothing where there is a fault, which is reported. */
export function evaluate(expression: Expression, frame: TemplateFrame): TemplateValue | undefined {
  if (!frame.run.step({ unit: frame.unit, loc: expression.loc })) return undefined
  switch (expression.type) {
    case 'PathExpression':
      return lookUp(expression, frame)
    case 'SubExpression':
      return callHelper({ ...expression, original: expression.path.original }, frame)
    case 'NullLiteral':
    case 'UndefinedLiteral':
      return null
    default:
      return expression.value
  }
}

/** The same for a condition: a name that is not there counts as empty. */
export function evaluateCondition(expression: Expression, frame: TemplateFrame): TemplateValue | undefined {
  if (expression.type !== 'PathExpression') return evaluate(expression, frame)
  const found = follow(expression, frame.scope)
  return 'value' in found ? usable(found.value, frame) : null
}

/** The value, or nothing where its cell has a fault, which is reported. */
function usable(value: TemplateValue, { run }: TemplateFrame): TemplateValue | undefined {
  if (!isFigure(value) || !value.fault) return value
  run.report(value.fault)
  return undefined
}

/** All values behind a name; nothing where one of them has a fault: all of these are reported. */
export function evaluateAll(
  { params, hash }: Arguments,
  frame: TemplateFrame,
): { readonly values: readonly TemplateValue[]; readonly options: TemplateData } | undefined {
  const values: TemplateValue[] = []
  const options: Record<string, TemplateValue> = Object.create(null)
  let sound = true
  for (const param of params) {
    const value = evaluate(param, frame)
    if (value === undefined) sound = false
    else values.push(value)
  }
  for (const { key, value: typed } of hash?.pairs ?? []) {
    const value = evaluate(typed, frame)
    if (value === undefined) sound = false
    else options[key] = value
  }
  return sound ? { values, options } : undefined
}

/** The value a path leads to; one that leads nowhere is reported. */
export function lookUp(path: Path, frame: TemplateFrame): TemplateValue | undefined {
  const found = follow(path, frame.scope)
  if ('value' in found) return usable(found.value, frame)
  const where = found.scope || found.inside !== undefined ? 'Dữ liệu' : 'Ở đây'
  const hint = hintFor(path, found, frame)
  frame.run.fail({ unit: frame.unit, loc: path.loc }, 'mau-thieu-du-lieu', `${where} không có “${found.missing}”`, hint)
  return undefined
}

function hintFor(path: Path, { missing, scope, inside }: Missing, frame: TemplateFrame): string {
  const name = missing.split('.').at(-1) ?? missing
  if (path.data) return 'trong `{{#each}}` có `@index`, `@first`, `@last`, `@key`; ở mọi nơi có `@root`'
  if (/[“”‘’]/.test(missing)) return 'chữ thì đặt trong dấu nháy thẳng: `"đồng"`'
  if (inside !== undefined) {
    const known = valueNames(inside)
    return known.length > 0 ? guess(name, known, 'tên') : 'giá trị này không có các phần được đặt tên'
  }
  if (!scope) return 'bớt `../`: ở đây không có từng ấy vòng lặp bao ngoài'
  let up = '../'
  for (let outer = scope.outer; outer; outer = outer.outer, up += '../')
    if (valueIn(outer, name) !== undefined) return `tên này ở ngoài vòng lặp: gõ \`${up}${missing}\``
  const helper = helperNamed(missing)
  return helper && scope === frame.scope ? `nếu là hàm thì gõ \`${helper.usage}\`` : guess(name, namesOf(scope), 'tên')
}

/** A name with values behind it. */
interface Call extends Arguments {
  /** The name as typed. */
  readonly original: string
  readonly loc: Location
}

/** Calls a helper; what is wrong with its arguments is reported. */
export function callHelper(call: Call, frame: TemplateFrame): TemplateValue | undefined {
  const { original, params, hash, loc } = call
  const fail = (rule: Finding['rule'], message: string, hint: string): undefined =>
    frame.run.fail({ unit: frame.unit, loc }, rule, message, hint)
  const helper = helperNamed(original)
  const column = params.length === helper?.takes ? undefined : columnIn(call, frame)
  if (column !== undefined)
    return fail(
      'mau-ham-la',
      `“${column}” có dấu cách nên không đọc được là một tên`,
      `đặt tên trong ngoặc vuông: \`{{[${column}]}}\``,
    )
  if (!helper) {
    const known = helpers.map(({ name }) => name)
    return fail('mau-ham-la', `Không có hàm “${original}”`, guess(original, known, 'hàm'))
  }
  const { name, usage, takes, options = [] } = helper
  const misuse = (message: string, hint: string) => fail('mau-doi-so', `Hàm \`${name}\`: ${message}`, hint)
  const given = evaluateAll(call, frame)
  const stranger = hash?.pairs.find(({ key }) => !options.includes(key))
  if (stranger) {
    const hint = options.length > 0 ? guess(stranger.key, options, 'tham số') : `gõ như \`${usage}\``
    return misuse(`không có tham số “${stranger.key}”`, hint)
  }
  if (!takesAsMany(helper, params.length))
    return misuse(`cần ${takes} giá trị, ở đây có ${params.length}`, `gõ như \`${usage}\``)
  if (!given) return undefined
  const result = helper.run(given.values, given.options)
  return 'fault' in result ? misuse(result.fault, result.hint) : result.value
}

const takesAsMany = ({ takes, mayTake = 0 }: Helper, count: number): boolean =>
  count >= takes && count <= takes + mayTake

/** A name with blanks looks like a call: `{{Tên đơn vị}}`. */
function columnIn({ loc }: Call, { unit, scope }: TemplateFrame): string | undefined {
  const typed = unit.lines.text.slice(unit.offsetOf(loc.start), unit.offsetOf(loc.end))
  const name = typed.replace(/^(?:\{+[~&]?|\()|(?:(?<!\})~?\}+|\))$/g, '').trim()
  return valueIn(scope, name) === undefined ? undefined : name
}
