import type { Finding } from '../findings/diagnostic.ts'
import type { Expression, Location, Program, TemplateBlock } from './ast.ts'
import { evaluate, evaluateCondition } from './expression.ts'
import type { TemplateFrame } from './run.ts'
import type { Scope } from './scope.ts'
import { isZero, truthOf } from './truth.ts'
import { isList, isRecord, type TemplateValue, valueText } from './value.ts'
import { guess } from './value-names.ts'

type Expand = (program: Program | undefined, frame: TemplateFrame) => void

interface Kind {
  readonly run: (block: TemplateBlock, frame: TemplateFrame, expand: Expand) => void
  readonly usage: string
  readonly options?: readonly string[]
}

const condition = (name: string, wanted: boolean): Kind => ({
  run: (block, frame, expand) => {
    const holds = isTrue(block, frame)
    if (holds !== undefined) expand(holds === wanted ? block.program : block.inverse, frame)
  },
  usage: `gõ như \`{{#${name} ten}}\`; so sánh thì gõ \`{{#${name} (bang a b)}}\``,
  options: ['includeZero'],
})

const blocks: ReadonlyMap<string, Kind> = new Map([
  ['if', condition('if', true)],
  ['unless', condition('unless', false)],
  ['each', { run: expandEach, usage: 'gõ như `{{#each don_vi}} … {{/each}}`' }],
  ['with', { run: expandWith, usage: 'gõ như `{{#with nguoi_ky}} … {{/with}}`' }],
])

/** Writes what a block holds, by its name; `expand` writes a program. */
export function expandBlock(block: TemplateBlock, frame: TemplateFrame, expand: Expand): void {
  const kind = isRaw(block) ? undefined : blocks.get(block.path.original)
  const fault = faultIn(block, kind)
  if (fault) frame.run.fail({ unit: frame.unit, loc: fault.loc }, fault.rule, fault.message, fault.hint)
  else if (kind) kind.run(block, frame, expand)
  else expand(block.program, frame)
}

/** Whether a block has four braces: its text is not looked at then. */
const isRaw = ({ openStrip }: TemplateBlock): boolean => !('open' in openStrip)

interface Found {
  readonly loc: Location
  readonly rule: Finding['rule']
  readonly message: string
  readonly hint: string
}

function faultIn(block: TemplateBlock, kind: Kind | undefined): Found | undefined {
  const { path, params, hash, loc } = block
  const name = path.original
  const misuse = (at: Location, message: string, hint: string): Found => ({
    loc: at,
    rule: 'mau-doi-so',
    message: `Khối \`${name}\` ${message}`,
    hint,
  })
  if (isRaw(block))
    return params.length > 0 || hash
      ? misuse(path.loc, 'là khối nguyên văn, không nhận giá trị', `gõ \`{{{{${name}}}}} … {{{{/${name}}}}}\``)
      : undefined
  if (!kind) {
    const hint = guess(name, [...blocks.keys()], 'khối')
    return { loc: path.loc, rule: 'mau-khoi-la', message: `Không có khối “${name}”`, hint }
  }
  if (params.length !== 1) return misuse(path.loc, `cần 1 giá trị, ở đây có ${params.length}`, kind.usage)
  const stranger = hash?.pairs.find(({ key }) => !kind.options?.includes(key))
  return stranger ? misuse(stranger.loc ?? loc, `không có tham số “${stranger.key}”`, 'bỏ tham số này') : undefined
}

/** Whether the condition holds; nothing where it has a fault. */
function isTrue({ params: [typed], hash }: TemplateBlock, frame: TemplateFrame): boolean | undefined {
  const value = typed && evaluateCondition(typed, frame)
  if (!typed || value === undefined) return undefined
  const [zero] = hash?.pairs ?? []
  if (zero && isZero(value)) return evaluate(zero.value, frame) === true
  const truth = truthOf(value)
  if (truth === undefined) askForTruth(typed, value, frame)
  return truth
}

/** Says that a text may be meant as yes or as no, and how to say which. */
function askForTruth(typed: Expression, value: TemplateValue, { run, unit }: TemplateFrame): void {
  const name = unit.lines.text.slice(unit.offsetOf(typed.loc.start), unit.offsetOf(typed.loc.end))
  const text = valueText(value) ?? ''
  run.fail(
    { unit, loc: typed.loc },
    'mau-dieu-kien',
    `“${text}” ở điều kiện \`${name}\` hiểu là đúng cũng được (ô có chữ), là sai cũng được (nghĩa của chữ)`,
    `trong tệp số liệu gõ 1 là đúng, 0 hoặc để trống là sai; hoặc nói rõ chữ trong mẫu: \`{{#if (bang ${name} "${text}")}}\` đúng khi là chữ ấy, \`{{#if (khac ${name} "${text}")}}\` đúng khi không phải`,
  )
}

function expandWith(block: TemplateBlock, frame: TemplateFrame, expand: Expand): void {
  const value = argumentOf(block, frame)
  if (value === undefined) return
  const isEmpty = truthOf(value) === false && !isZero(value)
  if (isEmpty) expand(block.inverse, frame)
  else expand(block.program, { ...frame, scope: scopeIn(block, value, { outer: frame.scope }) })
}

function expandEach(block: TemplateBlock, frame: TemplateFrame, expand: Expand): void {
  const { run, unit, scope: outer } = frame
  const value = argumentOf(block, frame)
  if (value === undefined) return
  const items = itemsOf(value)
  if (!items) {
    const at = { unit, loc: block.params[0]?.loc ?? block.loc }
    const hint = 'đưa vào một danh sách, hoặc in thẳng giá trị bằng `{{…}}`'
    run.fail(at, 'mau-doi-so', 'Khối `each` cần một danh sách, ở đây là một giá trị', hint)
    return
  }
  if (items.length === 0) expand(block.inverse, frame)
  for (const [index, [key, item]] of items.entries()) {
    if (!run.step({ unit, loc: block.loc })) return
    const loop = { index, key, first: index === 0, last: index === items.length - 1 }
    expand(block.program, { ...frame, scope: scopeIn(block, item, { outer, loop }) })
  }
}

const argumentOf = ({ params: [typed] }: TemplateBlock, frame: TemplateFrame): TemplateValue | undefined =>
  typed && evaluate(typed, frame)

/** Items with their numbers or names; none for nothing, and `undefined` for what has no items. */
function itemsOf(value: TemplateValue): readonly (readonly [string | number, TemplateValue])[] | undefined {
  if (isList(value)) return value.map((item, i) => [i, item])
  if (isRecord(value)) return Object.entries(value)
  return truthOf(value) === false ? [] : undefined
}

/** Names within a block that changes the context: of `as |x i|` the first is the value, the second its key. */
function scopeIn({ program }: TemplateBlock, context: TemplateValue, around: Pick<Scope, 'outer' | 'loop'>): Scope {
  const [name, key] = program?.blockParams ?? []
  const named = new Map<string, TemplateValue>()
  if (name !== undefined) named.set(name, context)
  if (key !== undefined && around.loop?.key !== undefined) named.set(key, around.loop.key)
  return { context, ...around, ...(named.size > 0 && { named }) }
}
