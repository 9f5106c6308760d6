import { type Example, groups, type Rule } from './rule.ts'

const severityNames = { error: 'lỗi', warning: 'cảnh báo', hint: 'gợi ý' } as const

/** All that is said of a rule, as Markdown: for `--explain` and docs/rules. */
export function rulePage({ id, group, severity, clause, summary, why, good, bad }: Rule): string {
  const fixable = bad.some(({ fixed }) => fixed !== undefined)
  return `${[
    `# ${id}`,
    summary,
    [
      `- Nhóm: ${groups[group]}`,
      `- Mức: ${severityNames[severity]}`,
      `- Căn cứ: ${clause ?? 'không quy định; thông lệ'}`,
      ...(fixable ? ['- Sửa được bằng `kehoach check --fix`'] : []),
    ].join('\n'),
    '## Vì sao',
    why,
    '## Đúng',
    ...good.map(block),
    '## Chưa đúng',
    ...bad.map(block),
    '## Bỏ qua',
    `Trước đoạn cần bỏ qua: \`<!-- kehoach-bo-qua ${id}: lý do -->\`. Cho cả tệp, trong phần khai báo: \`bo_qua: {${id}: lý do}\`.`,
  ].join('\n\n')}\n`
}

function block({ keys, body, fixed }: Example): string {
  const source = [...(keys ? [`---\n${keys}\n---`] : []), ...(body ? [body] : [])].join('\n\n')
  return `\`\`\`markdown\n${source}\n\`\`\`${fixed === undefined ? '' : `\n\nSửa thành: \`${fixed}\``}`
}
