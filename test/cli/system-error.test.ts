import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { reasonOf } from '../../src/commands/disk/system-error.ts'

const refused = (code: string) => Object.assign(new Error(code), { code })
const there = fileURLToPath(import.meta.url)

it.each([
  ['a file that is there', 'EPERM', there, 'tệp chỉ cho đọc, hoặc đang mở ở chương trình khác. Đóng tệp'],
  ['a file that is not', 'EPERM', `${there}.docx`, 'không có quyền ghi vào thư mục này. Chọn thư mục khác'],
  ['a folder', 'EPERM', undefined, 'không có quyền ghi. Xin quyền ghi'],
  ['a document', 'EBUSY', 'plan.docx', 'tệp đang mở ở chương trình khác. Nếu tệp đang mở trong Word'],
  ['a PDF', 'EBUSY', 'plan.pdf', 'tệp đang mở ở chương trình khác. Đóng tệp ở chương trình ấy'],
])('says why Windows refuses %s (%s)', (_, code, path, reason) => {
  expect(reasonOf(refused(code), path, 'win32')).toMatch(new RegExp(`^${reason}.* \\(${code}\\)\\.$`))
})

it('says nothing of a folder’s rights where other systems refuse a file', () => {
  expect(reasonOf(refused('EPERM'), `${there}.docx`, 'linux')).toBe(
    'không có quyền ghi. Xin quyền ghi, hoặc chọn thư mục khác (EPERM).',
  )
})
