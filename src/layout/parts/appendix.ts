import type { Appendix, Attachment, Doc } from '../../document/doc.ts'
import { ownReference } from '../../document/own-reference.ts'
import type { Frame } from '../frame.ts'
import type { Block, Paragraph } from '../layout.ts'
import { referenceWords } from './blanks.ts'
import { flow } from './body.ts'
import { centredParagraph, centredRuns } from './centred-paragraph.ts'
import { capitaliseRuns, inlineRuns } from './runs.ts'

/** M.III k.1, MẪU 2.1 and 2.2: label, title, the document it belongs to, and the text. */
export function appendix(it: Appendix, doc: Doc, frame: Frame): Block[] {
  const { styles, textWidth } = frame
  const title = capitaliseRuns(inlineRuns(it.title))
  const note = it.attachment ? [attachmentNote(it.attachment)] : []
  return [
    { kind: 'paragraph', style: 'appendixLabel', runs: [{ kind: 'text', text: it.label }] },
    ...(title.length > 0 ? [centredRuns(title, 'appendixTitle', styles.appendixTitle, textWidth)] : []),
    centredParagraph(
      [referenceWords(ownReference(doc), doc.electronic)],
      'appendixReference',
      styles.appendixReference,
      textWidth,
    ),
    ...flow(it.body, doc, frame),
    ...note,
  ]
}

const attachmentNote = ({ name, pages }: Attachment): Paragraph => ({
  kind: 'paragraph',
  style: 'text',
  runs: [{ kind: 'text', text: `Nội dung phụ lục gồm ${pages ?? 0} trang, theo tệp ${name}.` }],
})
