import type { Entry } from './entry.ts'

/** Partials of which each calls the next. */
const chain = (length: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length }, (_, i) => [`_doan/doan-${i + 1}.md`, i + 1 < length ? `{{> doan-${i + 2}}}` : 'Hết.']),
  )

/** What can be wrong with a template, and with filling it in. */
export const templateEntries = {
  'vi-du-cua-mau': () => ({
    group: 'mau',
    severity: 'warning',
    summary: 'Ví dụ của mẫu đã được thay bằng nội dung của cơ quan.',
    why: '`kehoach new` để lại ví dụ ở những chỗ không hỏi; in ra thì văn bản có tên, ngày, số tiền không có thật. Thay xong thì xóa dòng ghi chú của mục.',
    good: [{ body: '<!-- hỏi lại Phòng Tài chính -->\nKinh phí 18 triệu đồng.' }],
    bad: [
      {
        body: '<!-- Ví dụ của mẫu, thay cho đúng rồi xóa dòng này: 18 triệu đồng -->\nKinh phí 18 triệu đồng.',
        at: ['1:1 <!-- Ví dụ của mẫu, thay cho đúng rồi xóa dòng này: 18 triệu đồng -->'],
      },
    ],
  }),
  'mau-cu-phap': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Các dấu `{{…}}` của mẫu viết đúng và đóng đủ.',
    why: 'Một dấu đóng thiếu làm cả phần sau bị hiểu là lệnh, nên không điền được mẫu cho hàng nào.',
    firm: 'Mẫu không đọc được nên không điền được số liệu vào.',
    good: [{ body: 'Gửi {{ten}}.', files: { 'don-vi.csv': 'ten\nVăn phòng\n' }, run: { merge: 'don-vi.csv' } }],
    bad: [
      {
        body: 'Gửi {{ten.',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
        at: ['1:5 {{'],
      },
    ],
  }),
  'mau-khoi-chua-dong': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Mỗi khối `{{#…}}` của mẫu có lời đóng `{{/…}}` cùng tên.',
    why: 'Không biết khối hết ở đâu thì không biết phần nào in có điều kiện, phần nào lặp lại.',
    firm: 'Không biết khối hết ở đâu nên không điền được mẫu.',
    good: [
      {
        body: '{{#if ten}}Gửi {{ten}}.{{/if}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
      },
    ],
    bad: [
      {
        body: '{{#if ten}}Gửi {{ten}}.',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
        at: ['1:1 {{#if'],
      },
    ],
  }),
  'mau-khoi-la': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Khối `{{#…}}` là một trong các khối của mẫu: if, unless, each, with.',
    why: 'Khối gõ sai tên không lặp, không chọn được gì; phần chữ trong đó không được in.',
    firm: 'Không có khối này nên phần chữ bên trong không được in.',
    good: [
      {
        body: '{{#if ten}}Gửi {{ten}}.{{/if}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
      },
    ],
    bad: [
      {
        body: '{{#neu ten}}Gửi {{ten}}.{{/neu}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
        at: ['1:4 neu'],
      },
    ],
  }),
  'mau-ham-la': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Hàm gọi trong `{{…}}` là một trong các hàm của mẫu.',
    why: 'Hàm gõ sai tên không tính ra gì: chỗ cần ngày, số tiền sẽ để trống.',
    firm: 'Không có hàm này nên không tính được giá trị để in.',
    good: [{ body: 'Gửi {{hoa ten}}.', files: { 'don-vi.csv': 'ten\nVăn phòng\n' }, run: { merge: 'don-vi.csv' } }],
    bad: [
      {
        body: 'Gửi {{haos ten}}.',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
        at: ['1:5 {{haos ten}}'],
      },
    ],
  }),
  'mau-doi-so': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Hàm, khối và mẫu con được gọi với đúng số giá trị và đúng loại giá trị.',
    why: 'Đưa thừa, thiếu hoặc sai loại thì không tính được, chỗ ấy trên văn bản để trống.',
    firm: 'Không tính được từ các giá trị này nên không có gì để in.',
    good: [{ body: 'Gửi {{hoa ten}}.', files: { 'don-vi.csv': 'ten\nVăn phòng\n' }, run: { merge: 'don-vi.csv' } }],
    bad: [
      {
        body: 'Gửi {{hoa ten ten}}.',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
        at: ['1:5 {{hoa ten ten}}'],
      },
    ],
  }),
  'mau-con-thieu': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Mẫu con gọi bằng `{{> …}}` có trong thư mục `_doan` cạnh mẫu.',
    why: 'Thiếu mẫu con thì mất cả đoạn chữ chung mà mẫu dựa vào.',
    firm: 'Không có mẫu con này, nên bỏ qua thì văn bản thiếu cả đoạn ấy.',
    good: [
      {
        body: '{{> kinh-phi}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n', '_doan/kinh-phi.md': 'Kinh phí do {{ten}} chi.' },
        run: { merge: 'don-vi.csv' },
      },
    ],
    bad: [
      {
        body: '{{> kinh-phi}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
        at: ['1:1 {{> kinh-phi}}'],
      },
    ],
  }),
  'mau-con-vong': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Mẫu con không gọi lại chính nó.',
    why: 'Gọi vòng thì đoạn chữ lặp mãi không hết.',
    firm: 'Lời gọi vòng không bao giờ hết nên không dựng được văn bản.',
    good: [
      {
        body: '{{> kinh-phi}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n', '_doan/kinh-phi.md': 'Kinh phí do {{ten}} chi.' },
        run: { merge: 'don-vi.csv' },
      },
    ],
    bad: [
      {
        body: '{{> kinh-phi}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n', '_doan/kinh-phi.md': 'Kinh phí: {{> kinh-phi}}' },
        run: { merge: 'don-vi.csv' },
        at: ['_doan/kinh-phi.md 1:11 {{> kinh-phi}}'],
      },
    ],
  }),
  'mau-con-long-sau': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Mẫu con gọi nhau không quá 20 tầng.',
    why: 'Nhiều tầng như vậy hầu như luôn là gọi nhầm, và không ai còn lần ra đoạn chữ từ đâu mà có.',
    firm: 'Lời gọi quá sâu bị dừng lại, nên bỏ qua thì văn bản thiếu đoạn ấy.',
    good: [
      {
        body: '{{> doan-1}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n', ...chain(2) },
        run: { merge: 'don-vi.csv' },
      },
    ],
    bad: [
      {
        body: '{{> doan-1}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n', ...chain(25) },
        run: { merge: 'don-vi.csv' },
        about: 'Mẫu con `doan-1` gọi `doan-2`, cứ thế đến `doan-25`.',
        at: ['_doan/doan-20.md 1:1 {{> doan-21}}'],
      },
    ],
  }),
  'mau-qua-lon': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Mẫu không lồng khối quá sâu và không dựng ra quá nhiều chữ.',
    why: 'Vòng lặp lồng nhau trên nhiều dữ liệu có thể nở ra hàng nghìn trang, thường do lặp nhầm.',
    firm: 'Việc điền mẫu bị dừng giữa chừng nên phần sau chưa có.',
    good: [
      {
        body: '{{#if ten}}Gửi {{ten}}.{{/if}}',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
      },
    ],
    bad: [
      {
        body: `${'{{#if ten}}'.repeat(201)}Gửi.${'{{/if}}'.repeat(201)}`,
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
        about: 'Khối `{{#if ten}}` lồng nhau 201 tầng.',
        at: ['1:2201 {{#'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
