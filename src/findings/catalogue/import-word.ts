import type { Entry } from './entry.ts'
import { told } from './import-notes.ts'
import { oldWord, oldXml } from './old-plan.ts'

/** What is told of a document from Word alone. */
export const importWordNotes = {
  'nhap-phong-cu': () => ({
    group: 'nhap',
    severity: 'hint',
    summary: 'Đoạn gõ bằng phông cũ (.VnTime, VNI-Times …) được chuyển sang Unicode.',
    why: 'Phông chữ hoa của bảng mã cũ hay làm sai dấu, nên các đoạn ấy cần đọc soát lại.',
    firm: told,
    good: [oldWord],
    bad: [
      {
        files: {
          'ban-cu.docx': {
            docx: `${oldXml}<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>kÕ ho¹ch</w:t></w:r></w:p>`,
          },
        },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word có một đoạn gõ bằng phông .VnTime.',
        at: ['ban-cu.docx 27:1'],
      },
    ],
  }),
  'nhap-theo-doi-sua': () => ({
    group: 'nhap',
    severity: 'hint',
    summary: 'Chỗ sửa đang theo dõi (Track Changes) được nhập như đã chấp nhận tất cả.',
    why: 'Một chỗ sửa chưa ai duyệt có thể không phải là ý của người ký.',
    firm: told,
    good: [oldWord],
    bad: [
      {
        files: { 'ban-cu.docx': { docx: `${oldXml}<w:p><w:ins><w:r><w:t>Thêm.</w:t></w:r></w:ins></w:p>` } },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word còn một chỗ thêm chữ đang theo dõi.',
        at: ['ban-cu.docx 27:1'],
      },
    ],
  }),
  'nhap-ghi-chu': () => ({
    group: 'nhap',
    severity: 'hint',
    summary: 'Ghi chú bên lề (Comment) của tệp Word không được nhập.',
    why: 'Ghi chú thường là góp ý chưa xử lý; bỏ quên thì văn bản ra với chỗ chưa sửa.',
    firm: told,
    good: [oldWord],
    bad: [
      {
        files: {
          'ban-cu.docx': {
            docx: `${oldXml}<w:p><w:r><w:t>Xem.</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
          },
        },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word có một ghi chú bên lề.',
        at: ['ban-cu.docx 27:1'],
      },
    ],
  }),
  'nhap-cong-thuc': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Công thức toán trong tệp Word chỉ được nhập thành chữ thường.',
    why: 'Phân số, chỉ số trên dưới thành chữ liền nhau, đọc ra số khác.',
    firm: told,
    good: [oldWord],
    bad: [
      {
        files: { 'ban-cu.docx': { docx: `${oldXml}<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>` } },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word có một công thức toán.',
        at: ['ban-cu.docx 27:1'],
      },
    ],
  }),
  'nhap-bieu-do': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Biểu đồ và sơ đồ (SmartArt) trong tệp Word không nhập được.',
    why: 'Chỗ của biểu đồ trong kế hoạch mới để trống, còn lời dẫn “theo sơ đồ sau” thì vẫn còn.',
    firm: told,
    good: [oldWord],
    bad: [
      {
        files: {
          'ban-cu.docx': {
            docx: `${oldXml}<w:p><w:r><w:drawing><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r></w:p>`,
          },
        },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word có một biểu đồ.',
        at: ['ban-cu.docx 27:1'],
      },
    ],
  }),
  'nhap-thieu-hinh': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Mọi hình của tệp Word nằm trong tệp.',
    why: 'Hình chỉ liên kết từ máy khác không đi theo tệp, nên kế hoạch mới thiếu hình ấy.',
    firm: told,
    good: [oldWord],
    bad: [
      {
        files: {
          'ban-cu.docx': {
            docx: `${oldXml}<w:p><w:r><w:drawing><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="thieu"/></pic:blipFill></pic:pic></a:graphicData></w:drawing></w:r></w:p>`,
          },
        },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word gọi một hình không có trong tệp.',
        at: ['ban-cu.docx 27:1'],
      },
    ],
  }),
  'nhap-hinh-khong-in': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Hình của tệp Word là PNG, JPEG hoặc SVG nguyên vẹn.',
    why: 'Hình dạng khác, hình hỏng hoặc quá lớn không in được, nên tệp nguồn có hình ấy không dựng được.',
    firm: told,
    good: [oldWord],
    bad: [
      {
        files: {
          'ban-cu.docx': {
            docx: `${oldXml}<w:p><w:r><w:drawing><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="gif"/></pic:blipFill></pic:pic></a:graphicData></w:drawing></w:r></w:p>`,
            relations: [['gif', 'image', 'anh.gif']],
            parts: { 'word/anh.gif': 'GIF89a' },
          },
        },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word có hình GIF.',
        at: ['ban-cu.docx 27:1'],
      },
    ],
  }),
  'nhap-trang-ngang': () => ({
    group: 'nhap',
    severity: 'hint',
    summary: 'Phần đầu của văn bản cũ đặt giấy nằm ngang.',
    why: 'Kế hoạch trình bày trên giấy đứng; bảng rộng cần đưa thành phụ lục giấy ngang.',
    firm: told,
    good: [oldWord],
    bad: [
      {
        files: {
          'ban-cu.docx': {
            docx: `${oldXml}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>`,
          },
        },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word đặt giấy nằm ngang.',
        at: ['ban-cu.docx 1:1'],
      },
    ],
  }),
  'nhap-khong-theo': () => ({
    group: 'nhap',
    severity: 'warning',
    summary: 'Macro, đối tượng nhúng và tệp liên kết trong tệp Word không được mở và không được nhập.',
    why: 'Chúng có thể chạy mã hoặc lấy tệp ở nơi khác; nội dung cần dùng phải chèn thẳng vào văn bản.',
    firm: told,
    good: [oldWord],
    bad: [
      {
        files: { 'ban-cu.docx': { docx: oldXml, relations: [['m', 'vbaProject', 'vbaProject.bin']] } },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word có macro.',
        at: ['ban-cu.docx 1:1'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
