import { type BadExample, type Entry, type Example, type ExampleFile, type ExampleRun, groups } from './entry.ts'

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
      ...(fixable ? [`- Sửa được bằng \`kehoach check --fix${severity === 'hint' ? '=ca-goi-y' : ''}\``] : []),
    ].join('\n'),
    '## Vì sao',
    why,
    '## Đúng',
    ...good.flatMap(exampleBlocks),
    '## Chưa đúng',
    ...bad.flatMap(badBlocks),
    '## Bỏ qua',
    firm === undefined ? aside(id) : `Không bỏ qua, không đổi mức được. ${firm}`,
  ].join('\n\n')}\n`
}

const aside = (id: string): string =>
  `Trước đoạn cần bỏ qua: \`<!-- kehoach-bo-qua ${id}: lý do -->\`. Cho cả tệp, trong phần khai báo: \`bo_qua: {${id}: lý do}\`.`

/** The list of all pages, group by group. */
export function entryIndex(entries: ReadonlyMap<string, Entry>): string {
  const lines = (group: string) =>
    [...entries].flatMap(([id, entry]) =>
      entry.group === group ? [`- [${id}](${id}.md) (${severityNames[entry.severity]}): ${entry.summary}`] : [],
    )
  const sections = Object.entries(groups).map(([group, name]) => `## ${name}\n\n${lines(group).sort().join('\n')}`)
  return `# Mọi điều chương trình báo\n\nMỗi tên dưới đây đứng trong ngoặc vuông ở kết quả của \`kehoach check\`.\n\n${sections.join('\n\n')}\n`
}

/** A bad example with the words that are marked and what becomes of them. */
const badBlocks = (example: BadExample): string[] => [
  ...exampleBlocks(example),
  `Báo ở: ${example.at.map((place) => wordsAt(place, example)).join(', ')}`,
  ...(example.fixed === undefined ? [] : [`Sửa thành: \`${example.fixed}\``]),
]

/** What a place marks, with its line as the block shows it where there are several: keys stand between two lines more. */
function wordsAt(place: string, example: Example): string {
  const [, file, line = '', words] = /^(?:([^\s:]+\.\w+) )?(\d+):\d+(?: (.*))?$/.exec(place) ?? []
  const keyLines = example.keys?.split('\n').length ?? 0
  const shown = file || keyLines === 0 ? Number(line) : Number(line) + (Number(line) > keyLines ? 3 : 1)
  const isAlone = !file && words && !sourceOf(example).includes('\n') && !example.files
  const where = `${file ? `\`${file}\`, ` : ''}dòng ${shown}`
  return isAlone ? `\`${short(words)}\`` : words ? `\`${short(words)}\` (${where})` : where
}

function commandOf(run: ExampleRun): string {
  if ('import' in run) return `kehoach import ${run.import}`
  if ('renew' in run) return 'kehoach new --tu plan.md'
  return `kehoach build plan.md --data ${run.merge}${run.naming ? ` --name "${run.naming}"` : ''}`
}

const exampleBlocks = (example: Example): string[] => [
  ...(example.run ? [`Khi chạy \`${commandOf(example.run)}\`:`] : []),
  ...(example.keys || example.body ? [block('markdown', sourceOf(example))] : []),
  ...Object.entries(example.files ?? {}).flatMap(([name, file]) => fileBlocks(name, file)),
  ...(example.about ? [example.about] : []),
]

/** A file that is a text, or what repeats in it; nothing of bytes. */
function fileBlocks(name: string, file: ExampleFile): string[] {
  if (typeof file === 'string' && !/^\n*$|^%PDF/.test(file))
    return [`Tệp \`${name}\`:`, block(name.replace(/^.*\./, ''), file.trimEnd())]
  if (typeof file === 'object' && 'repeat' in file)
    return [`Tệp \`${name}\`: “${file.repeat}” lặp lại ${file.times.toLocaleString('vi-VN')} lần.`]
  return []
}

const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  yml: 'yaml',
  txt: 'text',
  pdf: 'text',
  png: 'text',
}

const block = (language: string, text: string): string =>
  `\`\`\`${languages[language] ?? language}\n${text.split('\n').map(short).join('\n')}\n\`\`\``

const sourceOf = ({ keys, body }: Example): string =>
  [...(keys ? [`---\n${keys}\n---`] : []), ...(body ? [body] : [])].join('\n\n')

/** A line that goes on and on is seen by its start. */
const short = (line: string): string => (line.length > 240 ? `${line.slice(0, 120)}…` : line)
