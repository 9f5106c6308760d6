import type { Entry } from './entry.ts'

/** What can be wrong with the values that a template is filled in with. */
export const templateValueEntries = {
  'mau-dieu-kien': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Giá trị ở `{{#if}}`, `{{#unless}}` rõ là đúng hay sai.',
    why: 'Ô ghi “không”, “x”, “-” có người hiểu là có chữ thì đúng, có người hiểu theo nghĩa; đoán sai là in cả phần đã tắt.',
    firm: 'Không biết phần chữ này được in hay bỏ, nên bỏ qua thì văn bản có thể thừa hoặc thiếu cả phần.',
    good: [
      {
        body: 'Họp{{#if co_mit_tinh}}, mít tinh{{/if}}.',
        files: { 'don-vi.csv': 'ten,co_mit_tinh\nVăn phòng,FALSE\n' },
        run: { merge: 'don-vi.csv' },
      },
    ],
    bad: [
      {
        body: 'Họp{{#if co_mit_tinh}}, mít tinh{{/if}}.',
        files: { 'don-vi.csv': 'ten,co_mit_tinh\nVăn phòng,không\n' },
        run: { merge: 'don-vi.csv' },
        at: ['1:10 co_mit_tinh'],
      },
    ],
  }),
  'mau-thieu-du-lieu': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Mọi tên trong `{{…}}` có trong dữ liệu.',
    why: 'Tên gõ sai hay cột bị thiếu thì chỗ cần tên đơn vị, thời hạn in ra trống, mà không ai hay.',
    firm: 'Dữ liệu không có tên này, nên bỏ qua thì chỗ của nó trên văn bản để trống.',
    good: [{ body: 'Gửi {{ten}}.', files: { 'don-vi.csv': 'ten\nVăn phòng\n' }, run: { merge: 'don-vi.csv' } }],
    bad: [
      {
        body: 'Gửi {{ten_don_vi}}.',
        files: { 'don-vi.csv': 'ten\nVăn phòng\n' },
        run: { merge: 'don-vi.csv' },
        at: ['1:7 ten_don_vi'],
      },
    ],
  }),
  'mau-gia-tri-trong': () => ({
    group: 'mau',
    severity: 'warning',
    summary: 'Giá trị đi cùng chữ của mẫu không để trống.',
    why: 'Ô trống in ra không chữ nào, câu “giao … chủ trì” thành “giao chủ trì”, mà người ký khó thấy giữa hàng trăm văn bản. Ô trống đứng một mình trong ô bảng, trong đoạn hoặc trong dòng gạch đầu dòng thì không thiếu gì.',
    good: [
      {
        body: 'Giao {{ten}} chủ trì{{#if han}}, xong trước ngày {{han}}{{/if}}.',
        files: { 'don-vi.csv': 'ten,han\nVăn phòng,\n' },
        run: { merge: 'don-vi.csv' },
      },
    ],
    bad: [
      {
        body: 'Giao {{ten}} chủ trì, xong trước ngày {{han}}.',
        files: { 'don-vi.csv': 'ten,han\nVăn phòng,\n' },
        run: { merge: 'don-vi.csv' },
        at: ['1:39 {{han}}'],
      },
    ],
  }),
  'mau-khong-phai-chu': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Giá trị in thẳng bằng `{{…}}` là chữ hoặc số, không phải danh sách hay nhóm giá trị.',
    why: 'Danh sách không có cách viết duy nhất; in thẳng ra thì thành ký hiệu của máy.',
    firm: 'Giá trị này không viết thẳng ra thành chữ được.',
    good: [
      {
        body: '{{ten}}: {{liet_ke viec}}.',
        files: { 'don-vi.yaml': '- ten: Văn phòng\n  viec: [Lập danh sách, Gửi các phòng]\n' },
        run: { merge: 'don-vi.yaml' },
      },
    ],
    bad: [
      {
        body: '{{ten}}: {{viec}}.',
        files: { 'don-vi.yaml': '- ten: Văn phòng\n  viec: [Lập danh sách, Gửi các phòng]\n' },
        run: { merge: 'don-vi.yaml' },
        at: ['1:10 {{viec}}'],
      },
    ],
  }),
  'ten-tep': () => ({
    group: 'mau',
    severity: 'error',
    summary: 'Mỗi hàng số liệu cho ra một tên tệp dùng được, khác tên của các hàng khác.',
    why: 'Hai hàng trùng tên thì văn bản của đơn vị sau ghi đè lên của đơn vị trước.',
    firm: 'Không có tên riêng thì văn bản của hàng này không có tệp để ghi vào.',
    good: [
      {
        body: 'Gửi {{ten}}.',
        files: { 'don-vi.csv': 'ten\nVăn phòng\nThanh tra\n' },
        run: { merge: 'don-vi.csv', naming: '{{ten}}' },
      },
    ],
    bad: [
      {
        body: 'Gửi {{ten}}.',
        files: { 'don-vi.csv': 'ten\nVăn phòng\nVăn phòng\n' },
        run: { merge: 'don-vi.csv', naming: '{{ten}}' },
        at: ['don-vi.csv 3:1 Văn phòng'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
