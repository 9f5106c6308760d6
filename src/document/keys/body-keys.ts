import * as z from 'zod'
import { line, text } from './fields.ts'

const prose = z.union([line, z.array(line)], { error: 'là chữ (Markdown), hoặc danh sách các ý' })

const appendix = z.strictObject(
  {
    tieu_de: text('Tên phụ lục').optional(),
    noi_dung: prose.optional(),
    huong: z.enum(['doc', 'ngang'], { error: 'là `doc` hoặc `ngang`' }).optional(),
    tep: text('Tệp PDF của phụ lục', 'so-do.pdf').optional(),
    get cac_muc(): z.ZodOptional<z.ZodArray<typeof part>> {
      return z.array(part, { error: 'là danh sách các mục `{tieu_de, noi_dung}`' }).optional()
    },
  },
  { error: 'là phụ lục gồm `tieu_de` và `noi_dung`' },
)

const part = z.strictObject(
  {
    tieu_de: text('Tên đề mục'),
    noi_dung: prose.optional(),
    get cac_muc(): z.ZodOptional<z.ZodArray<typeof part>> {
      return z.array(part, { error: 'là danh sách các mục `{tieu_de, noi_dung}`' }).optional()
    },
  },
  { error: 'là mục gồm `tieu_de` và `noi_dung` hoặc `cac_muc`' },
)

/** Keys that only a `.yaml` source has: its body, in the order they are printed. */
export const bodyKeys = {
  mo_dau: prose.meta({ title: 'Đoạn mở đầu' }).optional(),
  muc_dich: prose.meta({ title: 'Mục đích' }).optional(),
  yeu_cau: prose.meta({ title: 'Yêu cầu' }).optional(),
  noi_dung: prose.meta({ title: 'Nội dung' }).optional(),
  cac_muc: z.array(part, { error: 'là danh sách các mục `{tieu_de, noi_dung}`' }).meta({ title: 'Các mục' }).optional(),
  to_chuc_thuc_hien: prose.meta({ title: 'Tổ chức thực hiện' }).optional(),
  ket: prose.meta({ title: 'Đoạn kết' }).optional(),
  phu_luc: z
    .array(appendix, { error: 'là danh sách các phụ lục `{tieu_de, noi_dung}`' })
    .meta({ title: 'Các phụ lục' })
    .optional(),
}
