import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sendToScript, startsProgramOf } from '../../src/commands/send-to.ts'

const folder = 'C:\\Kế hoạch 100%\\kehoach'

const scripts: readonly (readonly [string, string])[] = [
  ...['cai-dat.cmd', 'go-bo.cmd', 'kehoach.cmd'].map(
    (name) => [name, readFileSync(join('tools/package/windows', name), 'utf8')] as const,
  ),
  ['“Gửi tới”', sendToScript(folder, 'build')],
]

describe.each(scripts)('%s', (_, script) => {
  const lines = script.split('\r\n')

  it('has each line end as Windows ends them', () => {
    expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(lines.at(-1)).toBe('')
  })

  it('runs the program itself, with its libraries last on the PATH', () => {
    expect(script).not.toMatch(/\bcall\b/)
    expect(script).toMatch(/^set "PATH=%PATH%;[^;]*chuong-trinh\\windows"\r$/m)
    expect(script).toMatch(/"[^"]*chuong-trinh\\node\.exe" "[^"]*chuong-trinh\\bin\\kehoach\.cjs" /)
  })

  it('writes Vietnamese in UTF-8 alone, and outside of brackets', () => {
    const first = lines.findIndex((line) => line.startsWith('echo ') || line.includes(' echo '))
    if (first < 0) return
    expect(lines.slice(0, first)).toContain('chcp 65001 >nul')
    expect(lines.filter((line) => /echo .*[()<>|&]/.test(line))).toEqual([])
  })
})

it.each(scripts.filter(([name]) => name !== 'kehoach.cmd'))(
  '%s says what to do without the program, and before it waits for a key',
  (name, script) => {
    expect(script).toMatch(
      name === '“Gửi tới”' ? /^if not exist .*node\.exe" echo .*cai-dat\.cmd/m : /^if not exist .*echo .*Extract All/m,
    )
    expect(script).toContain('echo Bấm một phím để đóng cửa sổ này.\r\npause >nul\r\n')
  },
)

it('doubles a % of the folder once', () => {
  expect(sendToScript(folder, 'check')).toContain(
    '"C:\\Kế hoạch 100%%\\kehoach\\chuong-trinh\\bin\\kehoach.cjs" check %*',
  )
})

it('knows the scripts of a folder from those of another', () => {
  const script = sendToScript(folder, 'build')
  expect(startsProgramOf(script, folder.toUpperCase())).toBe(true)
  expect(startsProgramOf('call "C:\\Kế hoạch 100%%\\kehoach\\kehoach.cmd" build %*', folder)).toBe(true)
  for (const other of ['C:\\Kế hoạch 100%', 'C:\\kehoach', `${folder}\\kehoach`])
    expect(startsProgramOf(script, other)).toBe(false)
})
