import { chmodSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { desk } from './run.ts'

let at = desk()
afterEach(() => {
  at.clear()
  at = desk()
})

describe('kehoach kham', () => {
  it('tells a line each of what the program needs', () => {
    at.put('kehoach.yml', 'co_quan: Trường Tiểu học Hoa Sen\n')
    const { code, out } = at.start(['kham'])
    expect(code).toBe(0)
    for (const name of [
      'Phiên bản',
      'Node',
      'Phông chữ của PDF',
      'Phần dựng PDF',
      'Thư mục tạm',
      'LibreOffice',
      'Bộ nhớ',
    ])
      expect(out).toMatch(new RegExp(`^${name}: .+`, 'm'))
    expect(out).toMatch(/^Hồ sơ cơ quan: .*kehoach\.yml: được$/m)
    expect(out).toContain('Máy này dùng được kehoach.')
  })

  it('gives the same to programs', () => {
    const { code, out } = at.start(['kham', '--format', 'json'])
    const { ok, conditions } = JSON.parse(out)
    expect([code, ok]).toEqual([0, true])
    expect(conditions.every(({ remedy }: { remedy?: string }) => remedy === undefined)).toBe(true)
  })

  it('writes it to a file, and over none that is there unless asked to', () => {
    at.put('may.json', '{}')
    expect(at.start(['kham', '--format', 'json', '-o', 'may.json'])).toMatchObject({ code: 2, out: '' })
    expect(at.read('may.json')).toBe('{}')
    expect(at.start(['kham', '--format', 'json', '-o', 'may.json', '--ghi-de'])).toMatchObject({ code: 0, out: '' })
    expect(JSON.parse(at.read('may.json'))).toMatchObject({ ok: true })
    expect(at.start(['rules', '-o', 'quy-tac.txt'])).toMatchObject({ code: 0, out: '' })
    expect(at.read('quy-tac.txt')).toBe(at.start(['rules']).out)
  })

  it.skipIf(process.getuid?.() === 0)('says what to do in a folder that it can’t write to', () => {
    chmodSync(at.folder, 0o555)
    const { code, out } = at.start(['kham'])
    chmodSync(at.folder, 0o755)
    expect(code).toBe(1)
    expect(out).toMatch(/^Thư mục đang đứng: .*, không ghi được: chuyển sang/m)
  })

  it.runIf(process.platform === 'linux')('tries whether it can write, whatever the rights of the folder say', () => {
    const { code, out } = at.startIn('', ['kham'], { TMPDIR: '/proc' })
    expect(code).toBe(1)
    expect(out).toMatch(/^Thư mục tạm: \/proc, không ghi được: đặt biến/m)
    expect(at.files()).toEqual([])
  })

  it('takes no other format', () => {
    expect(at.start(['kham', '--format', 'xml']).code).toBe(2)
  })
})

it('installs only what was packaged for Windows', () => {
  const { code, err } = at.start(['install'])
  expect(code).toBe(2)
  expect(err).toContain('bản đóng gói sẵn cho Windows')
})
