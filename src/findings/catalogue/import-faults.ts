import { compoundFile } from './compound-file.ts'
import type { Entry } from './entry.ts'
import { oldText, oldWord } from './old-plan.ts'

const unread = 'Tệp cũ chưa đọc được nên chưa có tệp nguồn nào để bỏ qua lỗi trong đó.'

/** Why a document from Word or the clipboard does not become a source. */
export const importFaults = {
  'nhap-dinh-dang': () => ({
    group: 'nhap',
    severity: 'error',
    summary: 'Tệp cũ là tệp Word (.docx) hoặc tệp chữ (.txt, .md).',
    why: 'Tệp PDF, hình chụp, trang web không giữ đoạn và đề mục của văn bản, nhập thẳng thì lẫn lộn.',
    firm: unread,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.pdf': '%PDF-1.7\n' },
        run: { import: 'ban-cu.pdf' },
        about: 'Tệp PDF.',
        at: ['ban-cu.pdf 1:1 %PDF-1.7'],
      },
    ],
  }),
  'nhap-tep-nguon': () => ({
    group: 'nhap',
    severity: 'error',
    summary: 'Tệp đem nhập chưa phải là tệp nguồn.',
    why: 'Tệp nguồn đã có các khóa; nhập lại thì tên khóa thành chữ của văn bản.',
    firm: unread,
    good: [oldText],
    bad: [
      {
        files: {
          'ban-cu.md': '---\nco_quan: Sở Nội vụ\ntrich_yeu: Trồng cây\n---\n\nI. MỤC ĐÍCH\n\nTrồng cây ven hồ.\n',
        },
        run: { import: 'ban-cu.md' },
        about: 'Tệp nguồn gõ đề mục như trên giấy.',
        at: ['ban-cu.md 2:1 co_quan: Sở Nội vụ'],
      },
    ],
  }),
  'nhap-khong-phai-docx': () => ({
    group: 'nhap',
    severity: 'error',
    summary: 'Tệp mang đuôi .docx đúng là tệp Word.',
    why: 'Bảng tính, bài trình chiếu hay tệp nén đổi đuôi không có phần chữ theo cách của Word.',
    firm: unread,
    good: [oldWord],
    bad: [
      {
        files: { 'ban-cu.docx': { latin1: compoundFile('Workbook') } },
        run: { import: 'ban-cu.docx' },
        about: 'Bảng tính Excel cũ đổi đuôi thành .docx.',
        at: ['ban-cu.docx 1:1'],
      },
    ],
  }),
  'nhap-hong': () => ({
    group: 'nhap',
    severity: 'error',
    summary: 'Tệp Word còn nguyên vẹn.',
    why: 'Tệp chép dở hoặc hỏng chỉ đọc được một phần, nhập ra thì thiếu mà không biết thiếu đâu.',
    firm: unread,
    good: [oldWord],
    bad: [
      {
        files: { 'ban-cu.docx': { latin1: 'PK\x03\x04' } },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word chép dở, chỉ có bốn byte đầu.',
        at: ['ban-cu.docx 1:1'],
      },
    ],
  }),
  'nhap-khoa': () => ({
    group: 'nhap',
    severity: 'error',
    summary: 'Tệp Word không đặt mật khẩu.',
    why: 'Tệp có mật khẩu được mã hóa cả, không đọc được chữ nào.',
    firm: unread,
    good: [oldWord],
    bad: [
      {
        files: { 'ban-cu.docx': { latin1: compoundFile('EncryptedPackage') } },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word đặt mật khẩu.',
        at: ['ban-cu.docx 1:1'],
      },
    ],
  }),
  'nhap-doc-cu': () => ({
    group: 'nhap',
    severity: 'error',
    summary: 'Tệp Word có dạng .docx, không phải dạng .doc trước năm 2007.',
    why: 'Dạng cũ cất chữ theo cách khác, chỉ Word hoặc LibreOffice mở được.',
    firm: unread,
    good: [oldWord],
    bad: [
      {
        files: { 'ban-cu.docx': { latin1: compoundFile('WordDocument') } },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp .doc cũ đổi đuôi thành .docx.',
        at: ['ban-cu.docx 1:1'],
      },
    ],
  }),
  'nhap-qua-lon': () => ({
    group: 'nhap',
    severity: 'error',
    summary: 'Tệp Word không lớn và không lồng nhau quá mức của một văn bản.',
    why: 'Tệp nở ra hàng trăm MB hoặc lồng cả nghìn tầng là tệp hỏng hay tệp cố ý làm treo máy.',
    firm: unread,
    good: [oldWord],
    bad: [
      {
        files: { 'ban-cu.docx': { docx: `${'<w:ins>'.repeat(1001)}${'</w:ins>'.repeat(1001)}` } },
        run: { import: 'ban-cu.docx' },
        about: 'Tệp Word lồng nhau 1.001 tầng.',
        at: ['ban-cu.docx 1:1'],
      },
    ],
  }),
  'nhap-bang-ma': () => ({
    group: 'nhap',
    severity: 'error',
    summary: 'Chữ của tệp cũ thuộc một bảng mã nhận ra được: Unicode, TCVN3 hoặc VNI.',
    why: 'Đoán sai bảng mã thì cả văn bản thành chữ vô nghĩa.',
    firm: unread,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': { latin1: '\x81\x8d\x8f\x90\x9d\n' } },
        run: { import: 'ban-cu.txt' },
        about: 'Tệp chữ không thuộc bảng mã tiếng Việt nào.',
        at: ['ban-cu.txt 1:1'],
      },
    ],
  }),
  'nhap-khong-phai-van-ban': () => ({
    group: 'nhap',
    severity: 'error',
    summary: 'Tệp cũ có những phần nhận ra được của một văn bản hành chính.',
    why: 'Không thấy quốc hiệu, cơ quan, trích yếu, chữ ký thì không biết chữ nào là phần nào.',
    firm: unread,
    good: [oldText],
    bad: [
      {
        files: { 'ban-cu.txt': 'Gạo, muối, nước mắm\n' },
        run: { import: 'ban-cu.txt' },
        at: ['ban-cu.txt 1:1 Gạo, muối, nước mắm'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
