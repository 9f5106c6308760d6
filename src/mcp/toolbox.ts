import * as z from 'zod'

/** What a tool gives: texts for the assistant to read, and the same as data where a program may want it. */
export interface ToolAnswer {
  readonly texts: readonly string[]
  readonly data?: Readonly<Record<string, unknown>>
  /** It could not be done, as the texts say. */
  readonly failed?: boolean
}

/** A source as it is given: a file, a text, or the text that a file is to have. */
export type GivenPlan = Omit<CheckAsked, 'nghiem'>

/** What `soat` is asked. */
export type CheckAsked = z.infer<typeof checkTool.inputSchema>
/** What `dung` is asked. */
export type BuildAsked = z.infer<typeof buildTool.inputSchema>
/** What `nhap` is asked. */
export type ImportAsked = z.infer<typeof importTool.inputSchema>
/** What `mau` is asked. */
export type TemplateAsked = z.infer<typeof templateTool.inputSchema>
/** What `luat` is asked. */
export type RuleAsked = z.infer<typeof ruleTool.inputSchema>

/** The work behind the tools: each answers, and never throws. */
export interface Toolbox {
  readonly check: (asked: CheckAsked) => Promise<ToolAnswer>
  readonly build: (asked: BuildAsked) => Promise<ToolAnswer>
  readonly importText: (asked: ImportAsked) => Promise<ToolAnswer>
  readonly template: (asked: TemplateAsked) => Promise<ToolAnswer>
  readonly rule: (asked: RuleAsked) => Promise<ToolAnswer>
}

const path = (what: string) =>
  z.string().min(1).describe(`${what}; đường dẫn tính từ thư mục mà máy chủ đang phục vụ, không ra ngoài thư mục ấy`)

const overwriting = z.boolean().optional().describe('true: thay những tệp đã có; không có thì gặp tệp đã có là dừng')

const strictly = z.boolean().optional().describe('true: coi cảnh báo là lỗi')

const place = z.looseObject({ file: z.string(), line: z.int(), column: z.int() })

const findings = z
  .array(
    z.looseObject({
      rule: z.string().describe('tên quy tắc; gọi `luat` với tên này để đọc giải thích'),
      severity: z.enum(['error', 'warning', 'hint']).describe('lỗi, cảnh báo, gợi ý'),
      message: z.string().describe('sai ở đâu'),
      clause: z.string().optional().describe('căn cứ trong Nghị định 30'),
      hint: z.string().optional().describe('cách sửa'),
      place: place.optional().describe('dòng, cột tính từ 1'),
      suppressed: z.string().optional().describe('lý do mà người soạn đã bỏ qua; không tính'),
    }),
  )
  .describe('mọi điều tìm thấy, cùng các trường như `kehoach check --format json`')

const verdict = {
  ok: z.boolean().describe('không có lỗi; với `nghiem` thì không có cả cảnh báo'),
  findings,
}

/** `soat`: what `kehoach check` tells. */
export const checkTool = {
  title: 'Soát kế hoạch',
  description:
    'Soát một kế hoạch theo Nghị định 30/2020/NĐ-CP: lỗi, cảnh báo, gợi ý, mỗi điều có dòng, căn cứ và cách sửa. Không ghi gì. ' +
    'Nêu `tep` để soát tệp trên đĩa, `noi_dung` để soát văn bản chưa ghi ra đĩa, cả hai để soát văn bản sắp ghi vào tệp ấy. ' +
    'Sau mỗi lần viết hay sửa kế hoạch hãy gọi, cho đến khi không còn lỗi.',
  inputSchema: z.strictObject({
    tep: path('tệp nguồn .md hoặc .yaml').optional(),
    noi_dung: z.string().optional().describe('toàn văn tệp nguồn'),
    nghiem: strictly,
  }),
  outputSchema: z.object(verdict),
  annotations: { readOnlyHint: true, openWorldHint: false },
}

/** `dung`: what `kehoach build` makes of one source. */
export const buildTool = {
  title: 'Dựng DOCX và PDF',
  description:
    'Dựng một kế hoạch thành DOCX và PDF đúng thể thức Nghị định 30/2020/NĐ-CP, ghi cạnh tệp nguồn hoặc vào `thu_muc`. ' +
    'Còn lỗi thì không ghi tệp nào và kể các lỗi; tệp cũ cùng tên được thay.',
  inputSchema: z.strictObject({
    tep: path('tệp nguồn .md hoặc .yaml'),
    thu_muc: path('thư mục đặt kết quả').optional(),
    dinh_dang: z
      .array(z.enum(['docx', 'pdf']))
      .nonempty()
      .optional()
      .describe('không có thì cả hai'),
    nghiem: strictly,
  }),
  outputSchema: z.object({
    ...verdict,
    files: z.array(z.string()).describe('các tệp đã ghi'),
    pages: z.int().optional().describe('số trang của PDF'),
  }),
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
}

/** `nhap`: what `kehoach import` makes of a document. */
export const importTool = {
  title: 'Nhập từ Word hoặc văn bản dán vào',
  description:
    'Đọc một văn bản đã có (tệp .docx, .txt, .md, hoặc chữ dán vào `noi_dung`) thành tệp nguồn của kehoach, kèm bản kê nhận ra gì, chắc đến đâu, bỏ lại gì. ' +
    'Không có `ra` thì chỉ trả về tệp nguồn, không ghi gì.',
  inputSchema: z.strictObject({
    tep: path('tệp .docx, .txt hoặc .md cần nhập').optional(),
    noi_dung: z.string().optional().describe('chữ của văn bản, thay cho `tep`'),
    ra: path('tệp nguồn .md sẽ ghi; hình, bảng của văn bản được ghi cạnh nó').optional(),
    ghi_de: overwriting,
  }),
  outputSchema: z.object({ ...verdict, files: z.array(z.string()).describe('các tệp đã ghi') }),
  annotations: { readOnlyHint: false, destructiveHint: true, openWorldHint: false },
}

/** `mau`: what `kehoach new` lists and writes. */
export const templateTool = {
  title: 'Mẫu kế hoạch',
  description:
    'Không có `ten`: liệt kê các mẫu. Có `ten`: trả về các tệp của mẫu, với cơ quan, người ký theo hồ sơ của cơ quan; có thêm `thu_muc` thì ghi vào đó. ' +
    'Hãy đọc mẫu gần nhất trước khi soạn: nó cho thấy các khóa và cách gõ. Dấu {{…}} là chỗ điền từ du-lieu.yaml; tự soạn thì thay bằng chữ thật.',
  inputSchema: z.strictObject({
    ten: z.string().min(1).optional().describe('tên mẫu, như tap-huan'),
    thu_muc: path('thư mục đặt các tệp của mẫu').optional(),
    ghi_de: overwriting,
  }),
  outputSchema: z.object({
    templates: z.array(z.object({ id: z.string(), about: z.string() })).optional(),
    files: z.array(z.object({ path: z.string(), text: z.string().optional() })).optional(),
  }),
  annotations: { readOnlyHint: false, destructiveHint: true, openWorldHint: false },
}

/** `luat`: the page of a rule, and the list of all. */
export const ruleTool = {
  title: 'Giải thích quy tắc',
  description:
    'Giải thích một quy tắc có tên trong kết quả soát: vì sao, căn cứ, ví dụ sai và đúng. Không có `ten` thì liệt kê mọi quy tắc.',
  inputSchema: z.strictObject({
    ten: z.string().min(1).optional().describe('tên quy tắc, như thieu-noi-nhan'),
  }),
  annotations: { readOnlyHint: true, openWorldHint: false },
}
