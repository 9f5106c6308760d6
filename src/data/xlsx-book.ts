import type { Relation } from '../files/office-package.ts'
import { readXml } from '../files/xml.ts'
import { type Faults, fileStart } from './faults.ts'
import type { References } from './xlsx-cell.ts'
import { readLooks } from './xlsx-looks.ts'
import { openWorkbookParts } from './xlsx-parts.ts'
import { readStrings } from './xlsx-strings.ts'

/** One sheet of a workbook, unread, and what its cells refer to. */
export interface Workbook extends References {
  readonly sheet: Uint8Array
  readonly name: string
  /** All its sheets that can be seen, in their order. */
  readonly names: readonly string[]
  /** Reports that the sheet can't be read. */
  readonly broken: () => undefined
}

interface SheetEntry {
  readonly name: string
  readonly visible: boolean
  readonly path: string
}

/** Finds the sheet of a name, or the first that can be seen. */
export function openWorkbook(bytes: Uint8Array, name: string | undefined, faults: Faults): Workbook | undefined {
  const parts = openWorkbookParts(bytes, faults)
  if (!parts) return undefined
  const path = parts.related('').find(({ type }) => type === 'officeDocument')?.path ?? ''
  const book = parts.part(path)
  const related = parts.related(path)
  const partOf = (wanted: string) => {
    const relation = related.find(({ type }) => type === wanted)
    return relation && parts.part(relation.path)
  }
  const contents = book && readContents(book, related)
  const strings = readStrings(partOf('sharedStrings'))
  const looks = readLooks(partOf('styles'))
  if (!parts.sound() || !contents || !strings || !looks) return parts.broken()
  const chosen = chooseSheet(contents.sheets, name, faults)
  if (!chosen) return undefined
  const sheet = parts.part(chosen.path)
  const names = contents.sheets.filter(({ visible }) => visible).map((one) => one.name)
  return sheet
    ? { sheet, name: chosen.name, names, strings, looks, date1904: contents.date1904, broken: parts.broken }
    : parts.broken()
}

/** The sheets in their order, without charts, and the day dates count from; nothing where the part is not sound. */
function readContents(part: Uint8Array, related: readonly Relation[]) {
  const sheets: SheetEntry[] = []
  let date1904 = false
  const sound = readXml(part, {
    open: (element, attributes) => {
      if (element === 'workbookPr') date1904 = ['1', 'true'].includes(attributes().date1904 ?? '')
      if (element !== 'sheet') return
      const { name = '', state = 'visible', ...others } = attributes()
      const id = Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1]
      const relation = related.find((one) => one.id === id && one.type === 'worksheet')
      if (relation) sheets.push({ name, visible: state === 'visible', path: relation.path })
    },
  })
  return sound && sheets.length > 0 ? { sheets, date1904 } : undefined
}

function chooseSheet(sheets: readonly SheetEntry[], name: string | undefined, faults: Faults): SheetEntry | undefined {
  if (name === undefined) return sheets.find(({ visible }) => visible) ?? sheets[0]
  const same = (a: string, b: string) => a.normalize('NFC').toLowerCase() === b.normalize('NFC').trim().toLowerCase()
  const chosen = sheets.find((sheet) => same(sheet.name, name))
  const names = sheets.map((sheet) => `“${sheet.name}”`).join(', ')
  if (!chosen)
    faults.add('du-lieu-dinh-dang', fileStart, `Tệp không có trang tính “${name}”`, `gõ một trong các tên ${names}`)
  return chosen
}
