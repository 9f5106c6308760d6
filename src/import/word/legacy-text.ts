import type { Report } from '../../findings/diagnostic.ts'

/** Remembers what of one part stood in TCVN3 or VNI fonts; `line` is the paragraph's ordinal. */
export interface LegacyTally {
  readonly add: (font: string, line: number) => void
}

/** Remembers which fonts and paragraphs became Unicode. */
export interface Legacy {
  /** For one more part, whose paragraphs are counted by themselves. */
  readonly part: () => LegacyTally
  readonly report: (file: string, report: Report) => void
}

/** Begins with none; the finding names every font, and stands at the first paragraph of the first part. */
export function collectLegacy(): Legacy {
  const fonts = new Set<string>()
  const parts: Set<number>[] = []
  return {
    part: () => {
      const lines = new Set<number>()
      parts.push(lines)
      return {
        add: (font, line) => {
          fonts.add(font)
          lines.add(line)
        },
      }
    },
    report: (file, report) => {
      if (fonts.size === 0) return
      const names = [...fonts].map((font) => `“${font}”`).join(', ')
      const count = parts.reduce((sum, lines) => sum + lines.size, 0)
      const line = parts[0]?.values().next().value ?? 1
      report({
        rule: 'nhap-phong-cu',
        message: `Đã chuyển ${count} đoạn gõ bằng phông cũ ${names} sang Unicode`,
        hint: 'đọc soát lại các đoạn này, nhất là chữ in hoa và tên riêng',
        place: { file, line, column: 1 },
      })
    },
  }
}
