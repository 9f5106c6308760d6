import type { HttpQuestion } from './events.ts'

type Posted = Exclude<HttpQuestion, { readonly kind: 'page' }>
type Check = (value: unknown) => boolean

const number: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const text: Check = (value) => typeof value === 'string'
const flag: Check = (value) => typeof value === 'boolean'
const format: Check = (value) => value === 'docx' || value === 'pdf'
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([name, holds]) => holds(Object.entries(value).find(([key]) => key === name)?.[1]))

/** What each question has to say. */
const questions: Readonly<Record<Posted['kind'], Check>> = {
  edit: fields({ rev: number, text }),
  export: fields({ rev: number, format }),
  locate: fields({ rev: number, place: fields({ line: number }) }),
  source: fields({ rev: number, spot: fields({ page: number, x: number, y: number }) }),
  explain: fields({ rule: text }),
  keys: fields({}),
  save: fields({ rev: number, text, over: flag, base: number }),
}

/** The question that a body of JSON is; nothing where it is none. */
export function questionIn(body: string): Posted | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return isQuestion(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isQuestion(value: unknown): value is Posted {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  const [, holds] = Object.entries(questions).find(([name]) => name === kind) ?? []
  return holds?.(value) ?? false
}
