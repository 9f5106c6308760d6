import type { Clause, Tests } from './clauses-row.ts'

const inFile =
  (file: string) =>
  (...names: readonly string[]): Tests =>
    names.map((name) => ({ file: `outputs/${file}.test.ts`, name }))

const page = inFile('page')
const fonts = inFile('fonts')
const elements = inFile('elements')
const wording = inFile('wording')
const header = inFile('header')
const rules = inFile('rules')
const paragraphs = inFile('paragraphs')
const signature = inFile('signature')
const words = inFile('words')
const law = inFile('law')
const marks = inFile('marks')
const address = inFile('address')
const appendices = inFile('appendices')
const joint = inFile('joint')
const places = inFile('signing-places')
const signed = inFile('signing-forms')
const addressees = inFile('addressees')
const articles = inFile('outline-of-articles')
const forms = inFile('header-forms')
const recipients = inFile('recipients')
const diagram = inFile('page-diagram')

const sizeAndLook = elements(
  'has its size, inside the legal range, in both outputs',
  'is bold, italic or upright as it must be, in both outputs',
)
const capitals = elements('is in capitals in both outputs')
const aligned = elements('is aligned as it must be, in both outputs')
const ruled = rules(
  'in the PDF a solid line of legal length stands centred under',
  'in the DOCX a solid line of legal length stands centred under',
)

/** Mục I: the page. */
export const pageClauses: readonly Clause[] = [
  {
    ref: 'M.I k.1',
    rule: 'Khổ giấy A4, 210 × 297 mm',
    where: ['decree/table.ts', 'layout/styles.ts'],
    tests: [...page('M.I k.1, k.2: the paper is A4, upright'), ...law('M.I k.1, k.3: A4, with margins')],
  },
  {
    ref: 'M.I k.2',
    rule: 'Trình bày theo chiều dài khổ giấy; chỉ theo chiều rộng khi bảng, biểu không làm thành phụ lục riêng. Ở đây chỉ phụ lục được quay ngang',
    where: ['layout/styles.ts', 'document/body/flow.ts'],
    tests: [
      ...page('M.I k.1, k.2: the paper is A4, upright'),
      ...appendices(
        'M.I k.2: only the appendix that asks for it is turned',
        'M.I k.2: the text itself can’t be turned',
      ),
    ],
  },
  {
    ref: 'M.I k.3',
    rule: 'Lề trên và dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm, cả ở trang quay ngang',
    where: ['decree/table.ts', 'layout/styles.ts'],
    tests: [
      ...page(
        'margin is what was asked for, and inside the legal range to the twip',
        'M.I k.3: in the PDF all text and lines stay inside the margins and fill their width',
        'M.I k.3: the first line of the PDF begins at the top margin',
      ),
      ...appendices('M.I k.3: turned pages keep the margins'),
    ],
  },
  {
    ref: 'M.I k.4',
    rule: 'Phông Times New Roman, bộ mã Unicode (TCVN 6909:2001), màu đen',
    where: ['render/fonts.ts', 'render/docx/word-styles.ts', 'files/decode.ts'],
    tests: [
      ...fonts(
        'M.I k.4: every run of the DOCX is Times New Roman in all four font slots',
        'M.I k.4: the PDF is set in the four faces of Times New Roman or of Tinos',
      ),
      ...words('M.I k.4: the text of both outputs is precomposed Unicode (NFC)'),
      ...law('M.I k.4: all is black but the marks of secrecy and urgency'),
    ],
  },
  {
    ref: 'M.I k.7; M.V r.14',
    rule: 'Số trang từ 1, chữ số Ả Rập, cỡ 13–14, đứng, ở giữa lề trên, không hiện ở trang thứ nhất',
    where: ['render/docx/index.ts', 'render/page.typ', 'decree/table.ts'],
    styles: ['pageNumber'],
    tests: [
      ...page(
        'M.I k.7: the DOCX numbers its pages from 1 in Arabic digits',
        'M.I k.7: the page number of the DOCX stands inside the top margin',
        'M.I k.7: the PDF numbers its pages from 2 in Arabic digits',
      ),
      ...appendices('M.I k.7: page numbers stand in the middle of the top margin, on turned pages too'),
    ],
  },
  {
    ref: 'M.V chú thích 1',
    rule: 'Cỡ chữ trong một văn bản tăng giảm thống nhất: Quốc hiệu, Tiêu ngữ, địa danh là 13, 14, 14 hoặc 12, 13, 13',
    where: ['decree/table.ts', 'layout/styles.ts'],
    tests: [
      ...elements('M.V, footnote 1: the sizes of Quốc hiệu, Tiêu ngữ and địa danh make one ladder'),
      { file: 'decree.test.ts', name: 'keeps to the ladders 13/14/14 and 12/13/13 of M.V, footnote 1' },
    ],
  },
]

/** Mục II, III and the model forms: the elements of a document, in the order of the decree. */
export const elementClauses: readonly Clause[] = [
  {
    ref: 'M.II k.1 đ.a, c',
    rule: 'Quốc hiệu: in hoa, đứng, đậm, cỡ 12–13, bên phải đầu trang; cách dòng đơn với Tiêu ngữ',
    where: ['decree/names.ts', 'layout/parts/header.ts'],
    styles: ['nation'],
    tests: [
      ...wording('M.II k.1: Quốc hiệu and Tiêu ngữ read exactly as the clause has them'),
      ...sizeAndLook,
      ...capitals,
      ...header('M.II k.1 đ.c: Quốc hiệu and Tiêu ngữ take one line each'),
    ],
  },
  {
    ref: 'M.II k.1 đ.b',
    rule: 'Tiêu ngữ: chữ thường, đứng, đậm, cỡ 13–14, canh giữa dưới Quốc hiệu; gạch nối có cách chữ; đường kẻ nét liền dài bằng dòng chữ',
    where: ['decree/names.ts', 'layout/parts/header.ts', 'layout/parts/centred.ts'],
    styles: ['motto'],
    tests: [
      ...wording('M.II k.1: Quốc hiệu and Tiêu ngữ read exactly as the clause has them'),
      ...sizeAndLook,
      ...aligned,
      ...ruled,
    ],
  },
  {
    ref: 'M.II k.2 đ.a, b',
    rule: 'Cơ quan chủ quản trực tiếp (nếu có): in hoa, đứng, không đậm, cỡ 12–13, trên tên cơ quan ban hành',
    where: ['layout/parts/header.ts', 'document/keys/agencies.ts'],
    styles: ['parentAgency'],
    tests: [
      ...sizeAndLook,
      ...capitals,
      ...header('M.II k.1, k.2: the agency and Quốc hiệu begin on the same line'),
      ...forms('M.II k.2 đ.a: the parent is not bold, the agency is'),
      ...joint('M.II k.2 đ.a: a parent that they share stands above them once, not bold'),
    ],
  },
  {
    ref: 'M.II k.2 đ.b, c',
    rule: 'Cơ quan ban hành: in hoa, đứng, đậm, cỡ 12–13, canh giữa dưới cơ quan chủ quản, được xuống dòng; đường kẻ nét liền dài 1/3–1/2 dòng chữ, cân đối. Văn bản liên tịch ghi các cơ quan theo thứ tự',
    where: ['layout/parts/header.ts', 'layout/parts/centred.ts', 'layout/parts/even-lines.ts'],
    styles: ['agency'],
    tests: [
      ...sizeAndLook,
      ...capitals,
      ...ruled,
      ...forms('stand single spaced, each line in the middle of its column'),
      ...joint(
        'M.II k.2: the header has its agencies in their order',
        'M.II k.2 đ.c: only the last of them has a line below',
      ),
    ],
  },
  {
    ref: 'M.II k.3 đ.a, c',
    rule: 'Số: “Số:” rồi chữ số Ả Rập, dưới 10 thêm số 0; cỡ 13, đứng, không đậm, canh giữa dưới tên cơ quan, ngang dòng địa danh; giữa số và ký hiệu có dấu gạch chéo',
    where: ['layout/parts/header.ts', 'layout/parts/level.ts', 'decree/numbering.ts'],
    styles: ['number'],
    tests: [
      ...wording('M.II k.3: the number reads `Số: nn/KH-…`, below 10 with a zero'),
      ...forms(
        'M.II k.3 đ.a: numbers below 10 have a leading zero',
        'a number that is still to be given is blank, with room for a pen',
        'M.II k.3 đ.a: a number below 10 has a leading zero there too',
      ),
      ...header('M.II k.4: số and địa danh stand on the same line, in both outputs'),
    ],
  },
  {
    ref: 'M.II k.3 đ.b; M.V r.3',
    rule: 'Ký hiệu văn bản có tên loại: chữ viết tắt tên loại, gạch nối, chữ viết tắt cơ quan (15/KH-SNV; QyĐ, CTr, TTr giữ chữ thường); văn bản liên tịch ghi đủ các cơ quan',
    where: ['document/keys/agencies.ts', 'decree/kinds.ts', 'layout/parts/header.ts'],
    tests: [
      ...forms('-SNV under its name in capitals'),
      ...joint('M.II k.3 đ.b: the symbol has the abbreviations of all, joined by hyphens in their order'),
    ],
  },
  {
    ref: 'M.II k.4',
    rule: 'Địa danh, thời gian: chữ thường, nghiêng, cỡ 13–14, canh giữa dưới Tiêu ngữ; dấu phẩy sau địa danh; thêm số 0 trước ngày dưới 10 và trước tháng 1, 2',
    where: ['layout/parts/header.ts', 'layout/parts/blanks.ts'],
    styles: ['placeDate'],
    tests: [
      ...wording('M.II k.4: place and date read `Hà Nội, ngày 05 tháng 01 năm 2020`'),
      ...forms('M.II k.4: days below 10 and months 1 and 2 have a leading zero, others none'),
      ...sizeAndLook,
    ],
  },
  {
    ref: 'M.II k.5 đ.b',
    rule: 'Tên loại: in hoa, đứng, đậm, cỡ 13–14, canh giữa trang',
    where: ['layout/parts/title.ts', 'decree/kinds.ts'],
    styles: ['typeName'],
    tests: [
      ...wording('M.II k.5 đ.b: tên loại is KẾ HOẠCH, and trích yếu has no “V/v” and no full stop'),
      ...forms('-SNV under its name in capitals'),
      ...header('M.II k.5: tên loại and trích yếu stand below the header, one under the other'),
    ],
  },
  {
    ref: 'M.II k.5 đ.b',
    rule: 'Trích yếu: chữ thường, đứng, đậm, cỡ 13–14, ngay dưới tên loại, không có “V/v”; đường kẻ nét liền dài 1/3–1/2 dòng chữ, cân đối',
    where: ['layout/parts/title.ts', 'layout/parts/centred.ts'],
    styles: ['abstract'],
    tests: [
      ...wording('M.II k.5 đ.b: tên loại is KẾ HOẠCH, and trích yếu has no “V/v” and no full stop'),
      ...sizeAndLook,
      ...ruled,
    ],
  },
  {
    ref: 'M.II k.5 đ.b',
    rule: 'Trích yếu công văn: “V/v …”, cỡ 12–13, dưới số và ký hiệu',
    where: ['decree/kinds.ts'],
    tests: forms('a type that has no name of its own, as công văn, is not written'),
    reason: 'không đánh giá: chương trình chỉ soạn văn bản có tên loại',
  },
  {
    ref: 'M.II k.6 đ.a',
    rule: 'Căn cứ: chữ thường, nghiêng, cỡ 13–14, dưới phần tên loại; mỗi căn cứ một dòng, cuối dòng “;”, dòng cuối “.”',
    where: ['layout/parts/legal-bases.ts', 'document/body/legal-bases.ts'],
    styles: ['legalBasis'],
    tests: [
      ...wording('M.II k.6 đ.a: each căn cứ ends in a semicolon, the last in a full stop'),
      ...sizeAndLook,
      ...aligned,
    ],
  },
  {
    ref: 'M.II k.6 đ.b',
    rule: 'Viện dẫn: lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan, trích yếu; các lần sau ghi tên loại, số và ký hiệu',
    where: ['layout/parts/body.ts'],
    tests: words('every word of the source stands in the DOCX, in order, and no other'),
    reason: 'chương trình in đúng như gõ; câu chữ được soát ở dưới',
  },
  {
    ref: 'M.II k.6 đ.e, g',
    rule: 'Nội dung: chữ thường, đứng, cỡ 13–14, canh đều hai bên; dòng đầu lùi 1 hoặc 1,27 cm; các đoạn cách nhau ít nhất 6 pt; giãn dòng đơn đến 1,5',
    where: ['decree/table.ts', 'layout/styles.ts', 'layout/parts/body.ts'],
    styles: ['text'],
    tests: [
      ...paragraphs(
        'M.II k.6 đ.e: first lines are indented 1 cm or 1.27 cm, in both outputs',
        'M.II k.6 đ.e: in the DOCX paragraphs stand 6 pt apart or more',
        'M.II k.6 đ.e: in the PDF paragraphs stand 6 pt apart or more',
        'M.II k.6 đ.e: line spacing is single to 1.5 and as asked for, in both outputs',
      ),
      ...sizeAndLook,
      ...aligned,
    ],
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Phần, chương: số La Mã, chữ thường, đậm, canh giữa một dòng riêng; tiêu đề bắt buộc, ở dòng dưới, in hoa, đứng, đậm, cỡ 13–14, canh giữa',
    where: [
      'layout/parts/body.ts',
      'layout/parts/outline-numbers.ts',
      'decree/numbering.ts',
      'document/body/outline.ts',
    ],
    styles: ['part', 'chapter'],
    tests: articles('”, both in the middle and bold, the title in capitals', '” is refused'),
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Mục của chương: số Ả Rập, chữ thường, đậm, canh giữa một dòng riêng; tiêu đề ở dòng dưới, in hoa, đậm, canh giữa',
    where: ['layout/parts/body.ts', 'decree/numbering.ts', 'document/body/outline.ts'],
    styles: ['division'],
    tests: articles(
      '”, both in the middle and bold, the title in capitals',
      'M.II k.6 đ.đ: điều are counted on through mục, chương and phần',
    ),
    reason: 'tiểu mục chưa có trong cách đánh số `dieu`',
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Điều: “Điều 1. Tên điều”, số Ả Rập và dấu chấm, chữ thường, đứng, đậm, lùi đầu dòng 1 hoặc 1,27 cm',
    where: ['layout/parts/body.ts', 'decree/numbering.ts', 'document/body/outline.ts'],
    styles: ['article'],
    tests: articles(
      'M.II k.6 đ.d, đ: điều are bold with an Arabic number and a full stop',
      'M.II k.6 đ.đ: điều are counted on through mục, chương and phần',
    ),
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Khoản: “1.”, chữ thường, đứng; có tiêu đề thì số và tiêu đề một dòng riêng, đậm',
    where: ['layout/parts/body.ts', 'document/body/list.ts'],
    styles: ['clause', 'clauseTitle'],
    tests: [
      ...articles('M.II k.6 đ.đ: khoản “1.” and điểm “a)” under a điều are upright and regular, first lines in'),
      ...wording('M.V r.6 b: mục are numbered I., II. …, khoản 1., 2. …, anew in each mục'),
    ],
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Điểm: chữ cái tiếng Việt theo thứ tự (a, b, c, d, đ, e …) và dấu đóng ngoặc, chữ thường, đứng',
    where: ['decree/numbering.ts', 'document/body/points.ts', 'layout/parts/body.ts'],
    styles: ['point'],
    tests: [
      ...wording('M.II k.6 đ.đ: điểm are lettered a) b) c) d) đ) e) g) … without a gap'),
      ...articles(
        'M.II k.6 đ.đ: 23 are lettered a, b, c, d, đ, e … x, y, without ă â ê ô ơ ư and f j w z',
        'M.II k.6 đ.đ: the 24th is refused',
      ),
    ],
  },
  {
    ref: 'M.V r.6 b',
    rule: 'Bố cục của kế hoạch: phần canh giữa; mục “I. TÊN MỤC” một dòng, in hoa, đậm; khoản có tiêu đề đậm, điểm thường; mục, khoản, điểm không canh giữa',
    where: ['decree/numbering.ts', 'layout/parts/body.ts', 'layout/parts/outline-numbers.ts'],
    styles: ['section', 'clauseTitle', 'pointTitle', 'clause', 'point'],
    tests: [
      ...articles(
        'M.V r.6 b: phần stand in the middle, their titles in capitals below',
        'M.V r.6 b: mục “I.” are bold capitals on one line, khoản with a title bold, điểm regular; none in the middle',
      ),
      ...wording('M.V r.6 b: mục are numbered I., II. …, khoản 1., 2. …, anew in each mục'),
    ],
  },
  {
    ref: 'M.II k.7 đ.b, đ',
    rule: 'Quyền hạn ký: TM., Q., KT., TL., TUQ. rồi tên tập thể hoặc chức vụ; in hoa, đứng, đậm, cỡ 13–14, khối bên phải. Văn bản liên tịch: mỗi cơ quan một cột theo thứ tự',
    where: ['document/keys/signers.ts', 'decree/names.ts', 'layout/parts/signature.ts'],
    styles: ['authority'],
    tests: [
      ...wording('M.II k.7 đ.b: an authority mark is one of TM. KT. TL. TUQ. Q. and a blank'),
      ...signed('M.II k.7 đ.b, đ: signed by ', 'M.II k.7 đ.b: no other mark of authority'),
      ...joint('M.II k.7: each signs in a column of its own, in their order, under the name of the agency'),
    ],
  },
  {
    ref: 'M.II k.7 đ.c, đ',
    rule: 'Chức vụ: in hoa, đứng, đậm, cỡ 13–14, dưới quyền hạn ký; chức vụ thứ hai của người ký cho tổ chức tư vấn ở ngay trên họ tên',
    where: ['document/keys/signers.ts', 'layout/parts/signature.ts'],
    tests: [
      ...signed('M.II k.7 đ.b, đ: signed by '),
      ...places('M.II k.7 đ.c: has the post in the agency above the name, bold capitals (cell 7b)'),
    ],
  },
  {
    ref: 'M.II k.7 đ.c, đ',
    rule: 'Họ và tên: chữ thường, đứng, đậm, cỡ 13–14, canh giữa với chức vụ; không ghi học hàm, học vị, trừ ngành được phép',
    where: ['document/keys/signers.ts', 'layout/parts/signature.ts'],
    styles: ['signer'],
    tests: [
      ...signature(
        'M.II k.7 đ.c: no rank or degree stands before the name',
        'M.II k.7: authority, post and name follow each other, with room for a signature above the name',
      ),
      ...places('M.II k.7 đ.c: are refused', 'M.II k.7 đ.c: may be printed in the sector '),
    ],
  },
  {
    ref: 'M.II k.7 đ.d; Đ.13 k.6, 7',
    rule: 'Chữ ký số: hình chữ ký màu xanh, PNG nền trong suốt, ở giữa chức vụ và họ tên. Chữ ký trên giấy: mực xanh, khó phai',
    where: ['layout/parts/signature.ts', 'document/keys/signers.ts', 'render/pdf/signature-field.ts'],
    tests: places(
      'M.II k.7 đ.d: the signature stands in the middle between post and name, in the PDF',
      'M.II k.7 đ.d: the signature stands in the middle between post and name, in the DOCX',
      'M.II k.7 đ.d: is one unsigned field in the middle between post and name',
      'Đ.13.7, M.II k.8 đ.a: one that is no PNG',
    ),
    reason: 'màu và độ trong suốt của hình là của tệp được giao, chương trình không xét',
  },
  {
    ref: 'M.II k.8 đ.a, c',
    rule: 'Chữ ký số của cơ quan: hình dấu màu đỏ, PNG nền trong suốt, cỡ thật, trùm khoảng 1/3 hình chữ ký về bên trái',
    where: ['layout/parts/signature.ts', 'decree/table.ts', 'document/keys/signers.ts'],
    tests: [
      ...places(
        'M.II k.8 đ.a: the seal has its real size, in both outputs',
        'M.II k.8 đ.a: the seal covers a third of the signature, at its left, in both outputs',
        'M.II k.8 đ.a: a seal of unknown size',
      ),
      ...joint('M.II k.8 đ.a: a seal covers no signature but its own'),
    ],
  },
  {
    ref: 'M.II k.9 đ.b, d',
    rule: 'Kính gửi: chỉ ở tờ trình, báo cáo, công văn; cỡ 13–14, thường, đứng. Một nơi: cùng dòng; từ hai nơi: mỗi nơi một dòng, gạch đầu dòng thẳng dưới dấu hai chấm, cuối dòng “;”, cuối cùng “.”. Kế hoạch không có Kính gửi',
    where: ['layout/parts/addressees.ts', 'document/keys/read-keys.ts'],
    styles: ['addressees'],
    tests: addressees(
      'M.II k.9 đ.b: one addressee stands on the line of “Kính gửi:”',
      'M.II k.9 đ.d: each stands on a line of its own behind a dash',
      'M.II k.9 đ.d: the dashes stand in line under the colon, in both outputs',
      'M.II k.9 đ.b: a plan has no Kính gửi',
    ),
  },
  {
    ref: 'M.II k.9 đ.d; M.V r.8 b',
    rule: '“Nơi nhận:”: một dòng riêng, cỡ 12, nghiêng, đậm, sát lề trái, ngang dòng quyền hạn ký',
    where: ['layout/parts/recipients.ts', 'layout/parts/level.ts'],
    styles: ['recipientsLabel'],
    tests: [
      ...recipients(
        'M.II k.9 đ.d: the label is 12 pt bold italic, flush left',
        'M.II k.9 đ.d: “Nơi nhận:” is level with the first line of authority, whatever their sizes',
      ),
      ...signature('M.II k.9 đ.d: “Nơi nhận:” is level with the line of authority, in both outputs'),
    ],
  },
  {
    ref: 'M.II k.9 đ.c, d',
    rule: 'Danh sách nơi nhận: cỡ 11, đứng, mỗi nơi một dòng, gạch đầu dòng sát lề trái, cuối dòng “;”; dòng cuối “- Lưu: VT, …” và dấu chấm. “Như trên” chỉ ở văn bản có Kính gửi',
    where: ['layout/parts/recipients.ts'],
    styles: ['recipient'],
    tests: [
      ...recipients(
        'M.II k.9 đ.d: each recipient is a line of 11 pt upright behind a dash that is flush left',
        'M.II k.9 đ.d: the last line is Lưu, with a colon, VT and the unit, and a full stop',
        'a brace stands behind the names of each group and is as high as they are, in the PDF',
      ),
      ...wording(
        'M.II k.9 đ.d: “Nơi nhận:”, then `- …;` a line, the last `- Lưu: VT, ….`',
        'M.II k.9: a plan has no “Kính gửi”, and so no “Như trên”',
      ),
    ],
  },
  {
    ref: 'PL III',
    rule: 'Cuối nội dung có dấu `./.` như các mẫu của Phụ lục III (không có trong điều khoản nào)',
    where: ['decree/names.ts', 'layout/parts/body.ts'],
    tests: [
      ...wording('PL III: the text ends in `./.`, which stands nowhere else'),
      ...appendices('PL III: `./.` ends the text, and no appendix'),
    ],
  },
  {
    ref: 'M.III k.1 đ.a, b',
    rule: '“Phụ lục”, từ hai phụ lục thêm số La Mã: một dòng riêng, canh giữa, chữ thường, đứng, đậm, cỡ 14; trong văn bản phải có chỉ dẫn về phụ lục',
    where: ['layout/parts/appendix.ts', 'document/body/appendices.ts'],
    styles: ['appendixLabel'],
    tests: appendices(
      'M.III k.1 đ.a, b: are labelled “Phụ lục” with Roman numbers, bold, upright, 14 pt, not in capitals',
      'M.III k.1 đ.a: has no number',
      'M.III k.1 đ.a: must be pointed to by the text',
    ),
  },
  {
    ref: 'M.III k.1 đ.b',
    rule: 'Tiêu đề phụ lục (nếu có): in hoa, đứng, đậm, cỡ 13–14, canh giữa',
    where: ['layout/parts/appendix.ts'],
    styles: ['appendixTitle'],
    tests: appendices(
      'M.III k.1 đ.b: have their titles on lines of their own, in upright bold capitals of 13–14 pt',
      'M.III k.1 đ.b, c: have label, title and reference one below the other in the middle',
      'M.III k.1 đ.b: needs no title',
    ),
  },
  {
    ref: 'M.III k.1 đ.c; MẪU 2.1, 2.2',
    rule: 'Chỉ dẫn “(Kèm theo Kế hoạch số … ngày … của …)”: chữ thường, nghiêng, cỡ 13–14, canh giữa dưới tiêu đề, có đường kẻ ngắn; bản điện tử để trống số và ngày',
    where: ['layout/parts/appendix.ts', 'layout/parts/blanks.ts'],
    styles: ['appendixReference', 'issuedWith'],
    tests: appendices(
      'M.III k.1 đ.c: have the reference in italics of 13–14 pt, centred, in both outputs',
      'MẪU 2.1: have a short line in the middle under the reference, in both outputs',
      'MẪU 2.2: leaves number and date blank where the document is electronic, and names its issuer',
    ),
  },
  {
    ref: 'M.III k.1 đ.đ',
    rule: 'Số trang của phụ lục đánh riêng theo từng phụ lục, cỡ 13–14, ở giữa lề trên',
    where: ['layout/compose.ts', 'render/page.typ', 'render/docx/index.ts'],
    tests: appendices(
      'M.III k.1 đ.đ: page numbers begin anew in each, and are hidden on its first page, in the PDF',
      'M.III k.1 đ.đ: page numbers begin anew in each, and are hidden on its first page, in the DOCX',
    ),
  },
  {
    ref: 'M.II k.8 đ.b; M.III k.1 đ.d',
    rule: 'Phụ lục cùng tệp không ký số riêng; khác tệp thì ký số từng tệp ở góc trên bên phải trang đầu, không có hình dấu: số, ký hiệu; thời gian ký; cỡ 10, thường, đứng, màu đen',
    where: ['layout/parts/top.ts', 'layout/compose.ts'],
    styles: ['signingInfo'],
    tests: appendices(
      'M.II k.8 đ.b: in one file an appendix is not signed on its own and has no line for it',
      'M.II k.8 đ.b: bear number and symbol, day and time of signing at the top right, 10 pt upright, black',
      'M.II k.8 đ.b: bear no picture of a seal',
      'M.III k.1 đ.d: are one file each, after the text',
    ),
  },
  {
    ref: 'Đ.33 k.1',
    rule: 'Phụ lục giấy: đóng dấu treo ở trang đầu, dấu giáp lai không quá 5 tờ một lần',
    where: [],
    reason: 'không đánh giá: văn thư đóng dấu sau khi in',
  },
  {
    ref: 'M.III k.2 đ.a',
    rule: 'Dấu chỉ độ mật: MẬT, TỐI MẬT, TUYỆT MẬT, ở ô 10a; cỡ theo pháp luật về bí mật nhà nước',
    where: ['layout/parts/stamps.ts', 'decree/names.ts'],
    styles: ['secrecy'],
    tests: marks(
      'M.III k.2 đ.a: stands in a red box of its own',
      'M.IV cells 10a, 10b: their boxes begin at the left margin, clear of each other and of what follows',
    ),
  },
  {
    ref: 'M.III k.2 đ.a',
    rule: 'Tài liệu thu hồi: ở ô 11',
    where: ['layout/parts/top.ts', 'decree/names.ts'],
    tests: marks('M.IV cell 11: the box stands in the top margin, in the middle over Quốc hiệu'),
  },
  {
    ref: 'M.III k.2 đ.b; M.V r.10',
    rule: 'Mức độ khẩn: HỎA TỐC 30 × 8 mm, THƯỢNG KHẨN 40 × 8 mm, KHẨN 20 × 8 mm; khung nét đơn, màu đỏ tươi; chữ in hoa, Times New Roman, cỡ 13–14, đứng, đậm, cân đối trong khung',
    where: ['decree/table.ts', 'layout/parts/stamps.ts'],
    styles: ['urgency'],
    tests: [
      ...marks(
        ' × 8 mm in both outputs',
        'M.III k.2 đ.b: a single bright red line goes around the words, which stand in its middle',
        'M.V r.10: the words are red, bold and upright capitals of 13–14 pt',
      ),
      ...law('M.III k.2 đ.b: boxes of 30 × 8, 40 × 8 and 20 × 8 mm'),
    ],
  },
  {
    ref: 'M.III k.2 đ.c; M.V r.13',
    rule: 'Phạm vi lưu hành: XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ; in hoa, Times New Roman, cỡ 13–14, đứng, đậm, trong khung nét đơn, ở ô 11',
    where: ['layout/parts/top.ts', 'layout/parts/stamps.ts'],
    styles: ['circulation'],
    tests: marks(
      'M.V r.13: the words are bold and upright capitals of 13–14 pt in a box of a single line',
      'M.IV cell 11: it stands on the first page only, and takes no room from the text',
    ),
  },
  {
    ref: 'M.III k.3; M.V r.11',
    rule: 'Ký hiệu người soạn thảo và số bản phát hành: PL.(300), in hoa, đứng, cỡ 11, cuối nơi nhận',
    where: ['layout/parts/recipients.ts', 'document/read-doc.ts'],
    tests: marks('M.III k.3: stands with the number of copies behind Lưu'),
  },
  {
    ref: 'M.III k.4; M.V r.12',
    rule: 'Địa chỉ, thư điện tử, trang thông tin, điện thoại, fax: cỡ 11–12, thường, đứng, ở chân trang thứ nhất, dưới đường kẻ nét liền kéo dài hết chiều ngang vùng chữ',
    where: ['layout/parts/foot.ts', 'render/page.typ', 'render/docx/index.ts'],
    styles: ['address'],
    tests: address(
      'M.V r.12: is 11–12 pt, upright and regular, in both outputs',
      'M.III k.4: stands under a solid line as wide as the text area, in the PDF',
      'M.III k.4: stands under a solid line as wide as the text area, in the DOCX',
      'M.III k.4: stands on page 1 only, and under no appendix',
    ),
  },
  {
    ref: 'PL III MẪU 1.3',
    rule: 'Kế hoạch ban hành kèm theo Quyết định: có cơ quan, Quốc hiệu; không có số, địa danh, ngày; dưới trích yếu có “(Kèm theo Quyết định số …)”; hết bằng `./.`, không có chữ ký. Tệp điện tử riêng có dòng ký số ở góc trên bên phải',
    where: ['layout/form-1-4.ts', 'layout/parts/title.ts', 'layout/parts/top.ts', 'document/keys/read-keys.ts'],
    tests: forms(
      'has agency, Quốc hiệu and Tiêu ngữ, but no number, place and date',
      'points to it under type and trích yếu, in italics of 13–14 pt in the middle',
      'ends in `./.`, without signature, place to sign in and nơi nhận',
      'M.II k.8 đ.b: bears number and symbol, day and time of signing at the top right, 10 pt upright, black',
      'MẪU 2.2: leaves number and date of the reference blank',
    ),
  },
  {
    ref: 'PL III MẪU 1.4',
    rule: 'Kế hoạch đứng riêng: các phần theo Mẫu 1.4 (văn bản có tên loại)',
    where: ['layout/form-1-4.ts', 'layout/compose.ts'],
    tests: [
      ...diagram('is that of reading: header, marks, title, text, nơi nhận, signature'),
      ...words('every word of the source stands in the PDF, in order, and no other'),
    ],
  },
]

const authority = ['document/keys/signers.ts', 'decree/names.ts', 'layout/parts/signature.ts']
const signedBy = (form: string): Tests => signed('M.II k.7 đ.b, đ: signed by ', `form: '${form}'`)

/** Điều 13 and M.II k.7 đ.b: who signs, and the lines above the name. */
export const authorityClauses: readonly Clause[] = [
  {
    ref: 'Đ.13 k.1',
    rule: 'Người đứng đầu cơ quan theo chế độ thủ trưởng ký: GIÁM ĐỐC',
    where: authority,
    tests: signedBy('the head'),
  },
  {
    ref: 'M.II k.7 đ.b; Đ.13 k.2; M.V r.7',
    rule: 'Ký thay mặt tập thể: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH',
    where: authority,
    tests: signedBy('TM.: on behalf of a collective'),
  },
  {
    ref: 'Đ.13 k.2',
    rule: 'Cấp phó ký ở cơ quan làm việc theo chế độ tập thể: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    where: authority,
    tests: signedBy('TM. and KT.: a deputy on behalf of a collective'),
  },
  {
    ref: 'M.II k.7 đ.b; M.V r.7',
    rule: 'Cấp phó ký thay người đứng đầu: KT. BỘ TRƯỞNG / THỨ TRƯỞNG',
    where: authority,
    tests: signedBy('KT.: a deputy in place of the head'),
  },
  {
    ref: 'M.II k.7 đ.b; Đ.13 k.1',
    rule: 'Cấp phó được giao phụ trách, điều hành ký như cấp phó ký thay',
    where: authority,
    tests: signedBy('KT.: a deputy in charge'),
  },
  {
    ref: 'M.II k.7 đ.b',
    rule: 'Người được giao quyền cấp trưởng: Q. GIÁM ĐỐC',
    where: authority,
    tests: signedBy('Q.: an appointed acting head'),
  },
  {
    ref: 'M.II k.7 đ.b; Đ.13 k.4',
    rule: 'Ký thừa lệnh: TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG; cấp phó của người ký thừa lệnh thêm hai dòng KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG',
    where: authority,
    tests: [...signedBy('TL.: by order of the head'), ...signedBy('TL. and KT.: the deputy of one who signs by order')],
  },
  {
    ref: 'M.II k.7 đ.b; Đ.13 k.3',
    rule: 'Ký thừa ủy quyền: TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ …',
    where: authority,
    tests: signedBy('TUQ.: by mandate'),
  },
  {
    ref: 'M.II k.7 đ.c',
    rule: 'Tổ chức tư vấn được dùng dấu của cơ quan: chức vụ trong tổ chức, và chức vụ trong cơ quan ở trên họ tên',
    where: authority,
    tests: [
      ...signedBy('an advisory body that may use the seal of the agency'),
      ...places('M.II k.7 đ.d: signs between the two posts'),
    ],
  },
  {
    ref: 'M.II k.7 đ.c',
    rule: 'Tổ chức tư vấn không được dùng dấu của cơ quan: chỉ chức vụ trong tổ chức',
    where: authority,
    tests: signedBy('an advisory body that may not use the seal of the agency'),
  },
]

const placed = 'stands where the diagram has it across the page'
const cell = (number: string): Tests => diagram(placed, `cell: '${number}'`)

/** Mục IV: the cells of the page diagram from the top; it draws no lengths. */
export const cellClauses: readonly Clause[] = [
  {
    ref: 'M.IV ô 14',
    rule: 'Chữ ký số của cơ quan cho bản điện tử: góc trên bên phải, trong lề trên',
    where: ['layout/parts/top.ts'],
    tests: [
      ...appendices('M.IV cell 14: bear them in the top margin, at its right'),
      ...diagram('M.IV cell 14: what the agency signs with stands at the right over the text of a separate file'),
      ...forms('M.IV cells 11, 14: both stand in the top margin, clear of each other and of Quốc hiệu'),
    ],
  },
  {
    ref: 'M.IV ô 11',
    rule: 'Phạm vi lưu hành, tài liệu thu hồi: trong lề trên, trên Quốc hiệu',
    where: ['layout/parts/top.ts'],
    tests: [
      ...cell('11'),
      ...marks('M.IV cell 11: the box stands in the top margin, in the middle over Quốc hiệu'),
      ...forms('M.IV cells 11, 14: they leave the text where it is in the DOCX'),
    ],
  },
  {
    ref: 'M.IV ô 2',
    rule: 'Tên cơ quan: cột trái đầu trang',
    where: ['layout/parts/header.ts'],
    tests: [
      ...cell('2'),
      ...header('M.IV: agency and Quốc hiệu, then số and địa danh, stand side by side in a frame without lines'),
    ],
  },
  {
    ref: 'M.IV ô 1',
    rule: 'Quốc hiệu, Tiêu ngữ: cột phải đầu trang, cùng hàng tên cơ quan',
    where: ['layout/parts/header.ts'],
    tests: [...cell('1'), ...header('M.IV: the columns of the header keep clear of each other')],
  },
  { ref: 'M.IV ô 3', rule: 'Số, ký hiệu: dưới tên cơ quan', where: ['layout/parts/header.ts'], tests: cell('3') },
  {
    ref: 'M.IV ô 4',
    rule: 'Địa danh, thời gian: dưới Quốc hiệu, ngang số và ký hiệu',
    where: ['layout/parts/header.ts'],
    tests: [...cell('4'), ...diagram('M.IV: the cells follow each other, those side by side being level')],
  },
  {
    ref: 'M.IV ô 5b',
    rule: 'Trích yếu công văn: dưới số và ký hiệu',
    where: [],
    reason: 'không đánh giá: chương trình chỉ soạn văn bản có tên loại',
  },
  {
    ref: 'M.IV ô 5a',
    rule: 'Tên loại, trích yếu: giữa trang, dưới phần đầu',
    where: ['layout/parts/title.ts'],
    tests: cell('5a'),
  },
  {
    ref: 'M.IV ô 9a',
    rule: 'Kính gửi: giữa trích yếu và nội dung',
    where: ['layout/parts/addressees.ts'],
    tests: [...cell('9a'), ...addressees('M.IV cell 9a: they stand between trích yếu and the text')],
  },
  {
    ref: 'M.IV ô 10a',
    rule: 'Độ mật: bên trái, dưới số và ký hiệu, trên mức độ khẩn',
    where: ['layout/parts/stamps.ts'],
    tests: [...cell('10a'), ...marks('M.IV cells 3, 10a, 10b: they stand below the number in this order')],
  },
  {
    ref: 'M.IV ô 10b',
    rule: 'Mức độ khẩn: bên trái, dưới độ mật',
    where: ['layout/parts/stamps.ts'],
    tests: [...cell('10b'), ...marks('M.IV cells 3, 10a, 10b: they stand below the number in this order')],
  },
  {
    ref: 'M.IV ô 6',
    rule: 'Nội dung: hết chiều ngang giữa hai lề',
    where: ['layout/parts/body.ts'],
    tests: diagram('M.IV cell 6: the text takes the whole width between the margins'),
  },
  {
    ref: 'M.IV ô 7a',
    rule: 'Quyền hạn, chức vụ: bên phải, dưới nội dung',
    where: ['layout/parts/signature.ts'],
    tests: [
      ...cell('7a'),
      ...signature('M.IV: nơi nhận and signature are one row of a frame without lines that is never split'),
    ],
  },
  {
    ref: 'M.IV ô 9b',
    rule: 'Nơi nhận: bên trái, ngang quyền hạn ký',
    where: ['layout/parts/recipients.ts', 'layout/parts/signature.ts'],
    tests: [
      ...cell('9b'),
      ...signature('M.IV: its columns keep clear of each other'),
      ...joint('M.IV cell 9b: nơi nhận stands below them at the left'),
    ],
  },
  {
    ref: 'M.IV ô 12',
    rule: 'Ký hiệu người soạn thảo: cuối nơi nhận',
    where: ['layout/parts/recipients.ts'],
    tests: diagram('M.IV cell 12: the symbol of the drafter closes nơi nhận'),
  },
  {
    ref: 'M.IV ô 8',
    rule: 'Dấu, chữ ký số của cơ quan: bên trái chữ ký, trùm lên một phần',
    where: ['layout/parts/signature.ts'],
    tests: [
      ...diagram('M.IV cells 7c, 8: signature and seal stand between the post and what is above the name'),
      ...places('M.IV cells 7c, 8: both outputs have the two, and no other picture'),
    ],
  },
  {
    ref: 'M.IV ô 7c',
    rule: 'Chữ ký: giữa chức vụ và họ tên',
    where: ['layout/parts/signature.ts'],
    tests: diagram('M.IV cells 7c, 8: signature and seal stand between the post and what is above the name'),
  },
  {
    ref: 'M.IV ô 7b',
    rule: 'Họ tên, và chức vụ thứ hai: dưới chữ ký',
    where: ['layout/parts/signature.ts'],
    tests: [...cell('7b'), ...diagram('M.IV: the cells follow each other, those side by side being level')],
  },
  {
    ref: 'M.IV ô 13',
    rule: 'Địa chỉ: chân trang thứ nhất, trong lề',
    where: ['layout/parts/foot.ts'],
    tests: [
      ...diagram('M.IV cell 13: the address is as wide as the text at the most, at the foot'),
      ...address(
        'M.IV cell 13: stands inside the margins, at the bottom of them',
        'M.IV cell 13: the address stands at the foot, below the footnote, in both outputs',
      ),
    ],
  },
]

/** Where the decree says nothing, or says two things: what the program does, and why. */
export const freeClauses: readonly Clause[] = [
  {
    ref: 'M.II k.8 đ.b',
    rule: 'Câu chữ của dòng thời gian ký số: “Số: …; …/…/…; …:…:…” như Mẫu 2.2, ngày giờ để trống',
    where: ['layout/parts/top.ts'],
    tests: appendices('M.II k.8 đ.b: bear number and symbol, day and time of signing at the top right'),
    reason: 'tự chọn: điều khoản đòi múi giờ theo ISO 8601, mẫu in khác; phần mềm ký số mới biết giờ ký',
  },
  {
    ref: 'M.III k.2 đ.a, c',
    rule: 'Khung độ mật, phạm vi lưu hành, dự thảo: cao 8 mm, rộng bằng chữ thêm 4 mm mỗi bên',
    where: ['decree/table.ts', 'layout/parts/stamps.ts'],
    tests: marks('its box is as high as those of urgency, a free choice'),
    reason: 'tự chọn: Nghị định chỉ cho cỡ khung mức độ khẩn',
  },
  {
    ref: 'M.II k.1, k.2, k.5; M.III k.2, k.4',
    rule: 'Nét của đường kẻ 0,75 pt, của khung 1 pt',
    where: ['decree/table.ts'],
    tests: ruled,
    reason: 'tự chọn: Nghị định chỉ nói nét liền, nét đơn',
  },
  {
    ref: 'M.II k.7 đ.d',
    rule: 'Chỗ ký cao 76 pt; hình chữ ký tối đa 130 × 70 pt; bản dự thảo không có chỗ ký',
    where: ['decree/table.ts', 'layout/parts/signature.ts'],
    tests: [
      ...signature('M.II k.7: authority, post and name follow each other, with room for a signature above the name'),
      ...marks('keeps no place to sign in, and is sealed by nobody'),
    ],
    reason: 'tự chọn: Nghị định không cho chiều cao chữ ký',
  },
  {
    ref: 'M.II k.1–k.5',
    rule: 'Khoảng cách giữa các dòng phần đầu: trên số và địa danh 6 pt, trên tên loại 18 pt, dưới trích yếu 12 pt',
    where: ['decree/table.ts'],
    tests: header('M.II k.5: tên loại and trích yếu stand below the header, one under the other'),
    reason: 'tự chọn: Nghị định chỉ nói cách dòng đơn trong từng khối',
  },
  {
    ref: 'M.II k.2 đ.c, k.5 đ.b',
    rule: 'Tên cơ quan, trích yếu nhiều dòng: đường kẻ tính theo dòng dài nhất, dài 40 %',
    where: ['layout/parts/centred.ts', 'decree/table.ts'],
    tests: forms('have one line below, a third to a half as long as their longest, a free choice'),
    reason: 'tự chọn: Nghị định không nói dòng nào; 40 % ở giữa 1/3 và 1/2',
  },
  {
    ref: 'M.III k.1 đ.đ',
    rule: 'Trang đầu của phụ lục không hiện số trang',
    where: ['render/page.typ', 'render/docx/index.ts'],
    tests: appendices('M.III k.1 đ.đ: page numbers begin anew in each, and are hidden on its first page'),
    reason: 'tự chọn: suy từ M.I k.7, trang thứ nhất không hiện số',
  },
  {
    ref: 'M.IV',
    rule: 'Hai cột đầu trang chia 40 % và 60 %, hai cột cuối trang 45 % và 55 % chiều ngang vùng chữ',
    where: ['decree/table.ts', 'layout/parts/header.ts', 'layout/parts/signature.ts'],
    tests: header('M.II k.1 đ.c: Quốc hiệu and Tiêu ngữ take one line each'),
    reason: 'tự chọn: sơ đồ không cho kích thước; chia như vậy thì Quốc hiệu nằm gọn một dòng',
  },
  {
    ref: 'M.II k.1; M.III k.2 đ.b',
    rule: 'In “HÒA” trong Quốc hiệu, “HỎA TỐC” trong khung',
    where: ['decree/names.ts'],
    tests: [
      ...law('M.II k.1: Quốc hiệu is spelt with HÒA, Tiêu ngữ with hyphens between blanks'),
      ...marks(' × 8 mm in both outputs'),
    ],
    reason: 'tự chọn: Nghị định viết cả HÒA lẫn HOÀ, HỎA lẫn HOẢ; chọn cách viết của điều khoản và phần lớn các mẫu',
  },
  {
    ref: 'M.III k.3; M.V r.11',
    rule: 'Ký hiệu người soạn thảo in như gõ, thường là chữ hoa',
    where: ['layout/parts/recipients.ts'],
    tests: marks('M.III k.3: stands with the number of copies behind Lưu'),
    reason: 'tự chọn: bảng ghi “in thường”, điều khoản và chữ mẫu là in hoa',
  },
  {
    ref: 'M.II k.6 đ.đ; M.V r.6',
    rule: 'Kế hoạch dùng mục “I. TÊN MỤC”; quy chế, quy định dùng chương, mục, điều',
    where: ['decree/kinds.ts', 'decree/numbering.ts'],
    tests: articles('M.V r.6 b: mục “I.” are bold capitals on one line'),
    reason: 'tự chọn: Nghị định có cả hai bố cục, đổi được bằng `danh_so`',
  },
  {
    ref: 'M.V r.6 b',
    rule: 'Dưới điểm là gạch đầu dòng -, +, •; đề mục thập phân 1.1 khi chọn `thap_phan`',
    where: ['document/body/list.ts', 'decree/numbering.ts'],
    tests: aligned,
    reason: 'tự chọn: Nghị định không có cấp nào dưới điểm',
  },
]
