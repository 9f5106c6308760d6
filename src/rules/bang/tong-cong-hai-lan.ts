import type { Rule } from '../rule.ts'
import { gridsIn, isTotal } from './table-grid.ts'

/** A file of data that has a total of its own, below which the program adds up once more. */
export const totalTwice: Rule = {
  id: 'tong-cong-hai-lan',
  group: 'bang',
  severity: 'warning',
  summary: 'Tệp số liệu không có hàng tổng của riêng nó khi `::bang` đã cộng bằng `tong`, `bang_chu`.',
  why: 'Hàng tổng trong tệp được cộng như mọi hàng khác, nên tổng và số tiền bằng chữ thành gấp đôi.',
  good: [
    {
      body: '::bang{tep="chi.csv" tong="Tiền"}',
      files: { 'chi.csv': 'Việc,Tiền\nIn sổ,10\nTổng vệ sinh,20\n' },
    },
    { body: '::bang{tep="chi.csv" so="Tiền"}', files: { 'chi.csv': 'Việc,Tiền\nIn sổ,10\nTổng cộng,10\n' } },
  ],
  bad: [
    {
      body: '::bang{tep="chi.csv" tong="Tiền"}',
      files: { 'chi.csv': 'Việc,Tiền\nIn sổ,10\nTổng cộng,10\n' },
      at: ['chi.csv 3:1 Tổng cộng,10'],
    },
  ],
  *check({ doc }) {
    for (const { table, rows } of gridsIn(doc)) {
      if (!table.rows.at(-1)?.total) continue
      for (const row of rows.slice(0, -1)) {
        const total = isTotal(row) ? row.find(({ own, text }) => own && /tổng|cộng/i.test(text)) : undefined
        if (!total) continue
        yield {
          message: `Hàng “${total.text}” của tệp số liệu bị cộng thêm một lần vào hàng Tổng cộng`,
          hint: 'bỏ hàng này khỏi tệp hoặc khỏi `vung`; hàng Tổng cộng do `tong` in ra',
          place: total.cell.place,
        }
      }
    }
  },
}
