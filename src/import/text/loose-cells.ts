import type { Finding } from '../../findings/diagnostic.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { endsSentence } from '../../vietnamese/lines/line-edges.ts'
import { type Block, type Paragraph, textOf } from '../manuscript.ts'

/** Paragraphs on end that may be cells; fewer are a title or an address. */
const fewest = 6
const longest = 40

/**
 * What is told of short paragraphs without an end among numbered text: they may be the cells of a table that lost its columns.
 * Of those on `known` lines as much is told already.
 */
export function looseCells(blocks: readonly Block[], known: ReadonlySet<number>, file: string): Finding[] {
  const from = blocks.findIndex((block) => isLabelled(block))
  const until = blocks.findLastIndex(
    (block) => block.type === 'paragraph' && /^Nơi (?:nhận|gửi)/i.test(textOf(block.runs)),
  )
  if (from < 0) return []
  const runs: Paragraph[][] = [[]]
  for (const block of blocks.slice(from, until < 0 ? blocks.length : until))
    if (mayBeCell(block) && !known.has(block.line)) runs.at(-1)?.push(block)
    else runs.push([])
  return runs
    .filter((run) => run.length >= fewest)
    .map((run) => ({
      rule: 'nhap-bang',
      message: `${run.length} dòng ngắn liền nhau có thể là các ô của một bảng đã mất cột khi chép`,
      hint: 'nếu là bảng thì chép lại từ tệp Word, hoặc gõ thành bảng trong tệp vừa ghi',
      place: { file, line: run[0]?.line ?? 1, column: 1 },
    }))
}

const isLabelled = (block: Block): boolean => {
  const label = block.type === 'paragraph' ? labelOf(textOf(block.runs)) : undefined
  return label !== undefined && label.kind !== 'bullet'
}

function mayBeCell(block: Block): block is Paragraph {
  if (block.type !== 'paragraph' || block.heading) return false
  const text = textOf(block.runs)
  return text.length <= longest && !text.includes('\n') && !endsSentence(text) && labelOf(text) === undefined
}
