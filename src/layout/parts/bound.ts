/** Words that a number behind them belongs to. */
const before =
  'số|ngày|tháng|năm|quý|điều|khoản|điểm|mục|chương|phần|phụ lục|trang|dòng|biểu|bảng|hình|mẫu|lần|thứ|cấp|khóa|tổ|khu|quận|phường'
/** Units that belong to the number before them. */
const behind = 'đồng|nghìn|ngàn|triệu|tỷ|người|giờ|phút|ngày|tháng|năm|trang|bản|km|m|m2|m²|ha|kg|g|mm|cm|lít|%|°C'

const word = String.raw`(?<![\p{L}\p{N}])`
const end = String.raw`(?![\p{L}\p{N}])`
const numberAfter = new RegExp(`${word}(${before}) (?=\\d|[IVXLC]+${end})`, 'giu')
const letterAfter = new RegExp(`${word}(điểm) (?=[a-zđ]${end})`, 'giu')
/** The day of a date may be parted from its month. */
const inDate = String.raw`(?![ \u00a0]\d)`
const unitAfter = new RegExp(`(\\d) (?=(?:${behind})${end}${inDate})`, 'gu')

/** Blanks inside "số 12", "ngày 5", "Điều 3", "1.000 đồng" become such as lines don't break at. */
export const bound = (text: string): string =>
  /\d|[IVXLC]|[Đđ]iểm /.test(text)
    ? text.replace(numberAfter, '$1\u00a0').replace(letterAfter, '$1\u00a0').replace(unitAfter, '$1\u00a0')
    : text
