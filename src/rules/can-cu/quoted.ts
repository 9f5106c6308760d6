/** Words in quotation marks are another's; they stay as they are. */
export const isQuoted = (text: string, index: number): boolean => {
  const before = text.slice(0, index)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1
}
