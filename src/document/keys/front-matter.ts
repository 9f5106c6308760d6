import * as z from 'zod'
import { circulations, secrecies, sectorsWithDegrees, urgencies } from '../../decree/names.ts'
import { schemes } from '../../decree/numbering.ts'
import { cite, firstLineIndent, lineSpacing, page, styles } from '../../decree/table.ts'
import {
  alone,
  date,
  filled,
  line,
  lines,
  list,
  numberWithin,
  oneOf,
  symbol,
  text,
  wholeNumber,
  word,
} from './fields.ts'

/** Seals in use are 32 to 42 mm wide; mm. */
export const sealWidths = { least: 10, most: 60 }

const seal = z
  .union(
    [
      filled.transform((tep) => ({ tep, rong: undefined })),
      z.strictObject({ tep: filled, rong: numberWithin(sealWidths, ' mm').optional() }),
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

const signers = z
  .union([signer, z.array(signer).min(1, { error: 'có ít nhất một người ký' })], {
    error: 'là các dòng thụt vào, như `chuc_vu: Giám đốc` và `ho_ten: …`',
  })
  .meta({
    title: 'Người ký; nhiều người nếu là văn bản liên tịch',
    examples: [{ chuc_vu: 'Giám đốc', ho_ten: 'Nguyễn Văn An' }],
  })

const agencies = z
  .union(
    [
      line,
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
      filled,
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

const recipient = z.union([line, z.strictObject({ nhom: group, de: line })], {
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
        .enum([...(Object.keys(schemes) as (keyof typeof schemes)[]), 'nguyen_van'], {
          error: `là một trong ${[...Object.keys(schemes), 'nguyen_van'].join(', ')}`,
        })
        .meta({ title: 'Cách đánh số đề mục' })
        .optional(),
    },
    { error: 'là các dòng thụt vào, như `co_chu: 14`' },
  )
  .meta({ title: 'Trình bày', examples: [{ co_chu: 14 }] })

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
    .union([alone.transform((one) => [one]), z.array(recipient)], {
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

export type FrontMatter = z.output<typeof frontMatter>
