import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { sameRuns, storeCodeCache } from '../../tools/code-cache.mjs'
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

  test('the first run leaves one in the user’s cache folder, to which the next two add, and from which all later run', () => {
    const first = help()
    const [cache = '', ...others] = caches()
    expect(cache).toMatch(/^help-.*\.1\.cache$/)
    expect(cache).toContain(process.versions.v8)
    expect(others).toEqual([])
    for (const runs of [2, 3, 3]) {
      expect(help()).toBe(first)
      expect(caches()).toEqual([cache.replace('.1.', `.${runs}.`)])
    }
  })

  test('a first run that saw little of the program doesn’t decide what those after it run from', () => {
    writeFileSync(join(folder, 'plan.md'), plan)
    const sizes = [['--explain', 'lap-tu'], [join(folder, 'plan.md')]].map((args) => {
      expect(run('check', ...args).status).toBe(0)
      return statSync(join(home, 'kehoach', caches()[0] ?? '')).size
    })
    expect(sizes[1]).toBeGreaterThan(1.3 * (sizes[0] ?? 0))
  })

  test('wrong use leaves none', () => {
    expect(run('chek', 'plan.md').status).toBe(2)
    expect(existsSync(join(home, 'kehoach'))).toBe(false)
  })

  test('it takes the place of one of another version of the program', () => {
    mkdirSync(join(home, 'kehoach'), { recursive: true })
    const old = `help-${process.versions.v8}-${process.arch}-0123456789abcdef.3.cache`
    writeFileSync(join(home, 'kehoach', old), '')
    help()
    expect(caches()).toHaveLength(1)
    expect(caches()).not.toContain(old)
  })

  test('each errand has one, and none takes the place of another', () => {
    writeFileSync(join(folder, 'plan.md'), plan)
    help()
    for (const args of [['check'], ['build', '--to', 'docx', '-o', folder], ['check']])
      run(...args, join(folder, 'plan.md'))
    run('rules')
    const errands = caches().map((name) => name.replace(/^(\w+)-.*?(-[a-z]+)?\.(\d)\.cache$/, '$1$2 $3'))
    expect(errands.sort()).toEqual(['check 2', 'docx 1', 'help 1', 'kehoach-build 1', 'kehoach-rules 1'])
    const sizes = caches().map((name) => statSync(join(home, 'kehoach', name)).size)
    expect(Math.max(...sizes)).toBeGreaterThan(10 * Math.min(...sizes))
  })

  test('one that V8 can’t use stops nothing, and is made anew', () => {
    const first = help()
    const cache = join(home, 'kehoach', caches()[0] ?? '')
    writeFileSync(cache, 'not a cache')
    expect(help()).toBe(first)
    expect(statSync(cache).size).toBeGreaterThan(50_000)
  })

  test('a folder that can’t be made stops nothing', () => {
    writeFileSync(home, '')
    expect(help()).toContain('kehoach build plan.md')
  })

  // A bundle more would cost every run of the command its time.
  for (const [command, flags, bundles] of [
    ['check', [], ['check']],
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

test('those that a package brings along are the same each time', { timeout: 120_000 }, () => {
  const stored = () => {
    storeCodeCache(
      (args, env) => spawnSync(process.execPath, args, { env: { ...process.env, ...env } }).status,
      folder,
      sameRuns,
    )
    const paths = readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.cache'))
    return paths.map((path) => {
      const bytes = readFileSync(join(folder, 'dist', path))
      rmSync(join(folder, 'dist', path))
      return `${path} ${createHash('sha256').update(bytes).digest('hex')}`
    })
  }
  const first = stored()
  expect(first).toHaveLength(4)
  for (let again = 0; again < 3; again++) expect(stored()).toEqual(first)
})
