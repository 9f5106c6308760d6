import type { Place } from '../../findings/diagnostic.ts'
import type { Attachment, Block, Inline } from '../doc.ts'
import type { Reading } from '../reader.ts'

/** A heading before the outline is built from it. */
export interface Heading {
  readonly kind: 'heading'
  readonly depth: number
  readonly title: readonly Inline[]
  /** What looks like its number is part of the title. */
  readonly literal?: boolean
  readonly place: Place
}

/** How the pages of an appendix are set up: `::trang`. */
export interface PageSetup {
  readonly kind: 'page'
  readonly landscape: boolean
  readonly place: Place
}

/** A PDF that goes in as it is: `::chen{tep="so-do.pdf"}`. */
export interface AttachedFile extends Attachment {
  readonly kind: 'attachment'
}

/** What may stand in a text: headings and blocks. */
export type TextFlow = Heading | Block

/** What may stand in a text or an appendix. */
export type Flow = TextFlow | PageSetup | AttachedFile

/** Without what belongs to an appendix, which is reported. */
export function textOnly(flow: readonly Flow[], { report }: Pick<Reading, 'report'>): TextFlow[] {
  return flow.filter((part): part is TextFlow => {
    if (part.kind !== 'page' && part.kind !== 'attachment') return true
    report({
      rule: 'cu-phap',
      message: part.kind === 'page' ? 'Lệnh `::trang` chỉ dùng trong phụ lục' : 'Tệp PDF chỉ chèn được vào phụ lục',
      hint: 'đặt lệnh này thành một đoạn riêng dưới dòng `# Phụ lục: …`',
      place: part.place,
    })
    return false
  })
}

/** What may stand in an item of a list: blocks. */
export const blocksOf = (flow: readonly Flow[], reading: Pick<Reading, 'report'>): Block[] =>
  textOnly(flow, reading).filter((part): part is Block => part.kind !== 'heading')
