import { titleStyles } from '../../layout/headings.ts'
import type { Layout, Style } from '../../layout/layout.ts'
import type { Lists } from './lists.ts'
import { nextStyles } from './next-styles.ts'
import { hidden, lastPlace, looks, type SheetStyle, styleXml } from './style-xml.ts'
import { twips } from './twips.ts'
import { emptyStyles, family, type StyleName, styleId } from './word-styles.ts'

/**
 * The part of styles: those of the layout under Vietnamese names, so that a reviewer sees "Tiêu ngữ" in Word's pane and can
 * change it there, in the order of the decree, each leading to the one that is written next. Word's hundreds stay hidden.
 */
export function styleSheet(layout: Layout, lists: Lists): string {
  const entries = [...headingEntries(layout, lists), ...ownEntries(layout, lists), ...emptyEntries(layout)]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults(layout.styles.text)}${latent}${builtIn}${entries.map(styleXml).join('')}</w:styles>`
}

const defaults = ({ size }: Style): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`

/** Word's styles that the file doesn't define: shown once they are used. */
const latent = `<w:latentStyles w:defLockedState="0" w:defUIPriority="${lastPlace}" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"><w:lsdException w:name="Table Grid" w:semiHidden="0" w:unhideWhenUsed="0"/></w:latentStyles>`

const builtIn = [
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:uiPriority w:val="${lastPlace}"/></w:style>`,
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>${hidden}</w:style>`,
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>${hidden}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
  `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>${hidden}</w:style>`,
  `<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/>${hidden}<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
].join('')

/** Not written by hand: they come with a page, a note or a signature. */
const unlisted: ReadonlySet<StyleName> = new Set<StyleName>(['pageNumber', 'footnote', 'signingInfo'])

const idsOf = (styles: Layout['styles']): StyleName[] =>
  Object.keys(styles).filter((name): name is StyleName => Object.hasOwn(styles, name))

/** Levels of Word's headings that a plan may go down to; three more stay hidden. */
const headingLevels = 6

/** Titles by the levels of Word's headings: those in use, and those that the outline counts below them. */
function headingsOf({ styles }: Layout, lists: Lists): StyleName[] {
  const outlineOf = (id: StyleName) => styles[id].outline ?? headingLevels
  const used = idsOf(styles)
    .filter((id) => styles[id].heading)
    .sort((a, b) => outlineOf(a) - outlineOf(b))
  return [...used, ...lists.levelsBelow(used.at(-1))]
}

/** Gives the id of a style in the sheet; a title that is none of Word's headings has none. */
export function sheetIds(layout: Layout, lists: Lists): (id: StyleName) => string | undefined {
  const headings = headingsOf(layout, lists)
  return (id) => {
    const level = headings.indexOf(id) + 1
    if (level > 0) return styleId(id, { heading: true, outline: level })
    // A title that the document doesn't use has no style: those in use are Word's headings, above.
    return titleStyles.has(id) ? undefined : styleId(id, layout.styles[id])
  }
}

/** Word's headings; those that the outline has no title for look like points. */
function headingEntries(layout: Layout, lists: Lists): SheetStyle[] {
  const { styles } = layout
  const ids = idsOf(styles)
  const headings = headingsOf(layout, lists)
  return Array.from({ length: headingLevels }, (_, i): SheetStyle => {
    const id = headings[i]
    const style = styles[id ?? 'pointTitle']
    return {
      id: `Heading${i + 1}`,
      name: `heading ${i + 1}`,
      alias: id && style.name,
      next: nextOf(id ?? 'pointTitle', styles),
      place: id ? ids.indexOf(id) + 1 : 'hidden',
      look: looks({ ...style, outline: i + 1 }, id && lists.ofStyle(id)),
    }
  })
}

const nextOf = (id: StyleName, styles: Layout['styles']): string => styleId(nextStyles[id], styles[nextStyles[id]])

const ownEntries = ({ styles }: Layout, lists: Lists): SheetStyle[] =>
  idsOf(styles).flatMap((id, i): SheetStyle[] => {
    const style = styles[id]
    if (titleStyles.has(id)) return []
    return [
      {
        id: styleId(id, style),
        name: id === 'footnote' ? 'footnote text' : style.name,
        alias: id === 'footnote' ? style.name : undefined,
        next: nextOf(id, styles),
        place: unlisted.has(id) ? 'unlisted' : i + 1,
        look: looks(style, lists.ofStyle(id)),
      },
    ]
  })

/** Empty paragraphs have names of their own, so that they can be found; who goes on behind one writes text. */
function emptyEntries({ styles, ruleLine }: Layout): SheetStyle[] {
  const half = twips(ruleLine.strip / 2)
  const tiny = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
  const line = `<w:top w:val="single" w:sz="${ruleLine.thickness * 8}" w:space="0" w:color="000000"/>`
  const common = { alias: undefined, next: styleId('text', styles.text), place: 'unlisted' } as const
  return [
    {
      ...common,
      id: emptyStyles.rule,
      name: 'Đường kẻ',
      look: `<w:pPr><w:keepNext/><w:pBdr>${line}</w:pBdr><w:spacing w:before="${half}" w:after="0" w:line="${half}" w:lineRule="exact"/></w:pPr>${tiny}`,
    },
    {
      ...common,
      id: emptyStyles.gap,
      name: 'Khoảng cách',
      look: `<w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>${tiny}`,
    },
  ]
}
