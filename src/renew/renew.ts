import { isLeadingBasis } from '../document/body/legal-bases.ts'
import type { Finding, Report } from '../findings/diagnostic.ts'
import { parse } from '../source/parse.ts'
import { bodyParts } from './body-parts.ts'
import { keyParts } from './key-parts.ts'
import { basesInKeys, keysToSee, reset } from './keys-to-see.ts'
import { leftAlone, type Moved, moved } from './move.ts'
import { planYear } from './plan-year.ts'
import type { Basis, Kept, Renewal } from './renewal.ts'
import { edited, type Stretch, sourceLines } from './source-lines.ts'
import { passagesIn } from './year-passages.ts'

export interface RenewOptions {
  /** Of the new plan; the next where it isn't given. */
  readonly year?: number
  readonly file: string
}

/** A source as the plan of another year; all but its number, date and years stays byte for byte. Nothing where it can't be read. */
export function renew(typed: string, { year, file }: RenewOptions, report: Report): Renewal | undefined {
  const bom = typed.startsWith('\ufeff') ? '\ufeff' : ''
  const lines = sourceLines(typed.slice(bom.length))
  const keysEnd = /\.ya?ml$/i.test(file)
    ? lines.length
    : lines.findIndex(({ text }, i) => i > 0 && fence.test(text)) + 1
  // Its keys alone; where they have no end, the parser says so.
  const { meta } = parse(
    lines
      .slice(0, keysEnd || lines.length)
      .map(({ text }) => text)
      .join('\n'),
    file,
    report,
  )
  if (!meta) return undefined
  const old = planYear(meta.value)
  if (!old) {
    report(unknownYear(file))
    return undefined
  }
  const plan = { ...old, to: year ?? old.from + 1 }
  const moves: Moved[] = [reset(meta, lines)]
  const kept: Kept[] = keysToSee(meta)
  const bases: Basis[] = basesInKeys(meta)
  const keep = (stretches: readonly Stretch[], why: string) =>
    kept.push(...passagesIn(lines, stretches).flatMap((passage) => leftAlone(passage, plan, why)))

  const keys = keyParts(meta, lines, keysEnd)
  for (const { key, stretches } of keys.others) keep(stretches, `khóa \`${key}\` không tự đổi`)
  keep(keys.comments, inComment)
  const whole = lines.map(({ text: { length } }, line) => ({ line, from: 0, to: length }))
  for (const stretches of [...keys.words, whole.slice(keysEnd)]) {
    const { words, comments, files } = bodyParts(lines, stretches)
    keep(comments, inComment)
    kept.push(...files.map(({ line, name }) => ({ line: line + 1, text: name, why: unchangedFile })))
    const passages = passagesIn(lines, words)
    const first = passages.findIndex(({ text }) => !isLeadingBasis(text.trim()))
    const leading = passages.slice(0, first < 0 ? undefined : first)
    bases.push(...leading.map(({ text, spotOf }) => ({ line: spotOf(0).line + 1, text: text.trim() })))
    moves.push(...passages.slice(leading.length).map((passage) => moved(passage, plan)))
  }
  const edits = moves.flatMap((one) => one.edits)
  return {
    ...plan,
    text: bom + edited(lines, edits),
    changes: moves.flatMap(({ changes }) => changes).sort(byLine),
    kept: [...kept, ...moves.flatMap((one) => one.kept)].sort(byLine),
    bases: bases.sort(byLine),
  }
}

const fence = /^---[ \t]*$/

const inComment = 'trong ghi chú, không in ra'
const unchangedFile = 'tệp này không đổi: cập nhật, hoặc chỉ sang tệp mới'

const byLine = (a: { readonly line: number }, b: { readonly line: number }) => a.line - b.line

const unknownYear = (file: string): Finding => ({
  rule: 'nam-ke-hoach',
  message: 'Không biết kế hoạch cũ là của năm nào: không có `ngay`, trích yếu cũng không nêu năm',
  hint: 'điền `ngay` của kế hoạch cũ; bản mẫu có {{…}} thì chỉ cần sửa năm trong tệp dữ liệu của nó',
  place: { file, line: 1, column: 1 },
})
