import type { Place } from '../findings/diagnostic.ts'
import type { CellFault, DataCell } from './data-table.ts'

/** What spreadsheets show in the place of a value that could not be worked out. */
const failed =
  /^(?:#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|ERROR!|GETTING_DATA)|Err:\d{3})$/i

/** What they show of a number or day in a column that is too narrow for it, and save to a CSV. */
const cutOff = /^#{2,}$/

/** Why a text of a data file is none, but an error that was saved or pasted as text. @param name of the cell, where it has one */
export function errorIn(text: string, name = 'này'): CellFault | undefined {
  const typed = text.trim()
  if (failed.test(typed))
    return {
      message: `Ô ${name} có lỗi công thức “${typed}”`,
      hint: `sửa công thức ở ô ấy trong tệp Excel gốc, hoặc gõ giá trị vào ô, rồi lưu lại`,
    }
  if (!cutOff.test(typed)) return undefined
  return {
    message: `Ô ${name} chỉ có “${typed}”: lúc lưu tệp, cột quá hẹp để hiện số hoặc ngày`,
    hint: 'mở tệp Excel gốc, kéo rộng cột cho hiện đủ rồi lưu lại',
  }
}

/** The cell of a text, with a fault where that is an error. */
export function textCell(text: string, place: Place): DataCell {
  const fault = errorIn(text)
  return fault ? { text: '', fault, place } : { text, place }
}
