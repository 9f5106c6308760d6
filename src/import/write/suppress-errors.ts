import { check } from '../../compile.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { rules } from '../../rules/index.ts'
import type { WrittenSource } from './write-source.ts'

/**
 * What the original had wrong by the rules stays as it was: each rule that would stop the build is set aside in the keys,
 * with a reason, and told.
 */
export async function suppressErrors(
  source: WrittenSource,
  report: (found: Omit<Diagnostic, 'place'>) => void,
): Promise<WrittenSource> {
  const files = new Map(
    source.files.map(({ name, content }) => [name, typeof content === 'string' ? Buffer.from(content) : content]),
  )
  const plan = {
    path: 'plan.md',
    text: source.text,
    root: '',
    asset: (name: string) => files.get(name) ?? ('missing' as const),
    fallbackDate: { year: 1980, month: 1, day: 1 },
  }
  const { diagnostics } = await check(plan, {}, ({ severity }) => severity === 'error')
  const errors = diagnostics.filter(({ rule, severity }) => severity === 'error' && rules.some(({ id }) => id === rule))
  const ids = [...new Set(errors.map(({ rule }) => rule))]
  if (ids.length === 0) return source
  for (const { rule, message, hint } of errors)
    report({
      rule,
      severity: 'warning',
      message,
      hint: `${hint ? `${hint}; ` : ''}rồi bỏ dòng \`${rule}\` dưới khóa \`bo_qua\``,
    })
  const set = ids.map((id) => `  ${id}: giữ nguyên như bản gốc\n`).join('')
  return { ...source, text: source.text.replace(/\n---\n/, () => `\nbo_qua:\n${set}---\n`) }
}
