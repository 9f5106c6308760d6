import * as z from 'zod'
import { circulations, secrecies, sectorsWithDegrees, urgencies, wordProcessors } from '../../decree/names.ts'
import { schemeNames } from '../../decree/numbering.ts'
import { cite, firstLineIndent, lineSpacing, page, styles } from '../../decree/table.ts'
import { bodyKeys } from './body-keys.ts'
import {
  date,
  filledLine,
  line,
  lines,
  list,
  loneItem,
  numberWithin,
  oneOf,
  symbol,
  text,
  wholeNumber,
  withoutComma,
  word,
} from './fields.ts'
import { signers } from './signer-keys.ts'

const agencies = z
  .union(
    [
      line.overwrite(withoutComma),
      z.array(line),
      z
        .array(
          z.strictObject({
            chu_quan: lines('Cơ quan chủ quản').optional(),
            ten: lines('Tên cơ quan', 'Sở Y tế'),
            ky_hieu: symbol('Chữ viết tắt', 'SYT').optional(),
          }),
        )
        .min(2, { error: 'có ít nhất hai cơ quan; một cơ quan thì gõ thẳng tên' }),
    ],
    { error: 'là tên cơ quan, hoặc danh sách `{chu_quan, ten, ky_hieu}` nếu là văn bản liên tịch' },
  )
  .meta({ title: 'Cơ quan ban hành', examples: ['Bệnh viện Đa khoa Bình An'] })

const issuedWith = z
  .union(
    [
      filledLine,
      z.strictObject({
        loai: text('Loại văn bản', 'Quyết định').optional(),
        so: wholeNumber('Số', 62).optional(),
        ky_hieu: symbol('Ký hiệu đầy đủ', 'QĐ-UBND').optional(),
        ngay: date('Ngày ban hành').optional(),
        cua: text('Người hoặc cơ quan ban hành', 'Ủy ban nhân dân tỉnh Bình An').optional(),
      }),
    ],
    { error: 'là một dòng chữ, hoặc `{so, ky_hieu, ngay, cua}` của Quyết định' },
  )
  .meta({
    title: 'Quyết định mà văn bản này ban hành kèm theo',
    description: cite('M.III k.1 đ.c'),
    examples: ['Quyết định số 62/QĐ-UBND ngày 15 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh Bình An'],
  })

const draft = z
  .union([z.boolean(), z.int().positive(), z.string()], { error: 'là `co`, `khong`, hoặc lần dự thảo như `lần 2`' })
  .transform((typed) => String(typed).trim())
  .meta({ title: 'Bản dự thảo, chưa ký', examples: ['co', 'lần 2'] })

const group = z.array(line, { error: 'là danh sách `[nơi nhận, …]`' }).min(1, { error: 'có ít nhất một nơi nhận' })

/** An item of `noi_nhan`. */
export const recipient = z.union([line, z.strictObject({ nhom: group, de: line })], {
  error: 'là tên nơi nhận, hoặc nhóm `{nhom: [nơi nhận, …], de: mục đích}`',
})

const margins = z.strictObject(
  {
    tren: numberWithin(page.margin.top, ' mm').optional(),
    duoi: numberWithin(page.margin.bottom, ' mm').optional(),
    trai: numberWithin(page.margin.left, ' mm').optional(),
    phai: numberWithin(page.margin.right, ' mm').optional(),
  },
  { error: 'là các lề `tren`, `duoi`, `trai`, `phai` bằng mm' },
)

const format = z
  .strictObject(
    {
      co_chu: oneOf([13, 14])
        .meta({ title: 'Cỡ chữ nội dung (pt)', description: cite(styles.text.clause) })
        .optional(),
      lui_dau_dong: oneOf(firstLineIndent.legal.map((mm) => mm / 10))
        .meta({ title: 'Lùi đầu dòng (cm)', description: cite(firstLineIndent.clause) })
        .optional(),
      le: margins.meta({ title: 'Lề trang (mm)', description: cite(page.clause) }).optional(),
      gian_dong: numberWithin(lineSpacing, ' dòng')
        .meta({ title: 'Giãn dòng', description: cite(lineSpacing.clause) })
        .optional(),
      danh_so: z
        .enum([...schemeNames, 'nguyen_van'], {
          error: `là một trong ${[...schemeNames, 'nguyen_van'].join(', ')}`,
        })
        .meta({ title: 'Cách đánh số đề mục' })
        .optional(),
      theo: word('Chương trình mở tệp DOCX: PDF ngắt dòng theo chương trình ấy', undefined, wordProcessors).optional(),
    },
    { error: 'là các dòng thụt vào, như `co_chu: 14`' },
  )
  .meta({ title: 'Trình bày', examples: [{ co_chu: 14 }] })

/**
 * The keys of a source, as a schema that checks them and that editors read as JSON Schema. Every scalar arrives as the
 * text typed; `number` is allowed for editors, to which `62` is a number. Each key's `error` completes the sentence
 * "Khóa … phải …", its first example becomes the hint, and its description is its clause.
 */
export const frontMatter = z.strictObject({
  loai: text('Tên loại văn bản hoặc chữ viết tắt', 'Kế hoạch').optional(),
  co_quan_chu_quan: lines('Cơ quan chủ quản trực tiếp', 'Sở Y tế tỉnh Bình An').optional(),
  co_quan: agencies.optional(),
  ky_hieu: symbol('Chữ viết tắt tên cơ quan trong ký hiệu', 'BV', 'KH-BV').optional(),
  so: wholeNumber('Số', 62).optional(),
  dia_danh: text('Địa danh', 'Hà Nội').optional(),
  ngay: date('Thời gian ban hành').optional(),
  trich_yeu: lines('Trích yếu nội dung', 'Triển khai công tác cải cách hành chính năm 2026').optional(),
  can_cu: list('Căn cứ ban hành', ['Luật Tổ chức chính quyền địa phương']).optional(),
  kinh_gui: list('Kính gửi (Báo cáo, Tờ trình)', ['Ủy ban nhân dân tỉnh Bình An']).optional(),
  kem_theo: issuedWith.optional(),
  nguoi_ky: signers.optional(),
  nganh: word('Ngành cho phép ghi học hàm, học vị trước họ tên', 'M.II k.7 đ.c', sectorsWithDegrees).optional(),
  noi_nhan: z
    .union([loneItem.transform((one) => [one]), z.array(recipient)], {
      error: 'là danh sách, mỗi dòng mở đầu bằng `- `',
    })
    .meta({ title: 'Nơi nhận', examples: [['Sở Y tế', 'Các khoa, phòng']] })
    .optional(),
  luu: text('Lưu: VT và đơn vị soạn thảo', 'VT, KHTC').optional(),
  nguoi_soan: text('Ký hiệu người soạn thảo', 'PL').optional(),
  so_ban: wholeNumber('Số bản phát hành', 300, 'là số nguyên dương').optional(),
  dia_chi: lines('Địa chỉ, thư điện tử, điện thoại ở chân trang đầu', 'Số 5 đường Hoa Sen, phường Bình An').optional(),
  do_khan: word('Mức độ khẩn', 'M.III k.2 đ.b', urgencies).optional(),
  do_mat: word('Độ mật', 'M.III k.2 đ.a', secrecies).optional(),
  luu_hanh: word('Phạm vi lưu hành', 'M.III k.2 đ.c', circulations).optional(),
  du_thao: draft.optional(),
  trinh_bay: format.optional(),
  bo_qua: z
    .record(z.string(), z.string({ error: 'là lý do bỏ qua' }), { error: 'là các dòng `quy-tắc: lý do`' })
    .meta({ title: 'Quy tắc được bỏ qua, kèm lý do' })
    .optional(),
  ...bodyKeys,
})

/** The keys of a source that passed, with their values as the schema reads them. */
export type FrontMatter = z.output<typeof frontMatter>
