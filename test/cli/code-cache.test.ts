import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { plan } from '../plan.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'kehoach-cache-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The program as another version of Node finds it: the caches that lie beside it are none of its own. */
cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true, filter: (path) => !path.endsWith('.cache') })
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')

const home = join(folder, 'home')
const caches = () => readdirSync(join(home, 'kehoach'))

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(folder, 'bin/kehoach.cjs'), ...args], {
    env: { ...process.env, XDG_CACHE_HOME: home },
    encoding: 'utf8',
  })

function help() {
  const done = run('--help')
  expect([done.status, done.stderr]).toEqual([0, ''])
  return done.stdout
}

describe('on a version of Node that has no code cache beside the program', () => {
  beforeEach(() => rmSync(home, { recursive: true, force: true }))

  test('the first run leaves one in the user’s cache folder, which the next runs from', () => {
    const first = help()
    const [cache = '', ...others] = caches()
    expect(cache).toMatch(/^kehoach-.*\.cache$/)
    expect(cache).toContain(process.versions.v8)
    expect(others).toEqual([])
    const written = statSync(join(home, 'kehoach', cache)).mtimeMs
    expect(help()).toBe(first)
    expect(caches()).toEqual([cache])
    expect(statSync(join(home, 'kehoach', cache)).mtimeMs).toBe(written)
  })

  test('it takes the place of one of another version of the program', () => {
    mkdirSync(join(home, 'kehoach'), { recursive: true })
    const old = `kehoach-${process.versions.v8}-${process.arch}-0123456789abcdef.cache`
    writeFileSync(join(home, 'kehoach', old), '')
    help()
    expect(caches()).toHaveLength(1)
    expect(caches()).not.toContain(old)
  })

  test('help, checking and building have one each, and none takes the place of another', () => {
    writeFileSync(join(folder, 'plan.md'), plan)
    help()
    for (const args of [['check'], ['build', '-o', folder], ['check']]) run(...args, join(folder, 'plan.md'))
    const own = caches().filter((name) => name.startsWith('kehoach-'))
    expect(own.map((name) => name.replace(/^.*-/, '')).sort()).toEqual(['build.cache', 'check.cache', 'help.cache'])
    const sizes = own.map((name) => statSync(join(home, 'kehoach', name)).size)
    expect(Math.max(...sizes)).toBeGreaterThan(2 * Math.min(...sizes))
  })

  test('one that V8 can’t use stops nothing, and is made anew', () => {
    const first = help()
    const cache = join(home, 'kehoach', caches()[0] ?? '')
    writeFileSync(cache, 'not a cache')
    expect(help()).toBe(first)
    expect(statSync(cache).size).toBeGreaterThan(100_000)
  })

  test('a folder that can’t be made stops nothing', () => {
    writeFileSync(home, '')
    expect(help()).toContain('kehoach build plan.md')
  })

  // A bundle more would cost every run of the command its time.
  for (const [command, flags, bundles] of [
    ['check', [], ['kehoach']],
    ['build', ['--to', 'docx'], ['docx', 'kehoach']],
    ['build', [], ['docx', 'kehoach']],
  ] as const)
    test(`${[command, ...flags].join(' ')} loads ${bundles.join(' and ')} alone`, () => {
      writeFileSync(join(folder, 'plan.md'), plan)
      const { status } = run(command, join(folder, 'plan.md'), ...flags)
      expect(status).toBe(0)
      expect(caches().map((name) => name.slice(0, name.indexOf('-')))).toEqual(bundles)
    })

  test('nothing is written beside the program', () => {
    help()
    expect(readdirSync(join(folder, 'dist')).filter((name) => name.includes('.cache'))).toEqual([])
  })
})
