import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const example = readFileSync(join(import.meta.dirname, '../examples/benh-vien-an-toan-nguoi-benh/plan.md'), 'utf8')

/** A plan of forty pages: the first parts of an example again and again, each time with another number. */
export const longPlan = ((): string => {
  const start = example.indexOf('\n# ', example.indexOf('\n---', 4))
  const end = example.indexOf('# Tổ chức thực hiện')
  const part = (_: unknown, i: number) => example.slice(start, end).replaceAll(/^(# .*)$/gm, `$1 đợt ${i + 1}`)
  return `${example.slice(0, start)}${Array.from({ length: 16 }, part).join('\n')}${example.slice(end)}`
})()
