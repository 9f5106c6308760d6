import { signer } from '../document/keys/signer-keys.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { type AnswerKey, type Answers, answerFault, answerLines, type SignerAnswer, signerKeys } from './answers.ts'
import { signingFor } from './typed-signer.ts'

/**
 * A `kehoach.yml` with the answers and, as comments, what else it may hold. Answers that `answerFault` minds are left
 * out, and a signer with one or without name or post too: an example stands in their place.
 */
export const writeProfile = (answers: Answers): string =>
  `${[introduction, ...officeParts(answers), ...signingParts(answers), ...ways].map((lines) => lines.join('\n')).join('\n\n')}\n`

const note = (...lines: readonly string[]) => lines.map((line) => `# ${line}`)
const example = note

const introduction = note(
  'Hồ sơ của cơ quan: những gì giống nhau ở mọi văn bản, chỉ gõ một lần ở đây.',
  'Để tệp ở thư mục chứa các văn bản; văn bản trong thư mục con cũng dùng hồ sơ này.',
  'Văn bản gõ lại khóa nào thì khóa ấy theo văn bản; gõ khóa mà để trống là văn bản ấy không có phần đó.',
  'Sau dấu # là ghi chú. Muốn dùng một dòng mẫu thì bỏ dấu # và một dấu cách sau nó.',
)

/** A part of the file, line by line. */
type Part = readonly string[]

/** The names of the office. */
const officeParts = (answers: Answers): readonly Part[] => [
  [
    ...note('Cơ quan chủ quản trực tiếp, cơ quan ban hành. Tên dài: gõ thành danh sách, mỗi dòng in một dòng.'),
    ...keyLines('co_quan_chu_quan', answers, 'Sở Y tế tỉnh Bình An'),
    ...keyLines('co_quan', answers, 'Bệnh viện Đa khoa Bình An'),
  ],
  [
    ...note('Chữ viết tắt tên cơ quan trong số, ký hiệu: gõ BV thì in Số: 62/KH-BV.'),
    ...keyLines('ky_hieu', answers, 'BV'),
  ],
  [...note('Địa danh đứng trước ngày, tháng, năm.'), ...keyLines('dia_danh', answers, 'Bình An')],
]

/** Who signs, and who gets what is signed. */
const signingParts = (answers: Answers): readonly Part[] => [
  [
    ...note(
      'Những người ký, mỗi người dưới một tên tự đặt. Văn bản chọn người ký bằng dòng `nguoi_ky: tên`;',
      'không chọn thì là người ghi ở `mac_dinh`. Thẩm quyền ký: `thay_mat` in TM., `ky_thay` in KT.,',
      '`thua_lenh` in TL., `thua_uy_quyen` in TUQ., `quyen` in Q.',
    ),
    ...signerLines((answers.signers ?? []).map((one) => signingFor(one, answers.co_quan))),
  ],
  [
    ...note(
      'Nơi nhận thường xuyên. Văn bản không có `noi_nhan` thì in các nơi này;',
      'văn bản có `noi_nhan` thì gọi chúng bằng một dòng `- thuong_xuyen`.',
    ),
    ...example('noi_nhan:', '  - Sở Y tế (để báo cáo)', '  - Các khoa, phòng'),
  ],
  [
    ...note(
      'Phần in sau “Lưu:”. Đơn vị soạn thảo dưới tên nào thì văn bản chọn bằng `luu: tên`:',
      '`luu: ke-toan` in ra “- Lưu: VT, KT.”',
    ),
    ...keyLines('luu', answers, 'VT'),
    ...example('don_vi_soan:', '  van-phong: VP', '  ke-toan: KT'),
  ],
]

/** How the office abbreviates, sets out and weighs: nothing that is asked. */
const ways: readonly Part[] = [
  [
    ...note(
      'Chữ viết tắt và tên đầy đủ: khi kiểm tra, hai cách viết là một đơn vị;',
      'mẫu in tên đầy đủ bằng `{{viet_tat.BVBA}}`.',
    ),
    ...example('viet_tat:', '  BVBA: Bệnh viện Đa khoa Bình An'),
  ],
  [
    ...note('Cách trình bày, trong phạm vi của Nghị định 30.'),
    ...example('trinh_bay:', '  co_chu: 14', '  lui_dau_dong: 1.27', '  gian_dong: 1.15', '  le: {trai: 30, phai: 20}'),
  ],
  [
    ...note('Mức của từng quy tắc khi kiểm tra: `tat`, `goi_y`, `canh_bao`, `loi`.'),
    ...example('quy_tac:', '  thieu-phan-ke-hoach: tat', '  muc-mot-con: canh_bao'),
  ],
]

/** A key with its answer, as a list where that has several lines. */
function keyLines(name: Exclude<keyof Answers, 'signers'>, answers: Answers, sample: string): string[] {
  const typed = answers[name] ?? ''
  const [first = '', ...more] = answerLines(name, typed)
  if (answerFault(name, typed) !== undefined) return example(`${name}: ${sample}`)
  return more.length === 0
    ? [`${name}: ${scalar(first)}`]
    : [`${name}:`, ...[first, ...more].map((line) => `  - ${scalar(line)}`)]
}

function signerLines(signers: readonly SignerAnswer[]): string[] {
  const filled = signers.map(answeredKeys).filter((pairs) => pairs !== undefined)
  if (filled.length === 0) return example(...sampleSigners)
  const names = namesOf(filled)
  const people = filled.flatMap((pairs, i) => [
    `  ${names[i]}:`,
    ...pairs.map(([key, text]) => `    ${key}: ${scalar(text)}`),
  ])
  return ['nguoi_ky:', `  mac_dinh: ${names[0]}`, ...people]
}

const sampleSigners = [
  'nguoi_ky:',
  '  mac_dinh: giam-doc',
  '  giam-doc:',
  '    chuc_vu: Giám đốc',
  '    ho_ten: Nguyễn Văn An',
  '  pho-giam-doc:',
  '    ky_thay: Giám đốc',
  '    chuc_vu: Phó Giám đốc',
  '    ho_ten: Trần Thị Bình',
]

type Pair = readonly [key: keyof SignerAnswer, text: string]

/** The keys of a signer that were answered, if that makes one. */
function answeredKeys(typed: SignerAnswer): readonly Pair[] | undefined {
  const pairs = signerKeys.flatMap((key): Pair[] => {
    const [text] = answerLines(key, typed[key])
    return text === undefined ? [] : [[key, text]]
  })
  const has = (wanted: AnswerKey) => pairs.some(([key]) => key === wanted)
  const sound = pairs.every(([key, text]) => answerFault(key, text) === undefined)
  return sound && has('ho_ten') && (has('chuc_vu') || has('quyen')) ? pairs : undefined
}

/** A name for each signer by post: `pho-giam-doc`, and `pho-giam-doc-2` for the next. */
function namesOf(signers: readonly (readonly Pair[])[]): string[] {
  const taken = new Set<string>(['mac-dinh', ...Object.keys(signer.shape).map((key) => key.replaceAll('_', '-'))])
  return signers.map((pairs) => {
    const { chuc_vu, quyen = '' }: SignerAnswer = Object.fromEntries(pairs)
    const name = slug(chuc_vu ?? `quyền ${quyen}`) || 'nguoi-ky'
    const free = [name, ...Array.from({ length: signers.length + 1 }, (_, i) => `${name}-${i + 2}`)]
    const chosen = free.find((one) => !taken.has(one)) ?? name
    taken.add(chosen)
    return chosen
  })
}

const slug = (typed: string): string =>
  normalKey(typed)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')

/** A YAML scalar, in quotation marks unless it can be taken for nothing but text. */
const scalar = (text: string): string =>
  /^\p{L}[\p{L}\p{N} ,.()/-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text)
