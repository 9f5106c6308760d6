import { expect, it } from 'vitest'
import { blocksOf, para, run } from './word-file.ts'

const tab = '<w:r><w:tab/></w:r>'
const beside = (left: string, right: string): string => para(`${run(left)}${tab}${run(right)}`)

const shown = (body: string): unknown[] =>
  blocksOf(body).map((block) => {
    if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('')
    return block.type === 'table'
      ? block.rows[0]?.cells.map(({ blocks }) =>
          blocks.map((one) => (one.type === 'paragraph' ? one.runs.map(({ text }) => text.trim()).join('') : '')),
        )
      : block.type
  })

it('recipients and signature that tabs set side by side stand in two columns', () => {
  const body = [
    para('Các thôn thực hiện.'),
    beside('Nơi nhận:', 'CHỦ TỊCH'),
    beside('- Các thôn;', 'Đỗ Văn Khang'),
    para('- Lưu: VT.'),
    para('PHỤ LỤC'),
  ]
  expect(shown(body.join(''))).toEqual([
    'Các thôn thực hiện.',
    [
      ['Nơi nhận:', '- Các thôn;', '- Lưu: VT.'],
      ['CHỦ TỊCH', 'Đỗ Văn Khang', ''],
    ],
    'PHỤ LỤC',
  ])
})

it('recipients without a signature beside them stay as they are', () => {
  const lines = ['Nơi nhận:', '- Các thôn;', '- Lưu: VT.']
  expect(shown(lines.map((text) => para(text)).join(''))).toEqual(lines)
})
