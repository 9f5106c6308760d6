/** A mark that stands for a value, in a value of the keys. */
const markInKeys = /(?<!\\)\{\{[{~]?\s{0,20}[\p{L}[(]/u

/** A mark that only templates have: a block, or a partial. */
const blockMark = /(?<!\\)\{\{~?(?:#(?:if|unless|each|with)\s|#?>\s{0,20}[\p{L}\d"'(])/u

/**
 * Whether a source is a template: it has marks in its keys, or blocks. A mark in a text, which may be quoted there, makes none, nor
 * do marks of an author who says that they are meant as they are.
 */
export function isTemplate(text: string, isYaml: boolean): boolean {
  if (!text.includes('{{') || /mau[-_]chua[-_]dien/.test(text)) return false
  if (blockMark.test(text)) return true
  const lines = text.trimStart().split(/\r?\n/)
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---')
  const keys = isYaml ? lines : lines.slice(0, Math.max(end, 0))
  return keys.some((line) => !/^\s*#/.test(line) && markInKeys.test(line))
}
