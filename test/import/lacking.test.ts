import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { importDocument } from '../../src/import/import-document.ts'
import { foldLetters } from '../../src/vietnamese/fold.ts'
import { imported, pasted } from './pasted.ts'

const recipients = 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.'

describe('what was not recognised', () => {
  it('is called lacking only where nothing of it is typed', async () => {
    const lacking = await imported({ closing: 'HIỆU TRƯỞNG\n\nNgô Thị Hạnh' })
    expect(lacking.told).toContain('Bản gốc không có nơi nhận')
    const unread = await imported({ closing: 'Noi nhan:\n- Các lớp;\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh' })
    expect(unread.told).toContain('Chưa nhận ra nơi nhận trong bản gốc')
  })

  it('is no fault of the original that is set aside: a doubt is told again where it is built', async () => {
    const { found, report } = collectFindings()
    const closing = `TM. BAN GIÁM HIỆU\nHIỆU TRƯỞNG\n\nChỗ để ký.\n\nNgô Thị Hạnh\n\n${recipients}`
    const { source } = await importDocument(
      new TextEncoder().encode(pasted({ closing })),
      { file: 'cu.txt', stem: 'plan', verbatim: false },
      report,
    )
    expect(found.map(({ rule }) => rule)).toContain('the-thuc-khac-khoa')
    expect(source?.text).not.toContain('bo_qua')
  })
})

it('a text without the marks of Vietnamese is guessed at, and told so once', async () => {
  const { found, report } = collectFindings()
  const typed = foldLetters(pasted({})).replace(/(?<=^|\n)./g, (letter) => letter.toUpperCase())
  const { found: recognised } = await importDocument(
    new TextEncoder().encode(typed),
    { file: 'cu.txt', stem: 'plan', verbatim: false },
    report,
  )
  expect(found.filter(({ rule }) => rule === 'nhap-thieu').map(({ message }) => message)).toEqual([
    'Bản gốc gõ không dấu, nên các phần chỉ đoán được và có phần chưa nhận ra',
  ])
  expect(recognised?.facts.filter(({ confidence }) => confidence !== 'đoán')).toEqual([])
})
