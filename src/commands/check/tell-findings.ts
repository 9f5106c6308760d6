import { type Diagnostic, open } from '../../findings/diagnostic.ts'
import { tell } from '../print.ts'
import { linesIn, printFindings, tellFixes } from '../print-findings.ts'
import { lackingData, takesData } from '../template-at.ts'
import { quotedPath } from '../write-new.ts'
import type { CheckedFile } from './check-one.ts'
import type { CheckOptions } from './check-options.ts'
import { filesOf, type ToldOnce } from './office-faults.ts'
import { tellDocument, tellNotJudged } from './tell-document.ts'

const shown = ({ found }: Pick<CheckedFile, 'found'>, { quiet }: CheckOptions): readonly Diagnostic[] =>
  quiet ? found.filter(({ severity }) => severity === 'error') : found

/** Prints what was found in a source, or that there is nothing, with what to type next. */
export function tellFindings({ one, repeated }: ToldOnce, options: CheckOptions): void {
  const found = open(shown(one, options))
  const { template } = one
  if (!options.quiet) tellDocument(one)
  if (!options.quiet && template?.data !== undefined) tell(takesData(one.path, template.data))
  if (found.length === 0) {
    if (!options.quiet) tell(`${one.path}: ${nothingFound(one, options)}${repeated.length > 0 ? ' nào khác' : ''}`)
  } else if (template && template.data === undefined && !template.isTornBetween) {
    tell(lackingData(one.path, 'check'))
  } else {
    printFindings(found, one.source && linesIn(one.source), one.path)
    if (!options.fix && !options.fixCaGoiY) tellFixes(one.path, found)
    if (template && template.rows > 1) tell(`Xem từng hàng: gõ \`kehoach check ${quotedPath(one.path)}\`.`)
  }
  const before = shown({ found: repeated }, options)
  if (before.length > 0) tell(`${one.path}: ${before.length} chỗ ở ${filesOf(before).join(', ')} đã nêu ở trên`)
  if (!options.quiet) tellNotJudged(one)
}

function nothingFound({ lacksFixes, recognised }: CheckedFile, { moc }: CheckOptions): string {
  const where = recognised ? 'nội dung ' : lacksFixes ? 'sửa như trên thì ' : ''
  return `${where}không có lỗi${moc === undefined ? '' : ' mới'}`
}
