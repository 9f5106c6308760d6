import type { Finding } from '../findings/diagnostic.ts'
import { limits } from '../limits.ts'
import type { Partial, Program } from './ast.ts'
import { evaluate, evaluateAll } from './expression.ts'
import type { TemplateFrame } from './run.ts'
import type { Scope } from './scope.ts'
import { type Unit, unitOf } from './unit.ts'
import type { TemplateData } from './value.ts'

/** Writes a partial in place of its call; `expand` writes a program. */
export function expandPartial(
  partial: Partial,
  frame: TemplateFrame,
  expand: (program: Program | undefined, frame: TemplateFrame) => void,
): void {
  const { run, depth } = frame
  const called = partialCalled(partial, frame)
  const scope = partialScope(partial, frame)
  if (!called || !scope) return
  for (const fault of called.faults) run.report(fault)
  const units = [...frame.units, called.id]
  run.output.indented(partial.indent, frame.unit.placeOf(partial.loc), () =>
    expand(called.program, { run, unit: called, scope, units, depth: depth + 1 }),
  )
}

function partialCalled({ name: typed, loc }: Partial, frame: TemplateFrame): Unit | undefined {
  const { run, unit, units } = frame
  const name = typed.type === 'PathExpression' ? typed.original : evaluate(typed, frame)
  if (name === undefined) return undefined
  const fail = (rule: Finding['rule'], message: string, hint: string): undefined =>
    run.fail({ unit, loc }, rule, message, hint)
  const source = run.partial(String(name))
  if (!source) return fail('mau-con-thieu', `Không có mẫu con “${name}”`, 'sửa tên sau dấu `>`, hoặc tạo mẫu con ấy')
  const called = unitOf(source)
  if (units.includes(called.id))
    return fail('mau-con-vong', `Mẫu con “${name}” lại gọi chính nó`, 'bỏ lời gọi này, hoặc lặp bằng `{{#each}}`')
  if (units.length > limits.partials.most)
    return fail('mau-con-long-sau', limits.partials.message, 'gộp bớt các mẫu con')
  return called
}

/** What names mean in a partial: as outside, or in the one value it is handed, with those it is handed by name. */
function partialScope({ params, hash, loc }: Partial, frame: TemplateFrame): Scope | undefined {
  const { run, unit, scope } = frame
  const call = evaluateAll({ params, ...(hash && { hash }) }, frame)
  if (params.length > 1) {
    const hint = 'đưa thêm bằng tên: `{{> ten-mau-con so=1}}`'
    return run.fail({ unit, loc }, 'mau-doi-so', 'Mẫu con chỉ nhận một giá trị đứng sau tên', hint)
  }
  if (!call) return undefined
  if (params.length === 0 && !hash) {
    const { named: _, ...rest } = scope
    return { ...rest, partial: true }
  }
  const [context = scope.context] = call.values
  const given: TemplateData = params.length > 0 ? call.options : { ...scope.given, ...call.options }
  return { context, given, outer: scope, partial: true }
}
