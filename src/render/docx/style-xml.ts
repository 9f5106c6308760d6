import type { Style } from '../../layout/layout.ts'
import type { Numbering } from './lists.ts'
import { twips } from './twips.ts'
import { alignment } from './word-styles.ts'

/** A paragraph style as the sheet of styles lists it. */
export interface SheetStyle {
  readonly id: string
  readonly name: string
  /** Shown behind a name that is Word's own. */
  readonly alias: string | undefined
  /** Id of the style that Word begins at Enter. */
  readonly next: string
  /** From 1 among those offered to a person; one that isn't offered can be found in the list of all, or is hidden there too. */
  readonly place: number | 'unlisted' | 'hidden'
  /** Its properties as XML. */
  readonly look: string
}

/** The place of styles that a person isn't offered: Word's last. */
export const lastPlace = 99

/** Hidden until it is used. */
export const hidden = `<w:uiPriority w:val="${lastPlace}"/><w:semiHidden/><w:unhideWhenUsed/>`

/** A style as XML. */
export function styleXml({ id, name, alias, next, place, look }: SheetStyle): string {
  const listed = {
    hidden,
    unlisted: `<w:uiPriority w:val="${lastPlace}"/>`,
  }
  const shown = typeof place === 'number' ? `<w:uiPriority w:val="${place}"/><w:qFormat/>` : listed[place]
  const aliases = alias ? `<w:aliases w:val="${alias}"/>` : ''
  return `<w:style w:type="paragraph"${builtIn.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>${aliases}<w:basedOn w:val="Normal"/><w:next w:val="${next}"/>${shown}${look}</w:style>`
}

/** Names that Word knows. */
const builtIn = /^(heading \d|footnote text)$/

/** A line is this many units at single spacing. */
const singleLine = 240

/** How paragraphs of a style look, as XML; those of a list are counted. */
export function looks(style: Style, numbering?: Numbering): string {
  const paragraph = [
    style.keepNext ? '<w:keepNext/>' : '',
    numbering ? `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>` : '',
    `<w:spacing w:before="${twips(style.before)}" w:after="${twips(style.after)}" w:line="${Math.round(singleLine * style.lineSpacing)}" w:lineRule="auto"/>`,
    `<w:ind w:firstLine="${twips(style.indent)}"/><w:jc w:val="${alignment(style.align)}"/>`,
    style.outline ? `<w:outlineLvl w:val="${style.outline - 1}"/>` : '',
  ]
  const run = [
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.italic ? '<w:i/><w:iCs/>' : '',
    `<w:color w:val="${style.colour ?? '000000'}"/><w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>`,
  ]
  return `<w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${run.join('')}</w:rPr>`
}
