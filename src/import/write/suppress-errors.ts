import { check, type Source } from '../../compile.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { allEntries } from '../../rules/index.ts'
import type { WrittenSource } from './write-source.ts'

/**
 * What the original had wrong by the decree stays as it was: each error that may be set aside is, in the keys, with a
 * reason, and told.
 */
export async function suppressErrors(source: WrittenSource): Promise<{
  readonly source: WrittenSource
  readonly findings: readonly Omit<Diagnostic, 'place'>[]
}> {
  const { diagnostics } = await check(asPlan(source), {}, ({ severity }) => severity === 'error')
  const entries = allEntries()
  const errors = diagnostics.filter(
    ({ rule, severity }) => severity === 'error' && entries.get(rule)?.firm === undefined,
  )
  if (errors.length === 0) return { source, findings: [] }
  const ids = [...new Set(errors.map(({ rule }) => rule))]
  const keys = ids.map((id) => `  ${id}: giữ nguyên như bản gốc\n`).join('')
  return {
    source: { ...source, text: source.text.replace(/\n---\n/, () => `\nbo_qua:\n${keys}---\n`) },
    findings: errors.map(({ rule, message, hint }) => ({
      rule,
      severity: 'warning',
      message,
      hint: `${hint ? `${hint}; ` : ''}rồi bỏ dòng \`${rule}\` dưới khóa \`bo_qua\``,
    })),
  }
}

/** A written source as the program reads one, its files at hand. */
function asPlan({ text, files }: WrittenSource): Source {
  const contents = new Map(
    files.map(({ name, content }) => [name, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
  )
  return {
    path: 'plan.md',
    text,
    root: '',
    asset: (name) => contents.get(name) ?? 'missing',
    fallbackDate: { year: 1980, month: 1, day: 1 },
  }
}
