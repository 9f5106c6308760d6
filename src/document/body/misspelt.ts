/** Markdown that is not quite right comes out as the text typed; these are told from text by their look. */
export interface Misspelling {
  readonly pattern: RegExp
  readonly message: (typed: string) => string
  readonly hint: (typed: string) => string
}

export const misspellings: readonly Misspelling[] = [
  {
    pattern: /^:::?\s*[A-Za-zÀ-ỹ]+(?=\s*(?:\{|\[|$))/u,
    message: (typed) => `Lệnh “${typed}” viết chưa đúng nên không chạy`,
    hint: () => 'gõ lệnh trên một dòng, đúng hai dấu hai chấm, giá trị trong dấu nháy kép: `::bang{tep="so-lieu.csv"}`',
  },
  {
    pattern: /(?<!\\)\[\^[^\]\s]+\]/,
    message: (typed) => `Chú thích “${typed}” chưa có nội dung`,
    hint: (typed) => `thêm một đoạn \`${typed}: …\` ở cuối bài`,
  },
  {
    pattern: /^#{1,6}(?=[A-Za-zÀ-ỹ])/u,
    message: () => 'Đề mục thiếu dấu cách sau dấu `#`',
    hint: (typed) => `gõ \`${typed} Tên đề mục\``,
  },
  {
    pattern: /^\|.*\|$/,
    message: () => 'Bảng thiếu dòng kẻ dưới đầu bảng',
    hint: () => 'dưới dòng đầu bảng, thêm dòng `|---|---|` có đủ số cột',
  },
  {
    pattern: /(?<!\\)!\[[^\]]*\]\([^)<]*\s[^)]*\)/,
    message: (typed) => `Tên hình có dấu cách nên không đọc được: “${typed}”`,
    hint: (typed) => `gõ \`${typed.replace(/\(\s*(.*?)\s*\)$/, '(<$1>)')}\``,
  },
]
