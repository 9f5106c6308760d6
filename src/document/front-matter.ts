import * as z from 'zod'
import { schemes } from '../decree/numbering.ts'
import { cite, firstLineIndent, lineSpacing, page, styles } from '../decree/table.ts'

// Compiling a checker for each object pays after thousands of documents; one is read here.
z.config({ jitless: true })

/**
 * The keys of a source, as a schema that checks them and that editors read as JSON Schema. Every scalar arrives as the
 * text typed; `number` is allowed for editors, to which `62` is a number. Each key's `error` completes the sentence
 * "Khóa … phải …", its first example becomes the hint, and its description is its clause.
 */
const filled = z.string({ error: 'là một dòng chữ' }).trim().min(1, { error: 'là một dòng chữ, không để trống' })

const text = (title: string, ...examples: string[]) => filled.meta({ title, examples })

const line = z.string({ error: 'là chữ' })

/** One text in place of a list; a dash at its start is an item typed without the blank that YAML wants. */
const alone = line.regex(/^(?!-\S)/, { error: 'có dấu cách sau mỗi dấu `-` đầu dòng' })

const lines = (title: string, ...examples: unknown[]) =>
  z
    .union([line, z.array(line)], { error: 'là chữ, hoặc danh sách các dòng chữ' })
    .transform((value) =>
      (typeof value === 'string' ? value.split('\n') : value).map((line) => line.trim()).filter(Boolean),
    )
    .meta({ title, examples })

const list = (title: string, ...examples: unknown[]) =>
  z
    .union([alone.transform((one) => [one]), z.array(line)], {
      error: 'là danh sách, mỗi dòng mở đầu bằng `- `',
    })
    .meta({ title, examples })

const decimalNumber = (error: string) =>
  z
    .union([z.number(), z.string().regex(/^\d+([.,]\d+)?$/, { error })], { error })
    .transform((value) => Number(String(value).replace(',', '.')))

const within = ({ least, most }: { least: number; most: number }, unit: string) => {
  const error = `là số từ ${decimal(least)} đến ${decimal(most)}${unit}`
  return decimalNumber(error).refine((value) => value >= least && value <= most, { error })
}
const oneOf = (values: readonly number[]) => {
  const error = `là một trong các số ${values.map(decimal).join(', ')}`
  return decimalNumber(error).refine((value) => values.includes(value), { error })
}
const decimal = (value: number) => String(value).replace('.', ',')

const signer = z
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
    },
    { error: 'là các dòng thụt vào, như `chuc_vu: Giám đốc` và `ho_ten: …`' },
  )
  .refine((value) => value.chuc_vu !== undefined || value.quyen !== undefined, {
    error: 'có thêm `chuc_vu` (chức vụ của người ký)',
  })
  .meta({ title: 'Người ký', examples: [{ chuc_vu: 'Giám đốc', ho_ten: 'Nguyễn Văn An' }] })

const group = z.array(line, { error: 'là danh sách `[nơi nhận, …]`' }).min(1, { error: 'có ít nhất một nơi nhận' })

const recipient = z.union([line, z.strictObject({ nhom: group, de: line })], {
  error: 'là tên nơi nhận, hoặc nhóm `{nhom: [nơi nhận, …], de: mục đích}`',
})

const margins = z.strictObject(
  {
    tren: within(page.margin.top, ' mm').optional(),
    duoi: within(page.margin.bottom, ' mm').optional(),
    trai: within(page.margin.left, ' mm').optional(),
    phai: within(page.margin.right, ' mm').optional(),
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
      gian_dong: within(lineSpacing, ' dòng')
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

const ordinal = 'là số nguyên dương; để trống nếu chờ văn thư cấp số'

/** Keys that only a `.yaml` source has: its body, in the order they are printed. */
export const bodyKeys = {
  mo_dau: prose.meta({ title: 'Đoạn mở đầu' }).optional(),
  muc_dich: prose.meta({ title: 'Mục đích' }).optional(),
  yeu_cau: prose.meta({ title: 'Yêu cầu' }).optional(),
  noi_dung: prose.meta({ title: 'Nội dung' }).optional(),
  cac_muc: z.array(part, { error: 'là danh sách các mục `{tieu_de, noi_dung}`' }).meta({ title: 'Các mục' }).optional(),
  to_chuc_thuc_hien: prose.meta({ title: 'Tổ chức thực hiện' }).optional(),
  ket: prose.meta({ title: 'Đoạn kết' }).optional(),
}

/** Keys of the source language that this version does not print yet; none is passed over in silence. */
export const reserved = [
  'chu_ky',
  'dau',
  'do_khan',
  'do_mat',
  'luu_hanh',
  'du_thao',
  'nguoi_soan',
  'so_ban',
  'dia_chi',
  'kem_theo',
  'phu_luc',
] as const

export const frontMatter = z.strictObject({
  loai: text('Tên loại văn bản hoặc chữ viết tắt', 'Kế hoạch').optional(),
  co_quan_chu_quan: lines('Cơ quan chủ quản trực tiếp', 'Sở Y tế tỉnh Bình An').optional(),
  co_quan: lines('Cơ quan ban hành', 'Bệnh viện Đa khoa Bình An').optional(),
  ky_hieu: text('Chữ viết tắt tên cơ quan trong ký hiệu', 'BV', 'KH-BV')
    .regex(/^[^\s/]+$/, { error: 'là các nhóm chữ viết tắt nối bằng dấu `-`, không có dấu cách và dấu `/`' })
    .optional(),
  so: z
    .union([z.int().positive(), z.string().regex(/^0*[1-9]\d*$/, { error: ordinal })], { error: ordinal })
    .transform(Number)
    .meta({ title: 'Số', examples: [62] })
    .optional(),
  dia_danh: text('Địa danh', 'Hà Nội').optional(),
  ngay: z
    .union([z.string(), z.number().transform(String)], { error: 'là ngày/tháng/năm' })
    .meta({ title: 'Thời gian ban hành', examples: ['15/04/2024', '04/2024', 2024] })
    .optional(),
  trich_yeu: lines('Trích yếu nội dung', 'Triển khai công tác cải cách hành chính năm 2026').optional(),
  can_cu: list('Căn cứ ban hành', ['Luật Tổ chức chính quyền địa phương']).optional(),
  nguoi_ky: signer.optional(),
  noi_nhan: z
    .union([alone.transform((one) => [one]), z.array(recipient)], {
      error: 'là danh sách, mỗi dòng mở đầu bằng `- `',
    })
    .meta({ title: 'Nơi nhận', examples: [['Sở Y tế', 'Các khoa, phòng']] })
    .optional(),
  luu: text('Lưu: VT và đơn vị soạn thảo', 'VT, KHTC').optional(),
  trinh_bay: format.optional(),
  ...bodyKeys,
})

export type FrontMatter = z.output<typeof frontMatter>
