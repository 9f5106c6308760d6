/** Lines around a change. */
const context = 3

/** The change of a file's lines as a unified diff; nothing where there is none. Fixes keep the count of lines. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const [old, now] = [before.split('\n'), after.split('\n')]
  const changed = old.flatMap((line, i) => (line === now[i] ? [] : [i]))
  const hunks: [from: number, to: number][] = []
  for (const i of changed) {
    const last = hunks.at(-1)
    if (last && i - context <= last[1] + context) last[1] = i
    else hunks.push([i, i])
  }
  const text = hunks.map(([first, last]) => {
    const from = Math.max(0, first - context)
    const to = Math.min(old.length, last + context + 1)
    const lines: string[] = []
    for (let i = from; i < to; ) {
      const start = i
      while (i < to && old[i] !== now[i]) i++
      lines.push(...old.slice(start, i).map((line) => `-${line}`), ...now.slice(start, i).map((line) => `+${line}`))
      if (i < to && old[i] === now[i]) lines.push(` ${old[i++]}`)
    }
    return `@@ -${from + 1},${to - from} +${from + 1},${to - from} @@\n${lines.join('\n')}\n`
  })
  return `--- ${path}\n+++ ${path}\n${text.join('')}`
}
