import type { ReportedDocument } from '../../findings/report/report.ts'
import { checkedReport } from '../../import/import-report.ts'
import type { Recognised } from '../../import/recognise/recognised.ts'
import { tell } from '../print.ts'
import { quotedPath } from '../write-new.ts'
import type { CheckedFile } from './check-one.ts'

/** What is not looked at in a document from Word: that nothing was found there must not be read as more. */
const formNotJudged = 'Chưa xét thể thức trình bày: lề, phông, cỡ chữ, giãn dòng, đường kẻ, số trang.'

/** The same for programs. */
export const documentReported = ({ facts, leftOut }: Recognised): ReportedDocument => ({
  facts: facts.map(({ what, value, confidence }) => ({ what, value, confidence })),
  leftOut: leftOut.map(({ text, why }) => ({ text, why })),
  notJudged: formNotJudged,
})

/** Tells what a document was taken for, above what was found in it. */
export function tellDocument({ path, recognised }: CheckedFile): void {
  if (recognised) tell(...checkedReport(recognised, path))
}

/** Tells what was not judged, below what was found. */
export function tellNotJudged({ path, recognised }: CheckedFile): void {
  if (!recognised) return
  tell(
    formNotJudged,
    `Dựng lại từ tệp nguồn thì đúng thể thức: gõ \`kehoach import ${quotedPath(path)}\`, rồi \`kehoach build\` tệp nguồn ấy.`,
  )
}
