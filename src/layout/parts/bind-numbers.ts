/** Words that a number behind them belongs to. */
const before =
  'số|ngày|tháng|quý|điều|khoản|điểm|mục|chương|phần|phụ lục|trang|dòng|biểu|bảng|hình|mẫu|lần|thứ|cấp|khóa|tổ|khu|quận|phường'
/** Units that belong to the number before them. */
const behind = 'đồng|nghìn|ngàn|triệu|tỷ|người|giờ|phút|ngày|tháng|năm|trang|bản|km|m|m2|m²|ha|kg|g|mm|cm|lít|%|°C'

const word = String.raw`(?<![A-Za-zÀ-ỹ\d])`
const end = String.raw`(?![A-Za-zÀ-ỹ\d])`
/** In small letters, with a capital, or all in capitals; not in between, as a name may be. */
const spelt = before
  .split('|')
  .flatMap((one) => [one, (one[0] ?? '').toLocaleUpperCase('vi') + one.slice(1), one.toLocaleUpperCase('vi')])
  .join('|')
const numberAfter = new RegExp(`${word}(${spelt}) (?=\\d|[IVXLC]+${end})`, 'gu')
const letterAfter = new RegExp(`${word}(điểm) (?=[a-zđ]${end})`, 'giu')
/** The day of a date may be parted from its month. */
const inDate = String.raw`(?![ \u00a0]\d)`
const unitAfter = new RegExp(`(?<![Nn]ăm[ \u00a0]\\d{3})(\\d) (?=(?:${behind})${end}${inDate})`, 'gu')

/** A year is a number of four digits; five of something isn't one. */
const yearAfter = new RegExp(`${word}([Nn]ăm|NĂM) (?=\\d{4}${end})`, 'gu')
const spanOfYears = new RegExp(`(?<![\\d.,/])((?:19|20)\\d{2}) ([-–]) (?=(?:19|20)\\d{2}(?![\\d/])${end})`, 'gu')

/** Blanks inside "số 12", "ngày 5", "năm 2026", "2026 - 2030", "Điều 3", "1.000 đồng" become such as lines don't break at. */
export const bindNumbers = (text: string): string =>
  /\d|[IVXLC]|[Đđ]iểm /.test(text)
    ? text
        .replace(numberAfter, '$1\u00a0')
        .replace(letterAfter, '$1\u00a0')
        .replace(unitAfter, '$1\u00a0')
        .replace(yearAfter, '$1\u00a0')
        .replace(spanOfYears, '$1\u00a0$2\u00a0')
    : text
