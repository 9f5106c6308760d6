import type { Report } from '../../findings/diagnostic.ts'
import { fromLegacyFont } from '../../vietnamese/legacy-fonts.ts'

/** Text in a TCVN3 or VNI font as Unicode, undefined where the font is no such one. `line` is the paragraph's ordinal. */
export type FromLegacy = (text: string, font: string, line: number) => string | undefined

/** Remembers which fonts and paragraphs were converted. */
export interface Legacy {
  /** For one more part, whose paragraphs are counted by themselves. */
  readonly part: () => FromLegacy
  readonly report: (file: string, report: Report) => void
}

export function collectLegacy(): Legacy {
  const fonts = new Set<string>()
  const parts: Set<number>[] = []
  return {
    part: () => {
      const lines = new Set<number>()
      parts.push(lines)
      return (text, font, line) => {
        const letters = font === '' ? undefined : fromLegacyFont(text, font)
        if (letters !== undefined && letters !== text) {
          fonts.add(font)
          lines.add(line)
        }
        return letters
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
