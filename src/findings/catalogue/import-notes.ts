import { cite } from '../../decree/table.ts'
import type { Entry } from './entry.ts'
import { oldPlan, oldText } from './old-plan.ts'

/** Why a note of an import is nothing to be set aside. */
export const told = 'Đây là lời báo một lần khi nhập tệp cũ, không phải lỗi của tệp nguồn, nên không có gì để bỏ qua.'

/** What is told of a document from Word or the clipboard that became a source. */
export const importNotes = {
  'nhap-ma-cu': () => ({
    group: 'nhap',
    severity: 'hint',
    summary: 'Chữ gõ bằng bảng mã cũ (TCVN3, VNI …) được chuyển sang Unicode.',
    why: 'Bảng mã cũ không phân biệt hết chữ hoa có dấu, nên tên riêng sau khi chuyển cần đọc lại.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': 'N¾m t×nh h×nh v¨n th­ ë c¸c phßng.\n' },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 1:1 N¾m t×nh h×nh v¨n th­ ë c¸c phßng.'],
      },
    ],
  }),
  'nhap-loai': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Loại của văn bản cũ là loại chương trình dựng được.',
    why: 'Mỗi loại có mẫu riêng; văn bản loại khác được ghi đúng tên loại, và build không in nó thành Kế hoạch.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': oldPlan.replace('KẾ HOẠCH', 'BIÊN BẢN') },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 8:1 BIÊN BẢN'],
      },
    ],
  }),
  'nhap-nhieu-nguoi-ky': () => ({
    group: 'nhap',
    severity: 'warning',
    clause: cite('M.II k.7'),
    summary: 'Phần ký của văn bản cũ có một người ký cho mỗi cơ quan ban hành.',
    why: 'Người lập, người duyệt, đoàn thể cùng ký không có chỗ trong thể thức; ghi nhầm người ký là sai thẩm quyền.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: {
          'ban-cu.txt': oldPlan.replace('TM. ỦY', 'NGƯỜI LẬP KẾ HOẠCH\n\nNguyễn Thu Hà\n\nTM. ỦY'),
        },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 22:1 NGƯỜI LẬP KẾ HOẠCH'],
      },
    ],
  }),
  'nhap-thieu': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Văn bản cũ có đủ các phần bắt buộc.',
    why: 'Phần thiếu được ghi là “…” để tệp dựng được; quên điền thì dấu “…” in ra giấy.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': oldPlan.replace('Bình An, ngày 15 tháng 4 năm 2026\n', '') },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 1:1 ỦY BAN NHÂN DÂN'],
      },
    ],
  }),
  'nhap-ky-tu': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Ký tự không in được bằng Times New Roman trong văn bản cũ được thay hoặc bỏ.',
    why: 'Chỗ thay, chỗ bỏ có thể đổi nghĩa của dòng, cần đọc lại với bản gốc.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': oldPlan.replace('Nắm', '✓ Nắm') },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 1:1 ỦY BAN NHÂN DÂN'],
      },
    ],
  }),
  'nhap-chu-dai': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Chuỗi chữ dài hơn một dòng trong văn bản cũ được thêm dấu cách.',
    why: 'Không thêm thì chuỗi tràn qua lề; thêm thì địa chỉ mạng chép lại sẽ có dấu cách thừa.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': oldPlan.replace('Nắm', 'A1B2C3D4E5'.repeat(8)) },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 1:1 ỦY BAN NHÂN DÂN'],
      },
    ],
  }),
  'nhap-chu-hoa': () => ({
    group: 'nhap',
    severity: 'hint',
    summary: 'Tên gõ toàn chữ in hoa được viết lại thành chữ thường, có chữ hoa ở tên riêng.',
    why: 'Chữ in hoa không cho biết chữ nào là tên riêng; tên đoán sai hiện ra ở chỉ dẫn kèm theo của phụ lục và thuộc tính của tệp.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': oldPlan.replace('ỦY BAN NHÂN DÂN\nXÃ BÌNH AN', 'SỞ Y TẾ HẢI NINH') },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 1:1 SỞ Y TẾ HẢI NINH'],
      },
    ],
  }),
  'nhap-so-trang': () => ({
    group: 'nhap',
    severity: 'hint',
    summary: 'Số trang lẫn trong chữ chép từ PDF được bỏ đi.',
    why: 'Con số đứng riêng một dòng có khi là số liệu; cần xem lại các chỗ đã bỏ.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': oldPlan.replace('2. Các phòng', 'Trang 2\n2. Các phòng') },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 16:1 Trang 2'],
      },
    ],
  }),
  'nhap-chu-thich-trang': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Chú thích ở chân trang chép từ PDF có dấu của nó trong bài.',
    why: 'Chép ra chữ thì số nhỏ của dấu chú thích có khi mất; đặt sai chỗ thì chú thích nói về chữ khác.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: {
          'ban-cu.txt': oldPlan.replace(
            '2. Các phòng',
            'Các xóm chọn cây giống khỏe, đã được kiểm dịch và vận chuyển về\n1 Theo danh mục của tỉnh.\n2\nvườn ươm của xã.\n\n2. Các phòng',
          ),
        },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 17:1 1 Theo danh mục của tỉnh.'],
      },
    ],
  }),
  'nhap-bang': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Bảng chép từ trang web hay PDF cho biết ô nào thuộc hàng nào, cột nào.',
    why: 'Chép ra chữ thì ô gộp và ô trống không còn dấu vết; đoán sai thì số liệu nằm dưới cột khác mà không ai hay.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: {
          'ban-cu.txt': oldPlan.replace(
            '2. Các phòng',
            'TT\nXóm\nSố cây\n1\nXóm Đông\n2\nXóm Đoài\n14\n\n2. Các phòng',
          ),
        },
        run: { import: 'ban-cu.txt' },
        about: 'Mỗi ô một dòng, hàng đầu thiếu một ô.',
        at: ['ban-cu.txt 16:1 TT'],
      },
    ],
  }),
  'nhap-dau-sau-so': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Dấu sau số của đề mục và điểm được in theo Nghị định, khác với văn bản cũ.',
    why: 'Người quen bản cũ sẽ thấy “1/” thành “1.”; muốn giữ như cũ thì phải nhập với --nguyen-van.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': oldPlan.replace('I. MỤC', 'I/ MỤC').replace('II. TỔ', 'II/ TỔ') },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 11:1 I/ MỤC ĐÍCH'],
      },
    ],
  }),
  'nhap-danh-so-lai': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Đề mục hoặc điểm đánh số sai thứ tự trong văn bản cũ được đánh số lại.',
    why: 'Lời viện dẫn theo số cũ trong bài sẽ chỉ sang chỗ khác, cần sửa theo số mới.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': oldPlan.replace('II. TỔ', 'III. TỔ') },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 14:1 III. TỔ CHỨC THỰC HIỆN'],
      },
    ],
  }),
  'nhap-so-khong-dau': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Số của văn bản cũ gõ nhiều chữ số 0 ở đầu hơn bản in, hay ký hiệu gõ KHPH, KHLT.',
    why: 'Nơi khác viện dẫn số như đã phát hành; chương trình in số nhỏ hơn 10 với một chữ số 0 (điểm a khoản 3 Mục II), các số khác không có. Ký hiệu của kế hoạch là KH (Phụ lục III), dù do mấy cơ quan cùng ban hành.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': oldPlan.replace('Số: ', 'Số: 00') },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 5:1 Số: 0062/KH-UBND'],
      },
    ],
  }),
  'nhap-sau-phan-ky': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Sau chữ ký của văn bản cũ chỉ có các phụ lục có tên.',
    why: 'Chữ đứng sau chữ ký không thuộc nội dung đã ký; phụ lục chưa có tên thì cần đặt tên hoặc chuyển chỗ. Một văn bản khác ở dưới có số và người ký riêng, nên không được nhập chung.',
    firm: told,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': `${oldPlan}\n| STT | Phòng |\n|---|---|\n| 1 | Phòng Kinh tế |\n` },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 27:1 | STT | Phòng |'],
      },
      {
        files: { 'ban-cu.txt': `${oldPlan}\n${oldPlan.replace('Số: 62', 'Số: 63')}` },
        run: { import: 'ban-cu.txt' },
        about: 'Hai kế hoạch trong một tệp.',
        at: ['ban-cu.txt 27:1 ỦY BAN NHÂN DÂN'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
