/** A bound on what the program takes in, so that nothing it is given can hang it or fill its memory. */
export interface Limit {
  /** What is bounded, in Vietnamese: as a row of docs/gioi-han.md begins. */
  readonly of: string
  /** The largest number taken. */
  readonly most: number
  readonly unit: string
  /** What is told of one more; dots stand for what differs. */
  readonly message: string
}

/** Every bound there is; docs/gioi-han.md is printed from it. */
export const limits = {
  sourceBytes: { of: 'Tệp nguồn', most: 2_000_000, unit: 'byte', message: 'Tệp lớn hơn 2 MB' },
  bodyLines: {
    of: 'Dòng có chữ của bài trong tệp nguồn, hay của một tệp chèn',
    most: 10_000,
    unit: 'dòng',
    message: 'Bài có hơn 10.000 dòng',
  },
  bodyMarks: {
    of: 'Dấu `*` và `_` của bài, liền nhau thì tính một',
    most: 50_000,
    unit: 'dấu',
    message: 'Bài có hơn 50.000 dấu `*`, `_`',
  },
  paragraphLetters: {
    of: 'Chữ của một đoạn văn',
    most: 20_000,
    unit: 'ký tự',
    message: 'Đoạn văn dài hơn 20.000 ký tự',
  },
  includedBytes: {
    of: 'Các tệp chèn bằng `::chen` của một văn bản, cộng lại',
    most: 2_000_000,
    unit: 'byte',
    message: 'Các tệp chèn cộng lại lớn hơn 2 MB',
  },
  includes: {
    of: 'Lệnh `::chen` của một văn bản, kể cả trong tệp chèn',
    most: 500,
    unit: 'lệnh',
    message: 'Văn bản chèn hơn 500 tệp',
  },
  includeDepth: { of: 'Tệp chèn trong tệp chèn', most: 8, unit: 'tệp', message: 'Lệnh `::chen` lồng sâu hơn 8 tệp' },
  assetBytes: { of: 'Tệp mà nguồn nêu tên', most: 100_000_000, unit: 'byte', message: 'Tệp “…” lớn hơn 100 MB' },
  nameBytes: { of: 'Tên tệp mà nguồn nêu', most: 255, unit: 'byte', message: 'Tên tệp “…” dài hơn 255 byte' },
  tableColumns: { of: 'Cột của một bảng', most: 63, unit: 'cột', message: 'Bảng có … cột, Word chỉ mở được 63' },
  tableRows: {
    of: 'Hàng của một bảng',
    most: 15_000,
    unit: 'hàng',
    message: 'Bảng có … hàng, quá 15.000',
  },
  tableCells: {
    of: 'Ô của một bảng',
    most: 40_000,
    unit: 'ô',
    message: 'Bảng có … hàng, … cột, quá 40.000 ô',
  },
  firstYear: { of: 'Năm của một ngày, sớm nhất', most: 1900, unit: '', message: '“…”: năm … nằm ngoài 1900–2099' },
  lastYear: { of: 'Năm của một ngày, muộn nhất', most: 2099, unit: '', message: '“…”: năm … nằm ngoài 1900–2099' },
  levels: {
    of: 'Cấp của phần khai báo và của dữ liệu YAML, JSON',
    most: 32,
    unit: 'cấp',
    message: '… lồng sâu hơn 32 cấp',
  },
  yamlValues: {
    of: 'Giá trị của phần khai báo, hay của dữ liệu sau khi theo các dấu `*`',
    most: 100_000,
    unit: 'giá trị',
    message: '… nở ra hơn 100.000 giá trị',
  },
  dataBytes: { of: 'Tệp dữ liệu', most: 50_000_000, unit: 'byte', message: 'Tệp lớn hơn 50 MB' },
  dataRows: { of: 'Hàng của tệp dữ liệu', most: 50_000, unit: 'hàng', message: 'Tệp có hơn 50.000 hàng' },
  gatheredBytes: {
    of: 'Các văn bản gộp bằng `--gop` hay nén bằng `--zip`, cộng lại',
    most: 100_000_000,
    unit: 'byte',
    message: 'các văn bản cộng lại lớn hơn 100 MB',
  },
  dataColumns: { of: 'Cột của tệp dữ liệu', most: 100, unit: 'cột', message: 'Tệp có hơn 100 cột' },
  sheetCells: {
    of: 'Ô có chữ của một trang tính Excel',
    most: 200_000,
    unit: 'ô',
    message: 'Trang tính có hơn 200.000 ô có chữ',
  },
  sheetLetters: {
    of: 'Chữ trong các ô của một trang tính Excel',
    most: 20_000_000,
    unit: 'ký tự',
    message: 'Trang tính có hơn 20 triệu ký tự',
  },
  unpackedBytes: {
    of: 'Tệp XLSX, DOCX khi giải nén',
    most: 200_000_000,
    unit: 'byte',
    message: 'Tệp giải nén ra quá lớn: hơn 200 MB, hoặc gấp hơn 250 lần',
  },
  unpackedRatio: {
    of: 'Mỗi phần lớn hơn 1 MB của tệp XLSX, DOCX, khi giải nén so với khi nén',
    most: 250,
    unit: 'lần',
    message: 'Tệp giải nén ra quá lớn: hơn 200 MB, hoặc gấp hơn 250 lần',
  },
  pictureBytes: { of: 'Tệp hình', most: 50_000_000, unit: 'byte', message: 'Hình “…” lớn hơn 50 MB' },
  pictureSide: {
    of: 'Mỗi cạnh của hình',
    most: 10_000,
    unit: 'điểm ảnh',
    message: 'Hình “…” rộng … × … điểm ảnh, quá lớn',
  },
  picturePixels: {
    of: 'Điểm ảnh của một hình',
    most: 40_000_000,
    unit: 'điểm ảnh',
    message: 'Hình “…” có … triệu điểm ảnh, quá 40 triệu',
  },
  svgLevels: {
    of: 'Lớp lồng nhau của hình SVG',
    most: 200,
    unit: 'lớp',
    message: 'Hình “…” có quá nhiều lớp lồng nhau, không dùng được',
  },
  svgElements: {
    of: 'Phần tử mà hình SVG vẽ ra, theo mọi tham chiếu',
    most: 50_000,
    unit: 'phần tử',
    message: 'Hình “…” có hơn 50.000 phần tử khi vẽ, không dùng được',
  },
  listLevels: { of: 'Cấp của danh sách gạch đầu dòng', most: 6, unit: 'cấp', message: 'Danh sách lồng sâu hơn 6 cấp' },
  centredLetters: {
    of: 'Chữ của trích yếu, tên cơ quan, chức vụ được ngắt dòng cho cân',
    most: 2000,
    unit: 'ký tự',
    message: 'không báo: phần dài hơn ngắt dòng như đoạn văn',
  },
  titleLetters: {
    of: 'Chữ của trích yếu, của tên một đề mục, của tên một hình',
    most: 10_000,
    unit: 'ký tự',
    message: '… dài hơn 10.000 ký tự',
  },
  appendices: {
    of: 'Phụ lục của một văn bản',
    most: 500,
    unit: 'phụ lục',
    message: 'Văn bản có hơn 500 phụ lục',
  },
  notes: { of: 'Chú thích của một văn bản', most: 2000, unit: 'chú thích', message: 'Văn bản có hơn 2.000 chú thích' },
  notesInRow: {
    of: 'Chú thích liền nhau, không có dấu cách ở giữa',
    most: 20,
    unit: 'chú thích',
    message: 'Hơn 20 chú thích liền nhau, không có chỗ ngắt dòng',
  },
  partLines: {
    of: 'Dòng (25 ký tự) của cơ quan cùng cơ quan chủ quản, của địa danh, của phần ký, của địa chỉ',
    most: 30,
    unit: 'dòng',
    message: 'Khóa `…` dài … dòng, quá 30: phần này không sang trang được',
  },
  groupLines: {
    of: 'Dòng (30 ký tự) của một nhóm nơi nhận',
    most: 60,
    unit: 'dòng',
    message: 'Khóa `…` dài … dòng, quá 60: phần này không sang trang được',
  },
  wordElements: {
    of: 'Phần tử của một tệp Word để nhập; một hàng bảng ba cột có chừng hai mươi',
    most: 500_000,
    unit: 'phần tử',
    message: 'Tệp có hơn 500.000 phần tử',
  },
  wordLevels: {
    of: 'Cấp lồng nhau của tệp Word để nhập: bảng trong bảng, khung trong khung',
    most: 1000,
    unit: 'tầng',
    message: 'Nội dung tệp lồng nhau quá 1.000 tầng',
  },
  zipMembers: {
    of: 'Tệp nén bên trong một tệp XLSX, DOCX, ZIP',
    most: 10_000,
    unit: 'tệp',
    message: 'Tệp gồm hơn 10.000 tệp nén bên trong',
  },
  importBytes: { of: 'Tệp cho `kehoach import`', most: 100_000_000, unit: 'byte', message: 'Tệp “…” lớn hơn 100 MB' },
  documentBytes: {
    of: 'Tệp nguồn mà mẫu điền thành',
    most: 5_000_000,
    unit: 'ký tự',
    message: 'Văn bản dựng từ mẫu dài hơn 5.000.000 ký tự',
  },
  templateLevels: {
    of: 'Khối lồng nhau của một mẫu; `else if` nối nhau cũng tính',
    most: 200,
    unit: 'tầng',
    message: 'Các khối lồng nhau quá 200 tầng',
  },
  templateDepth: {
    of: 'Khối lồng nhau của một mẫu cùng các mẫu con nó gọi',
    most: 500,
    unit: 'tầng',
    message: 'Các khối lồng nhau quá 500 tầng',
  },
  partials: {
    of: 'Mẫu con gọi mẫu con',
    most: 20,
    unit: 'tầng',
    message: 'Mẫu con gọi nhau quá 20 tầng',
  },
  shownFindings: {
    of: 'Chỗ của một văn bản mà `check` và `build` in ra màn hình; báo cáo `--format` có đủ',
    most: 500,
    unit: 'chỗ',
    message: 'Chỉ in 500 trong … chỗ',
  },
  templateSteps: {
    of: 'Bước điền một mẫu',
    most: 1_000_000,
    unit: 'bước',
    message: 'Mẫu phải tính hơn 1.000.000 bước',
  },
} as const satisfies Readonly<Record<string, Limit>>
