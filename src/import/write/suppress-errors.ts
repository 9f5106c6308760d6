import { check, type Source } from '../../compile.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { allEntries, rules } from '../../rules/index.ts'
import type { WrittenSource } from './write-source.ts'

/** What tells that the program may not have known a head or closing for what it is: the original has no such fault. */
const doubt = 'the-thuc-khac-khoa'

const reason = 'giữ nguyên như bản gốc'

/**
 * What the original had wrong by the decree stays as it was: each such error is set aside where it stands, with a reason, and told.
 * One in the keys is set aside there; one in the body by a comment above its block, so that a later one is told. A doubt, and what can't be set aside, is told and stays.
 */
export async function suppressErrors(source: WrittenSource): Promise<{
  readonly source: WrittenSource
  readonly findings: readonly Omit<Diagnostic, 'place'>[]
}> {
  const { diagnostics } = await check(
    writtenPlan(source, asPlanPath),
    {},
    { wanted: ({ severity }) => severity === 'error' },
  )
  const entries = allEntries()
  const told = diagnostics.filter(({ severity }) => severity === 'error')
  // What could not be read is nothing to be kept.
  const isFirm = (rule: string) => entries.get(rule)?.firm !== undefined
  const errors = told.filter(({ rule }) => rule !== doubt && !isFirm(rule))
  const lines = source.text.split('\n')
  const body = lines.indexOf('---', 1) + 2
  // What is told where a body is read may be of lines that a comment would become one of.
  const commented = errors.filter(
    ({ rule, place }) => rules.some(({ id }) => id === rule) && place?.file === asPlanPath && place.line >= body,
  )
  const wishes = commented.flatMap(({ rule, place, related = [] }) =>
    [place, ...related.map((one) => one.place)].flatMap((at) => (at ? [{ rule, line: at.line }] : [])),
  )
  const keys = new Set(errors.filter((one) => !commented.includes(one)).map(({ rule }) => `  ${rule}: ${reason}`))
  const then = (one: Diagnostic): string | undefined => {
    if (isFirm(one.rule)) return 'tệp vừa ghi chưa dựng được khi chưa sửa chỗ này'
    if (one.rule === doubt) return undefined
    return commented.includes(one)
      ? `rồi bỏ dòng \`<!-- kehoach-bo-qua ${one.rule}: … -->\` ở trên`
      : `rồi bỏ dòng \`${one.rule}\` dưới khóa \`bo_qua\``
  }
  return {
    source: { ...source, text: withKeys(withComments(lines, wishes), [...keys]).join('\n') },
    findings: told.map((one) => ({
      rule: one.rule,
      severity: 'warning',
      message: one.message,
      hint: [one.hint, then(one)].filter(Boolean).join('; '),
    })),
  }
}

interface Wish {
  readonly rule: string
  /** Of the body, counted from 1. */
  readonly line: number
}

/** Lines with a comment above the block of each wish: blocks are parted by blank lines. */
function withComments(lines: readonly string[], wishes: readonly Wish[]): string[] {
  const above = new Map<number, Set<string>>()
  for (const { rule, line } of wishes) {
    const block = lines.slice(0, line - 1).findLastIndex((text) => text.trim() === '') + 1
    above.set(block, (above.get(block) ?? new Set()).add(`<!-- kehoach-bo-qua ${rule}: ${reason} -->`))
  }
  return lines.flatMap((line, i) => [...(above.get(i) ?? []), line])
}

/** Lines with what the keys set aside, at their end. */
const withKeys = (lines: readonly string[], wishes: readonly string[]): string[] =>
  wishes.length === 0 ? [...lines] : lines.toSpliced(lines.indexOf('---', 1), 0, 'bo_qua:', ...wishes)

const asPlanPath = 'plan.md'

/** A written source as the program reads one, under a path; files beside it are at hand. */
export function writtenPlan({ text, files }: Pick<WrittenSource, 'text' | 'files'>, path: string): Source {
  const contents = new Map(
    files.map(({ name, content }) => [name, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
  )
  return {
    path,
    text,
    root: '',
    asset: (name) => contents.get(name) ?? 'missing',
    fallbackDate: { year: 1980, month: 1, day: 1 },
  }
}
