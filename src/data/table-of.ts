import { writeNumber } from '../vietnamese/digits.ts'
import { type DataCell, type DataTable, isBlankCell, mostCells, mostColumns, mostRows } from './data-table.ts'
import { type Faults, fileStart, type Spot, tellFaults } from './faults.ts'

/** Rows as read, the first of them the header; columns without name and content are left out, as are empty rows. */
export function tableOf(rows: readonly (readonly DataCell[])[], faults: Faults): DataTable | undefined {
  const [header, ...body] = rows.filter((row) => !row.every(isBlankCell))
  if (!header) return noData(faults)
  const excess = body[mostRows]
  if (excess) return tooManyRows(faults, excess[0]?.place)
  const firstText = header.map((name, c) =>
    isBlankCell(name) ? body.find((row) => row[c] && !isBlankCell(row[c]))?.[c] : name,
  )
  const used = firstText.filter((cell) => cell !== undefined).length
  if (used > mostColumns) return tooManyColumns(faults)
  checkNames(header, firstText, faults)
  tellFaults(header, faults.report)
  for (const row of body) {
    if (row.length === header.length) continue
    const message = `Hàng này có ${row.length} ô, dòng tên cột có ${header.length} ô`
    faults.add('du-lieu-lech-cot', row[0]?.place ?? fileStart, message, 'thêm hoặc bớt ô cho khớp với số cột')
  }
  const kept = (row: readonly DataCell[]) => row.filter((_, c) => firstText[c])
  return { columns: kept(header), rows: body.map(kept) }
}

/** Reports names that are missing or there twice; `firstText` has each name or, where there is none, the first text below. */
export function checkNames(
  header: readonly DataCell[],
  firstText: readonly (DataCell | undefined)[],
  faults: Faults,
): void {
  const names = new Set<string>()
  for (const [c, cell] of header.entries()) {
    const name = cell.text.trim()
    const text = firstText[c]?.text.trim()
    if (name === '' && text !== undefined) {
      const fault = firstText[c]?.fault
      const message = fault ? `${fault.message}, và cột của nó không có tên` : `Cột chứa “${text}” không có tên`
      faults.add(
        'du-lieu-ten-cot',
        cell.place,
        message,
        'gõ tên cho cột hoặc xóa cả cột; nếu dòng đầu là tên bảng thì bỏ dòng ấy',
      )
    } else if (names.has(name)) {
      const message = `Tên cột “${name}” xuất hiện hai lần`
      faults.add('du-lieu-ten-cot', cell.place, message, 'đặt cho mỗi cột một tên khác nhau')
    }
    if (name !== '') names.add(name)
  }
}

/** Of a file in which nothing was found, wrong or right. */
export function noData(faults: Faults): undefined {
  const hint = 'gõ tên các cột ở dòng đầu, mỗi dòng sau là một hàng'
  if (!faults.any()) faults.add('du-lieu-ten-cot', fileStart, 'Tệp không có dữ liệu', hint)
}

/** Of a file that is known to hold too much before it is read to its end. */
export function tooManyRows(faults: Faults, at: Spot = fileStart): undefined {
  const most = writeNumber(mostRows)
  faults.add('du-lieu-qua-lon', at, `Tệp có hơn ${most} hàng`, `tách thành nhiều tệp, mỗi tệp không quá ${most} hàng`)
}

/** As `tooManyRows`, of columns. */
export function tooManyColumns(faults: Faults): undefined {
  faults.add('du-lieu-qua-lon', fileStart, `Tệp có hơn ${mostColumns} cột`, 'chỉ giữ lại các cột cần dùng')
}

/** As `tooManyRows`, of values that lie within others. */
export function tooManyValues(faults: Faults): undefined {
  const message = `Tệp có hơn ${writeNumber(mostCells)} giá trị`
  faults.add('du-lieu-qua-lon', fileStart, message, 'tách thành nhiều tệp')
}
