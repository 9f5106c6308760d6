import * as z from 'zod'
import { lines, list, text } from '../document/keys/fields.ts'
import { frontMatter } from '../document/keys/front-matter.ts'
import { signer } from '../document/keys/signer-keys.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { levelNames } from './severities.ts'

const entries = (title: string, example: Readonly<Record<string, string>>) =>
  z
    .record(z.string(), z.string({ error: 'là một dòng chữ' }), { error: 'là các dòng `tên: giá trị`' })
    .meta({ title, examples: [example] })

const signers = z
  .object(
    { mac_dinh: text('Tên của người ký khi văn bản không có `nguoi_ky`', 'giam-doc').optional() },
    { error: 'là các tên, dưới mỗi tên thụt vào `chuc_vu` và `ho_ten`' },
  )
  .catchall(signer)
  .meta({
    title: 'Những người ký, mỗi người dưới một tên; văn bản chọn bằng `nguoi_ky: tên`',
    examples: [{ mac_dinh: 'giam-doc', 'giam-doc': { chuc_vu: 'Giám đốc', ho_ten: 'Nguyễn Văn An' } }],
  })

const isYesOrNo = /^(?:có|co|không|khong|true|false)$/i

const yesOrNo = 'là `co` hoặc `khong`'

const error = `là một trong: ${Object.keys(levelNames).join(', ')}`

const level = z.string({ error }).refine((typed) => Object.hasOwn(levelNames, normalKey(typed)), { error })

/** The keys of an office profile; those that a source has too are checked by the same schema. */
export const profileKeys = z.strictObject({
  ...frontMatter.pick({ co_quan_chu_quan: true }).shape,
  co_quan: lines('Cơ quan ban hành', 'Bệnh viện Đa khoa Bình An').optional(),
  ...frontMatter.pick({ ky_hieu: true, dia_danh: true, nganh: true, dia_chi: true }).shape,
  nguoi_ky: signers.optional(),
  ...frontMatter.pick({ noi_nhan: true, luu: true }).shape,
  don_vi_soan: entries('Đơn vị soạn thảo: chữ in sau “Lưu: VT,”, dưới tên mà văn bản chọn bằng `luu: tên`', {
    'van-phong': 'VP',
  }).optional(),
  viet_tat: entries('Chữ viết tắt và tên đầy đủ', { BVBA: 'Bệnh viện Đa khoa Bình An' }).optional(),
  tu_dien: entries('Từ viết đúng và những cách viết sai phải báo, cách nhau bằng dấu phẩy', {
    'lưu trữ': 'lưu chữ, lưu trử',
  }).optional(),
  het_hieu_luc: entries('Văn bản hết hiệu lực và văn bản thay thế', {
    'Quyết định số 12/2020/QĐ-UBND': 'Quyết định số 34/2026/QĐ-UBND',
  }).optional(),
  ...frontMatter.pick({ trinh_bay: true, bo_qua: true }).shape,
  quy_tac: z
    .record(z.string(), level, { error: 'là các dòng `quy-tắc: mức`' })
    .meta({ title: 'Mức của từng quy tắc ở cơ quan: tat, goi_y, canh_bao, loi', examples: [{ 'muc-mot-con': 'tat' }] })
    .optional(),
  khong_bo_qua: list('Những quy tắc mà không văn bản nào được bỏ qua', ['khoang-trang-doi', 'nam-con-sot']).optional(),
  cho_ha_muc: list('Những quy tắc đặt là `loi` ở đây mà hồ sơ của đơn vị dưới được hạ mức', ['muc-mot-con']).optional(),
  goc: z
    .union([z.boolean(), z.string().refine((typed) => isYesOrNo.test(typed.trim()), { error: yesOrNo })], {
      error: yesOrNo,
    })
    .meta({
      title: 'Hồ sơ gốc: không lấy gì của hồ sơ ở các thư mục bên trên, trừ những gì chúng giữ',
      examples: ['co'],
    })
    .optional(),
})

/** A key of `kehoach.yml`. */
export type ProfileKey = keyof typeof profileKeys.shape

/** Keys that are no keys of a source, or mean something else there. */
export const ownKeys: ReadonlySet<string> = new Set<ProfileKey>([
  ...([
    'nguoi_ky',
    'don_vi_soan',
    'viet_tat',
    'tu_dien',
    'het_hieu_luc',
    'quy_tac',
    'khong_bo_qua',
    'cho_ha_muc',
    'goc',
  ] as const),
])
