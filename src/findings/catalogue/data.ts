import { compoundFile } from './compound-file.ts'
import type { Entry } from './entry.ts'

/** What can be wrong with data files, and with the tables made from them. */
export const dataEntries = {
  'du-lieu-dinh-dang': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Tệp số liệu thuộc dạng đọc được (.xlsx, .csv, .tsv, .yaml, .json) và là một danh sách các hàng.',
    why: 'Tệp thuộc dạng khác hoặc xếp khác thì không biết đâu là cột, đâu là hàng.',
    firm: 'Tệp không đọc được thành hàng và cột, nên bỏ qua thì bảng hoặc văn bản lập từ nó không có.',
    good: [{ body: '::bang{tep="so-lieu.csv"}', files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' } }],
    bad: [
      {
        body: '::bang{tep="so-lieu.txt"}',
        files: { 'so-lieu.txt': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' },
        at: ['so-lieu.txt 1:1 Đơn vị,Kinh phí'],
      },
    ],
  }),
  'du-lieu-hong': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Tệp số liệu còn nguyên vẹn và viết đúng cú pháp.',
    why: 'Thiếu một dấu nháy, dấu phẩy là các ô sau dồn sang cột khác; tệp chép dở thì mất hàng cuối.',
    firm: 'Từ chỗ này trở đi không biết chữ nào thuộc ô nào, nên bảng in ra sẽ thiếu hoặc lẫn.',
    good: [{ body: '::bang{tep="so-lieu.csv"}', files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\n"Văn phòng",1200\n' } }],
    bad: [
      {
        body: '::bang{tep="so-lieu.csv"}',
        files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\n"Văn phòng,1200\n' },
        at: ['so-lieu.csv 2:1 "Văn phòng,1200'],
      },
    ],
  }),
  'du-lieu-khoa': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Tệp Excel không đặt mật khẩu.',
    why: 'Tệp có mật khẩu được mã hóa cả, không có mật khẩu thì không đọc được ô nào.',
    firm: 'Tệp bị khóa nên chưa đọc được ô nào của bảng.',
    good: [
      {
        body: '::bang{tep="so-lieu.xlsx"}',
        files: {
          'so-lieu.xlsx': {
            xlsx: [
              ['Đơn vị', 'Kinh phí'],
              ['Văn phòng', 1200],
            ],
          },
        },
        about: 'Bảng tính mở được không cần mật khẩu.',
      },
    ],
    bad: [
      {
        body: '::bang{tep="so-lieu.xlsx"}',
        files: { 'so-lieu.xlsx': { latin1: compoundFile('EncryptedPackage') } },
        about: 'Bảng tính đặt mật khẩu.',
        at: ['so-lieu.xlsx 1:1'],
      },
    ],
  }),
  'du-lieu-qua-lon': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Tệp số liệu có không quá 50.000 hàng, 100 cột và 50 MB.',
    why: 'Nhiều hơn thế không còn là bảng để in; thường là chọn nhầm tệp hoặc nhầm trang tính.',
    firm: 'Phần vượt quá không được đọc, nên bỏ qua thì bảng in ra thiếu hàng hoặc thiếu cột.',
    good: [{ body: '::bang{tep="so-lieu.csv"}', files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' } }],
    bad: [
      {
        body: '::bang{tep="so-lieu.csv"}',
        files: { 'so-lieu.csv': { repeat: 'Kinh phí,', times: 101 } },
        at: ['so-lieu.csv 1:1'],
      },
    ],
  }),
  'du-lieu-lech-cot': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Mọi hàng của tệp số liệu có đúng số ô như dòng tên cột.',
    why: 'Thừa hoặc thiếu một ô là số tiền, thời hạn nằm dưới tên của cột khác.',
    firm: 'Không biết ô nào của hàng này thuộc cột nào.',
    good: [{ body: '::bang{tep="so-lieu.csv"}', files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' } }],
    bad: [
      {
        body: '::bang{tep="so-lieu.csv"}',
        files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200,đồng\n' },
        at: ['so-lieu.csv 2:1 Văn phòng,1200,đồng'],
      },
    ],
  }),
  'du-lieu-ten-cot': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Mỗi cột của tệp số liệu có một tên, không cột nào trùng tên cột khác.',
    why: 'Bảng và mẫu gọi cột bằng tên; hai cột trùng tên thì không biết lấy số ở cột nào.',
    firm: 'Không có tên riêng cho từng cột thì không biết in cột nào vào đâu.',
    good: [{ body: '::bang{tep="so-lieu.csv"}', files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' } }],
    bad: [
      {
        body: '::bang{tep="so-lieu.csv"}',
        files: { 'so-lieu.csv': 'Đơn vị,Đơn vị\nVăn phòng,1200\n' },
        at: ['so-lieu.csv 1:8 Đơn vị'],
      },
      {
        body: '::bang{tep="so-lieu.csv"}',
        files: { 'so-lieu.csv': 'Đơn vị,\nVăn phòng,1200\n' },
        at: ['so-lieu.csv 1:8'],
      },
    ],
  }),
  'du-lieu-o-loi': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Không ô nào của bảng tính chứa lỗi công thức hoặc giá trị hỏng.',
    why: 'Ô lỗi (#REF!, #DIV/0!) không có giá trị để in, và tổng cộng tính cả nó thì sai.',
    firm: 'Ô này không có giá trị nào, nên bỏ qua thì chỗ của nó trong bảng để trống.',
    good: [
      {
        body: '::bang{tep="so-lieu.xlsx"}',
        files: {
          'so-lieu.xlsx': {
            xlsx: [
              ['Đơn vị', 'Kinh phí'],
              ['Văn phòng', 1200],
            ],
          },
        },
        about: 'Ô B2 của bảng tính chứa 1200.',
      },
    ],
    bad: [
      {
        body: '::bang{tep="so-lieu.xlsx"}',
        files: {
          'so-lieu.xlsx': {
            xlsx: [
              ['Đơn vị', 'Kinh phí'],
              ['Văn phòng', { error: '#REF!' }],
            ],
          },
        },
        about: 'Ô B2 của bảng tính chứa lỗi #REF!.',
        at: ['so-lieu.xlsx 2:2'],
      },
    ],
  }),
  'du-lieu-bi-an': () => ({
    group: 'so-lieu',
    severity: 'warning',
    summary: 'Trang tính không có hàng, cột bị ẩn hay bị lọc mà có số liệu.',
    why: 'Phần ẩn không được lấy vào bảng và văn bản; người lập bảng cần biết để không in thiếu.',
    good: [
      {
        body: '::bang{tep="so-lieu.xlsx" tong="Kinh phí"}',
        files: {
          'so-lieu.xlsx': {
            xlsx: [
              ['Đơn vị', 'Kinh phí'],
              ['Văn phòng', 1200],
            ],
          },
        },
        about: 'Bảng tính không ẩn hàng nào.',
      },
    ],
    bad: [
      {
        body: '::bang{tep="so-lieu.xlsx" tong="Kinh phí"}',
        files: {
          'so-lieu.xlsx': {
            xlsx: [
              ['Đơn vị', 'Kinh phí'],
              ['Văn phòng', 1200],
              ['Phòng Nội vụ', 800],
            ],
            hiddenRows: [3],
          },
        },
        about: 'Hàng 3 của bảng tính bị ẩn.',
        at: ['so-lieu.xlsx 3:1'],
      },
    ],
  }),
  'du-lieu-hang-tong': () => ({
    group: 'so-lieu',
    severity: 'warning',
    summary: 'Tệp số liệu để dựng hàng loạt không có hàng tổng, tên nhóm, dòng chữ dưới bảng.',
    why: 'Mỗi hàng thành một văn bản; hàng “Tổng cộng”, “I. Khối xã”, “Người lập biểu” cũng thành một văn bản gửi cho đơn vị không có thật.',
    good: [
      {
        body: 'Gửi {{ten}}.',
        files: { 'don-vi.csv': 'ten,so\nVăn phòng,2\nThanh tra,3\n' },
        run: { merge: 'don-vi.csv' },
      },
    ],
    bad: [
      {
        body: 'Gửi {{ten}}.',
        files: { 'don-vi.csv': 'ten,so\nVăn phòng,2\nTổng cộng,2\n' },
        run: { merge: 'don-vi.csv' },
        at: ['don-vi.csv 3:1 Tổng cộng,2'],
      },
      {
        body: 'Gửi {{ten}}.',
        files: { 'don-vi.csv': 'ten,so\nI. Khối xã,\nVăn phòng,2\nThanh tra,3\n' },
        run: { merge: 'don-vi.csv' },
        at: ['don-vi.csv 2:1 I. Khối xã,'],
      },
    ],
  }),
  'so-khong-ro': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Trong một cột số, dấu chấm và dấu phẩy mỗi dấu chỉ có một nghĩa.',
    why: 'Cột có cả 12.5 và 1.250 thì 1.250 có thể là một nghìn hai trăm năm mươi hoặc một phẩy hai mươi lăm; đoán sai là tổng sai hàng nghìn lần.',
    firm: 'Không biết số nào là đúng, nên bỏ qua thì tổng và số tiền bằng chữ có thể sai hàng nghìn lần.',
    good: [
      {
        body: '::bang{tep="so-lieu.csv" tong="Kinh phí" so_thap_phan="."}',
        files: { 'so-lieu.csv': 'Việc,Kinh phí\nThuê xe,12.5\nIn tài liệu,1.250\n' },
      },
    ],
    bad: [
      {
        body: '::bang{tep="so-lieu.csv" tong="Kinh phí"}',
        files: { 'so-lieu.csv': 'Việc,Kinh phí\nThuê xe,12.5\nIn tài liệu,1.250\n' },
        at: ['so-lieu.csv 3:13 1.250'],
      },
    ],
  }),
  'cot-bang': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Các cột gọi trong `::bang` có trong tệp số liệu, cách căn và bề rộng của chúng đọc được.',
    why: 'Cột gọi sai tên không được in, hoặc không được cộng vào tổng.',
    firm: 'Không có cột như vậy, nên bỏ qua thì bảng in ra thiếu cột hoặc thiếu tổng.',
    good: [
      {
        body: '::bang{tep="so-lieu.csv" tong="Kinh phí"}',
        files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' },
      },
    ],
    bad: [
      {
        body: '::bang{tep="so-lieu.csv" tong="Kinh phi dự kiến"}',
        files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' },
        at: ['1:1 ::bang{tep="so-lieu.csv" tong="Kinh phi dự kiến"}'],
      },
      {
        body: '::bang{tep="so-lieu.csv" cot="Đơn vị:lệch"}',
        files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' },
        at: ['1:1 ::bang{tep="so-lieu.csv" cot="Đơn vị:lệch"}'],
      },
    ],
  }),
  'o-khong-phai-so': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Mọi ô ở cột cần cộng là số hoặc để trống.',
    why: 'Ô không phải số không cộng được, dòng tổng in ra sẽ nhỏ hơn tổng thật.',
    firm: 'Ô này không cộng vào được, nên bỏ qua thì dòng tổng và số tiền bằng chữ đều sai.',
    good: [
      {
        body: '::bang{tep="so-lieu.csv" tong="Kinh phí"}',
        files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' },
      },
    ],
    bad: [
      {
        body: '::bang{tep="so-lieu.csv" tong="Kinh phí"}',
        files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,khoảng 1200\n' },
        at: ['so-lieu.csv 2:11 khoảng 1200'],
      },
    ],
  }),
  'bang-chu': () => ({
    group: 'so-lieu',
    severity: 'error',
    summary: 'Số tiền viết bằng chữ tính bằng đồng và tròn đồng.',
    why: 'Số tiền bằng chữ là số có giá trị khi thanh toán; đơn vị lạ hoặc số lẻ thì không viết ra được.',
    firm: 'Không đổi được số này ra chữ, nên bỏ qua thì bảng in ra không có dòng “Bằng chữ”.',
    good: [
      {
        body: '::bang{tep="so-lieu.csv" bang_chu="Kinh phí" don_vi="nghìn đồng"}',
        files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' },
      },
    ],
    bad: [
      {
        body: '::bang{tep="so-lieu.csv" bang_chu="Kinh phí" don_vi="USD"}',
        files: { 'so-lieu.csv': 'Đơn vị,Kinh phí\nVăn phòng,1200\n' },
        at: ['1:1 ::bang{tep="so-lieu.csv" bang_chu="Kinh phí" don_vi="USD"}'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
