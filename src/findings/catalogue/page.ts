import { type BadExample, type Entry, type Example, groups } from './entry.ts'

const severityNames = { error: 'lỗi', warning: 'cảnh báo', hint: 'gợi ý' } as const

/** All that is said of what can be found under an id, as Markdown: for `--explain` and docs/rules. */
export function entryPage(id: string, entry: Entry): string {
  const { group, severity, clause, summary, why, good, bad, firm } = entry
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
    ...good.map(sourceBlock),
    '## Chưa đúng',
    ...bad.flatMap(badBlocks),
    '## Bỏ qua',
    firm === undefined ? aside(id) : `Không bỏ qua, không đổi mức được. ${firm}`,
  ].join('\n\n')}\n`
}

const aside = (id: string): string =>
  `Trước đoạn cần bỏ qua: \`<!-- kehoach-bo-qua ${id}: lý do -->\`. Cho cả tệp, trong phần khai báo: \`bo_qua: {${id}: lý do}\`.`

/** A bad example with the words that are marked and what becomes of them. */
const badBlocks = (example: BadExample): string[] => [
  sourceBlock(example),
  `Báo ở: ${example.at.map((place) => wordsAt(place, example)).join(', ')}`,
  ...(example.fixed === undefined ? [] : [`Sửa thành: \`${example.fixed}\``]),
]

/** What a place marks, with its line as the block shows it where there are several: keys stand between two lines more. */
function wordsAt(place: string, example: Example): string {
  const [, line = '', words = ''] = /^(\d+):\d+ (.*)$/.exec(place) ?? []
  const keyLines = example.keys?.split('\n').length ?? 0
  const shown = Number(line) + (keyLines === 0 ? 0 : Number(line) > keyLines ? 3 : 1)
  return sourceOf(example).includes('\n') ? `\`${words}\` (dòng ${shown})` : `\`${words}\``
}

const sourceBlock = (example: Example): string => `\`\`\`markdown\n${sourceOf(example)}\n\`\`\``

const sourceOf = ({ keys, body }: Example): string =>
  [...(keys ? [`---\n${keys}\n---`] : []), ...(body ? [body] : [])].join('\n\n')
