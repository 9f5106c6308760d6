import { PDFDict, PDFName } from 'pdf-lib'
import { dictAt, entry, listAt, type PdfObjects, stretchesOf, type Tagged, textAt } from '../readers/pdf-objects.ts'

/** What a clause of ISO 19005-2 (PDF/A-2a) or ISO 14289-1 (PDF/UA-1) asks of a file, and where a file falls short of it. */
export interface Condition {
  readonly clause: string
  readonly asks: string
  /** Empty where the file is as it should be. */
  readonly faults: (file: PdfObjects) => readonly string[]
}

/** A fault told where something doesn't hold. */
const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault])

const typed = ({ dicts }: PdfObjects, type: string): PDFDict[] => dicts.filter((dict) => textAt(dict, 'Type') === type)

const subtyped = ({ dicts }: PdfObjects, subtype: string): PDFDict[] =>
  dicts.filter((dict) => textAt(dict, 'Subtype') === subtype)

/** Names of keys that no dictionary of the file may have. */
const withoutKeys =
  (...keys: string[]) =>
  ({ dicts }: PdfObjects): string[] =>
    keys.filter((key) => dicts.some((dict) => dict.has(PDFName.of(key))))

const annotations = (file: PdfObjects): PDFDict[] =>
  file.pages.flatMap(({ dict }) => listAt(dict, 'Annots').filter((it) => it instanceof PDFDict))

const withRole = ({ tags }: PdfObjects, role: RegExp): Tagged[] => tags.filter((tag) => role.test(tag.role))

const rolesBelow = ({ children }: Tagged): string[] => children.map(({ role }) => role)

const fileConditions: readonly Condition[] = [
  {
    clause: '19005-2 6.1.2',
    asks: 'the file begins with its version and a comment of four bytes above 127',
    faults: ({ head }) => unless(/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(head), head),
  },
  {
    clause: '19005-2 6.1.3',
    asks: 'the trailer has two identifiers and no encryption',
    faults: ({ trailer }) => unless(trailer.ids === 2 && !trailer.encrypted, JSON.stringify(trailer)),
  },
  {
    clause: '19005-2 6.1.7',
    asks: 'no stream lies outside of the file or is packed by LZW',
    faults: (file) =>
      file.dicts
        .filter(
          (dict) => listAt(dict, 'Filter').some((it) => String(it) === '/LZWDecode') || dict.has(PDFName.of('FFilter')),
        )
        .map(String),
  },
  {
    clause: '19005-2 6.2.3',
    asks: 'one profile says what colours are meant, and mixes three as the pages do',
    faults: (file) => {
      const intents = listAt(file.catalog, 'OutputIntents').filter((it) => it instanceof PDFDict)
      const profiles = intents.map((intent) => textAt(dictAt(intent, 'DestOutputProfile'), 'N'))
      return [
        ...unless(
          intents.length === 1 && textAt(intents[0], 'S') === 'GTS_PDFA1' && profiles[0] === '3',
          `${profiles}`,
        ),
        ...unless(!file.dicts.some((dict) => String(dict).includes('/DeviceCMYK')), 'DeviceCMYK'),
      ]
    },
  },
  {
    clause: '19005-2 6.2.5',
    asks: 'no graphics state has a transfer function or a halftone',
    faults: withoutKeys('TR', 'HTP', 'HTO'),
  },
  {
    clause: '19005-2 6.2.8',
    asks: 'pictures have no alternates and are not smoothed',
    faults: (file) =>
      subtyped(file, 'Image')
        .filter(
          (it) => it.has(PDFName.of('Alternates')) || it.has(PDFName.of('OPI')) || textAt(it, 'Interpolate') === 'true',
        )
        .map(String),
  },
  {
    clause: '19005-2 6.2.9',
    asks: 'no drawing is PostScript or stands for one elsewhere',
    faults: (file) =>
      subtyped(file, 'Form')
        .filter((it) => ['PS', 'OPI', 'Ref'].some((key) => it.has(PDFName.of(key))))
        .map(String),
  },
  {
    clause: '19005-2 6.3',
    asks: 'what lies on pages is printed, never hidden, and has one look',
    faults: (file) =>
      annotations(file)
        .filter((it) => textAt(it, 'Subtype') !== 'Popup')
        .filter((it) => (Number(textAt(it, 'F') ?? 0) & 0b100111) !== 0b100)
        .map((it) => `${textAt(it, 'Subtype')} F ${textAt(it, 'F')}`),
  },
  {
    clause: '19005-2 6.3.3',
    asks: 'fields have a look, and no other than the normal one',
    faults: (file) =>
      subtyped(file, 'Widget')
        .filter((it) => String(dictAt(it, 'AP')?.keys()) !== '/N')
        .map(String),
  },
  {
    clause: '19005-2 6.4',
    asks: 'forms are drawn as they are and are no XFA',
    faults: withoutKeys('XFA', 'NeedsRendering', 'NeedAppearances'),
  },
  {
    clause: '19005-2 6.5',
    asks: 'nothing acts by itself, and nothing runs',
    faults: (file) => [
      ...withoutKeys('AA', 'OpenAction', 'JS', 'JavaScript')(file),
      ...annotations(file)
        .map((it) => textAt(dictAt(it, 'A'), 'S'))
        .filter((kind) => kind !== undefined)
        .filter((kind) => !/^(?:GoTo|GoToR|URI|Named|Thread|SubmitForm)$/.test(kind)),
    ],
  },
  {
    clause: '19005-2 6.6.4',
    asks: 'the metadata says PDF/A-2a',
    faults: ({ xmp }) => unless(/<pdfaid:part>2</.test(xmp) && /<pdfaid:conformance>A</.test(xmp), xmp.slice(0, 200)),
  },
  {
    clause: '19005-2 6.8, 6.9, 6.10',
    asks: 'there are no files within, layers, slide shows or requirements',
    faults: withoutKeys('EF', 'EmbeddedFiles', 'OCProperties', 'PresSteps', 'AlternatePresentations', 'Requirements'),
  },
]

const textConditions: readonly Condition[] = [
  {
    clause: '19005-2 6.2.11.4, 14289-1 7.21.4',
    asks: 'every font is in the file',
    faults: (file) =>
      typed(file, 'FontDescriptor')
        .filter((it) => !['FontFile', 'FontFile2', 'FontFile3'].some((key) => it.has(PDFName.of(key))))
        .map((it) => textAt(it, 'FontName') ?? ''),
  },
  {
    clause: '19005-2 6.2.11.3, 14289-1 7.21.3',
    asks: 'fonts of many letters say which glyph each of their codes is',
    faults: (file) => [
      ...subtyped(file, 'CIDFontType2')
        .filter((it) => !it.has(PDFName.of('CIDToGIDMap')))
        .map(String),
      ...subtyped(file, 'Type0')
        .filter((it) => textAt(it, 'Encoding') !== 'Identity-H')
        .map(String),
    ],
  },
  {
    clause: '19005-2 6.2.11.7, 14289-1 7.21.7',
    asks: 'every font says which letter each of its codes is',
    faults: (file) =>
      typed(file, 'Font')
        .filter((it) => !/^CIDFont/.test(textAt(it, 'Subtype') ?? '') && !it.has(PDFName.of('ToUnicode')))
        .map((it) => textAt(it, 'BaseFont') ?? ''),
  },
  {
    clause: '19005-2 6.7.4, 14289-1 7.2',
    asks: 'the file says its language',
    faults: ({ catalog }) => unless(/^vi\b/.test(textAt(catalog, 'Lang') ?? ''), textAt(catalog, 'Lang') ?? 'none'),
  },
  {
    clause: '14289-1 7.1',
    asks: 'a title is in the metadata, and the window shows it',
    faults: ({ catalog, xmp }) => [
      ...unless(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(xmp), 'no dc:title'),
      ...unless(textAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === 'true', 'DisplayDocTitle'),
    ],
  },
]

const standardRoles =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|Warichu|Figure|Formula|Form)$/

/** Columns of each row of a table, merged cells counted as often as they stand there. */
function columnsOf(table: Tagged): number[] {
  const rows = table.children.flatMap((it) => (it.role === 'TR' ? [it] : it.children))
  const counts = rows.map(() => 0)
  for (const [i, row] of rows.entries())
    for (const { dict } of row.children) {
      const attributes = listAt(dict, 'A').filter((it) => it instanceof PDFDict)
      const span = (key: string) => Number(attributes.map((it) => textAt(it, key)).find(Boolean) ?? 1)
      for (let down = i; down < i + span('RowSpan') && down < rows.length; down++)
        counts[down] = (counts[down] ?? 0) + span('ColSpan')
    }
  return counts
}

const tagConditions: readonly Condition[] = [
  {
    clause: '19005-2 6.7.2, 14289-1 7.1',
    asks: 'the file is marked, has a tree of tags, and suspects none of them',
    faults: ({ catalog }) => [
      ...unless(textAt(dictAt(catalog, 'MarkInfo'), 'Marked') === 'true', 'Marked'),
      ...unless(textAt(dictAt(catalog, 'MarkInfo'), 'Suspects') !== 'true', 'Suspects'),
      ...unless(dictAt(catalog, 'StructTreeRoot') !== undefined, 'StructTreeRoot'),
    ],
  },
  {
    clause: '19005-2 6.7.3.4, 14289-1 7.1',
    asks: 'every role is a standard one, or stands for one',
    faults: ({ tags }) => tags.map(({ role }) => role).filter((role) => !standardRoles.test(role)),
  },
  {
    clause: '14289-1 7.1',
    asks: 'all that is drawn is tagged or an artifact, never both',
    faults: ({ pages }) =>
      pages.flatMap(({ drawings }, page) =>
        drawings
          .filter(({ marks }) => marks.includes('artifact') === marks.some((mark) => typeof mark === 'number'))
          .map(({ operator }) => `page ${page + 1}: ${operator}`),
      ),
  },
  {
    clause: '14289-1 7.1',
    asks: 'each tagged stretch of a page has one place in the tree',
    faults: ({ pages, tags }) => {
      const held = tags.flatMap(stretchesOf)
      return pages.flatMap(({ dict, drawings }, i) => {
        const its = held.filter(({ page }) => page === dict).map(({ number }) => number)
        const drawn = new Set(drawings.flatMap(({ marks }) => marks.filter((mark) => typeof mark === 'number')))
        const lost = [...drawn].filter((number) => !its.includes(number))
        const twice = its.filter((number, at) => its.indexOf(number) !== at)
        return [...lost, ...twice].map((number) => `page ${i + 1}: ${number}`)
      })
    },
  },
  {
    clause: '14289-1 7.3',
    asks: 'figures have words in their place',
    faults: (file) =>
      withRole(file, /^Figure$/)
        .filter(({ dict }) => !(textAt(dict, 'Alt') || textAt(dict, 'ActualText')))
        .map(() => 'Figure'),
  },
  {
    clause: '14289-1 7.4.2',
    asks: 'headings begin at level 1 and go down a level at a time',
    faults: (file) => {
      const levels = withRole(file, /^H\d$/).map(({ role }) => Number(role.slice(1)))
      return levels.flatMap((level, i) =>
        unless(level <= (levels[i - 1] ?? 0) + 1, `H${level} after H${levels[i - 1]}`),
      )
    },
  },
  {
    clause: '14289-1 7.4.4',
    asks: 'headings are numbered by their levels, none is a plain H',
    faults: (file) => rolesOf(withRole(file, /^H$/)),
  },
  {
    clause: '14289-1 7.5',
    asks: 'tables hold rows of cells, and their head cells say what they head',
    faults: (file) => [
      ...withRole(file, /^Table$/).flatMap((it) =>
        rolesBelow(it).filter((role) => !/^(?:TR|THead|TBody|TFoot|Caption)$/.test(role)),
      ),
      ...withRole(file, /^(?:THead|TBody|TFoot)$/).flatMap((it) => rolesBelow(it).filter((role) => role !== 'TR')),
      ...withRole(file, /^TR$/).flatMap((it) => rolesBelow(it).filter((role) => !/^T[HD]$/.test(role))),
      ...rolesOf(
        withRole(file, /^TH$/).filter(
          ({ dict }) => !listAt(dict, 'A').some((it) => it instanceof PDFDict && it.has(PDFName.of('Scope'))),
        ),
      ),
    ],
  },
  {
    clause: '14289-1 7.5',
    asks: 'rows of a table have as many columns as one another',
    faults: (file) =>
      withRole(file, /^Table$/)
        .map(columnsOf)
        .filter((counts) => new Set(counts).size > 1)
        .map((counts) => counts.join(' ')),
  },
  {
    clause: '14289-1 7.6',
    asks: 'lists hold items, and these a mark and a body',
    faults: (file) => [
      ...withRole(file, /^L$/).flatMap((it) => rolesBelow(it).filter((role) => !/^(?:L|LI|Caption)$/.test(role))),
      ...withRole(file, /^LI$/).flatMap((it) => rolesBelow(it).filter((role) => !/^(?:Lbl|LBody)$/.test(role))),
    ],
  },
  {
    clause: '14289-1 7.9',
    asks: 'notes have names of their own',
    faults: (file) => {
      const ids = withRole(file, /^Note$/).map(({ dict }) => textAt(dict, 'ID') ?? '')
      return ids.filter((id, i) => id === '' || ids.indexOf(id) !== i)
    },
  },
  {
    clause: '14289-1 7.18.1, 7.18.4',
    asks: 'fields stand in the tree of tags and have words to be read out',
    faults: (file) =>
      subtyped(file, 'Widget')
        .filter((it) => !it.has(PDFName.of('StructParent')) || !textAt(it, 'TU'))
        .map(String),
  },
  {
    clause: '14289-1 7.18.3',
    asks: 'on pages with annotations the tab key follows the tags',
    faults: ({ pages }) =>
      pages
        .filter(({ dict }) => listAt(dict, 'Annots').length > 0 && textAt(dict, 'Tabs') !== 'S')
        .map(({ dict }) => `Tabs ${textAt(dict, 'Tabs')}`),
  },
  {
    clause: '14289-1 7.18.5',
    asks: 'links are tagged as links and say where they lead',
    faults: (file) => [
      ...subtyped(file, 'Link')
        .filter((it) => !it.has(PDFName.of('StructParent')))
        .map(() => 'untagged link'),
      ...subtyped(file, 'Link')
        .filter((it) => entry(it, 'Contents') === undefined)
        .map(() => 'link without words'),
    ],
  },
]

const rolesOf = (tags: readonly Tagged[]): string[] => tags.map(({ role }) => role)

/** What can be seen in the objects of a file alone. */
export const conditions: readonly Condition[] = [...fileConditions, ...textConditions, ...tagConditions]
