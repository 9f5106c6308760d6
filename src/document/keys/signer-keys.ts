import * as z from 'zod'
import { filledLine, numberWithin, text } from './fields.ts'

/** Seals in use are 32 to 42 mm wide; mm. */
export const sealWidths = { least: 10, most: 60 }

const seal = z
  .union(
    [
      filledLine.transform((tep) => ({ tep, rong: undefined })),
      z.strictObject({ tep: filledLine, rong: numberWithin(sealWidths, ' mm').optional() }),
    ],
    { error: 'là tên tệp hình, hoặc `{tep: …, rong: 36}` với bề rộng thật bằng mm' },
  )
  .meta({ title: 'Hình dấu của cơ quan (PNG nền trong suốt, đúng cỡ thật)', examples: ['dau.png'] })

/** One who signs; a joint document has a list of them. */
export const signer = z
  .strictObject(
    {
      thay_mat: text('TM.: tên tập thể lãnh đạo hoặc cơ quan', 'Ủy ban nhân dân').optional(),
      thua_lenh: text('TL.: chức vụ của người đứng đầu', 'Chủ tịch').optional(),
      thua_uy_quyen: text('TUQ.: chức vụ của người đứng đầu', 'Chủ tịch').optional(),
      ky_thay: text('KT.: chức vụ của người đứng đầu', 'Giám đốc').optional(),
      quyen: text('Q.: chức vụ được giao quyền', 'Giám đốc').optional(),
      chuc_vu: text('Chức vụ của người ký', 'Phó Giám đốc').optional(),
      ho_ten: text('Họ và tên người ký', 'Nguyễn Văn An'),
      hoc_vi: text('Học hàm, học vị (chỉ ngành được phép)').optional(),
      chuc_vu_co_quan: text('Chức vụ ở cơ quan, in trên họ tên khi ký cho tổ chức tư vấn', 'Phó Giám đốc').optional(),
      chu_ky: text('Hình chữ ký (PNG nền trong suốt)', 'chu-ky.png').optional(),
      dau: seal.optional(),
    },
    { error: 'là các dòng thụt vào, như `chuc_vu: Giám đốc` và `ho_ten: …`' },
  )
  .refine((value) => value.chuc_vu !== undefined || value.quyen !== undefined, {
    error: 'có thêm `chuc_vu` (chức vụ của người ký)',
  })
  .meta({ title: 'Người ký', examples: [{ chuc_vu: 'Giám đốc', ho_ten: 'Nguyễn Văn An' }] })

/** Who sign: one, or a list for a joint document. */
export const signers = z
  .union([signer, z.array(signer).min(1, { error: 'có ít nhất một người ký' })], {
    error: 'là các dòng thụt vào, như `chuc_vu: Giám đốc` và `ho_ten: …`',
  })
  .meta({
    title: 'Người ký; nhiều người nếu là văn bản liên tịch',
    examples: [{ chuc_vu: 'Giám đốc', ho_ten: 'Nguyễn Văn An' }],
  })
