import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Limit, limits } from '../../src/limits.ts'

/** Time and memory of whole processes at each limit, as `node tools/limits.mjs` measured them. */
const figures: Readonly<
  Record<string, { readonly seconds: number; readonly megabytes: number; readonly exit: number }>
> = JSON.parse(readFileSync(join(import.meta.dirname, 'figures.json'), 'utf8'))

const vietnamese = (n: number): string => n.toLocaleString('vi-VN')

function row([name, { of, most, unit, message }]: readonly [string, Limit]): string {
  const figure = figures[name]
  const measured = figure ? `${vietnamese(figure.seconds)} giây, ${vietnamese(figure.megabytes)} MB` : '—'
  // A year is no amount.
  const number = unit === '' ? String(most) : `${vietnamese(most)} ${unit}`
  return `| ${of} | ${number} | ${message} | ${measured} |`
}

test('docs/gioi-han.md says what the table says', async () => {
  const page = `# Giới hạn

Để không tệp nào làm máy treo hay hết bộ nhớ, chương trình chỉ nhận đến các số dưới đây; vượt quá thì báo lỗi ở đúng chỗ.
Thời gian của bộ xử lý và bộ nhớ là của cả một lần chạy với tệp nằm sát giới hạn (\`kehoach build\` ra DOCX và PDF, hoặc \`kehoach import\`),
đo bằng \`node tools/limits.mjs\` trên một máy hai nhân đang bận nhiều việc khác; máy khác thì khác.

| Giới hạn của | Nhiều nhất | Báo | Đo được |
|---|---|---|---|
${Object.entries<Limit>(limits).map(row).join('\n')}
`
  await expect(page).toMatchFileSnapshot('../../docs/gioi-han.md')
})

test.each(Object.entries(figures))('%s takes less than 20 s and 1.5 GB', (name, { seconds, megabytes, exit }) => {
  expect(limits).toHaveProperty(name)
  expect(exit).toBeLessThan(2)
  expect(seconds).toBeLessThan(20)
  expect(megabytes).toBeLessThan(1500)
})
