import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { soundPlan as plan } from '../plan.ts'
import { inFull } from '../sampling.ts'

const root = join(import.meta.dirname, '../..')
const text = (name: string): string => readFileSync(join(root, name), 'utf8')

/** A repository of plans, and a folder of commands that stand for what the machine of a CI has. */
const repository = mkdtempSync(join(tmpdir(), 'kehoach-ci-'))
const bin = join(repository, '.bin')
const put = (name: string, contents: string): void => {
  mkdirSync(dirname(join(repository, name)), { recursive: true })
  writeFileSync(join(repository, name), contents)
}
const command = (name: string, script: string): void => {
  put(`.bin/${name}`, `#!/bin/sh\n${script}\n`)
  chmodSync(join(bin, name), 0o755)
}

beforeAll(() => {
  const kehoach = `exec "${process.execPath}" "${join(root, 'bin/kehoach.cjs')}" "$@"`
  command('npx', `test "$1" = kehoach || exit 9\nshift\n${kehoach}`)
  command('kehoach', kehoach)
  // What `npm ci` gives is here already.
  command('npm', 'test "$1" = ci')
  put('ke-hoach/mot.md', plan)
  put('ke-hoach/phong/hai.md', plan)
  put('ke-hoach/README.md', '# Kho kế hoạch\n')
  put('mau.md', plan.replace(/^trich_yeu:.*$/m, 'trich_yeu: Kiểm tra {{ten}}'))
  put('don-vi.csv', `ma,ten\n${Array.from({ length: 10 }, (_, i) => `dv${i},Phòng ${i}`).join('\n')}\n`)
})
afterAll(() => rmSync(repository, { recursive: true }))

/** Runs a step as a CI does, from the root of the repository; gives its exit code. */
function step(line: string, env: Readonly<Record<string, string>> = {}): number | null {
  const { PATH = '' } = process.env
  return spawnSync('bash', ['-eo', 'pipefail', '-c', line], {
    cwd: repository,
    env: { ...process.env, GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '', ...env, PATH: `${bin}:${PATH}` },
    stdio: 'ignore',
  }).status
}

const report = (name: string) => JSON.parse(readFileSync(join(repository, 'bao-cao', name), 'utf8'))
const outputs = (folder: string): string[] =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:docx|pdf)$/.test(name))
    .sort()
const printed = ['mot.docx', 'mot.pdf', join('phong', 'hai.docx'), join('phong', 'hai.pdf')]
const bad = plan.replace(/^trich_yeu:.*\n/m, '')
const warned = `${plan}\nThuwcj hiện  ngay.\n`

interface Step {
  readonly run?: string
  readonly name?: string
}
const stepsOf = (name: string, job: string): readonly Step[] => parse(text(`examples/ci/${name}`)).jobs[job].steps
const runsOf = (steps: readonly Step[]): string[] => steps.flatMap(({ run }) => run ?? [])

describe.skipIf(process.platform === 'win32')('the steps of', { timeout: 300_000 }, () => {
  it('github.yml check all plans, report and build them', () => {
    const env = { GITHUB_WORKSPACE: repository, GITHUB_ACTIONS: 'true' }
    const [install = '', check = '', build = ''] = runsOf(stepsOf('github.yml', 'plans'))
    expect([install, check, build].map((line) => step(line, env))).toEqual([0, 0, 0])
    expect(outputs('ban-in')).toEqual(printed)
    expect(report('kehoach.sarif').runs[0].results).toEqual([])
    for (const faulty of [bad, warned]) {
      put('ke-hoach/mot.md', faulty)
      expect([check, build].map((line) => step(line, env))).toEqual([1, 1])
      const [{ locations }] = report('kehoach.sarif').runs[0].results
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe('ke-hoach/mot.md')
      expect(report('kehoach.json').counts).not.toMatchObject({ error: 0, warning: 0 })
    }
    put('ke-hoach/mot.md', plan)
  })

  it('gitlab.yml check all plans, report and build them', () => {
    rmSync(join(repository, 'ban-in'), { recursive: true, force: true })
    const { script, artifacts } = parse(text('examples/ci/gitlab.yml')).plans
    const env = { CI_PROJECT_DIR: repository }
    expect(script.map((line: string) => step(line, env))).toEqual([0, 0, 0])
    expect(outputs('ban-in')).toEqual(printed)
    put('ke-hoach/mot.md', bad)
    expect(script.map((line: string) => step(line, env))).toEqual([0, 1, 1])
    for (const path of Object.values<string>(artifacts.reports)) expect(existsSync(join(repository, path))).toBe(true)
    expect(report('kehoach.json')[0].location.path).toBe('ke-hoach/mot.md')
    put('ke-hoach/mot.md', plan)
  })

  it.runIf(inFull)('hang-loat.yml make each row once', () => {
    rmSync(join(repository, 'ban-in'), { recursive: true, force: true })
    const { matrix } = parse(text('examples/ci/hang-loat.yml')).jobs.phan.strategy
    const [install = '', build = ''] = runsOf(stepsOf('hang-loat.yml', 'phan'))
    expect(step(install)).toBe(0)
    for (const part of matrix.phan) expect(step(build.replace(/\$\{\{ matrix\.phan \}\}/g, part))).toBe(0)
    expect(outputs('ban-in')).toEqual(Array.from({ length: 10 }, (_, i) => [`dv${i}.docx`, `dv${i}.pdf`]).flat())
  })

  it.runIf(inFull)('hang-loat-job.yaml make each row once, and again only what is lacking', () => {
    rmSync(join(repository, 'ban-in'), { recursive: true, force: true })
    const { spec } = parse(text('examples/ci/hang-loat-job.yaml'))
    const [{ command: shell, args, image, securityContext }] = spec.template.spec.containers
    expect([shell, args.length, image]).toEqual([['sh', '-c'], 1, `kehoach:${manifest.version}`])
    expect([spec.template.spec.securityContext.runAsNonRoot, securityContext.readOnlyRootFilesystem]).toEqual([
      true,
      true,
    ])
    for (let index = 0; index < spec.completions; index++)
      expect(step(args[0], { JOB_COMPLETION_INDEX: String(index) })).toBe(0)
    expect(
      outputs('ban-in')
        .map((name) => name.replace(/^.*\//, ''))
        .sort(),
    ).toEqual(Array.from({ length: 10 }, (_, i) => [`dv${i}.docx`, `dv${i}.pdf`]).flat())
    expect(step(args[0], { JOB_COMPLETION_INDEX: '0' })).toBe(0)
  })
})

describe('Dockerfile', () => {
  const dockerfile = text('Dockerfile')

  it('has nothing that a linter finds', () => {
    expect(validate(dockerfile)).toEqual([])
    expect(validate('FROM node\nRUM x\n')).not.toEqual([])
  })

  it('makes a slim image that runs without root, and needs no network then', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base)
    expect(bases).toEqual(['node:24-slim', 'node:24-slim'])
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
    expect(last).toMatch(/^USER node$/m)
    expect(last.slice(last.indexOf('\nUSER '))).not.toMatch(/^(?:RUN|COPY|ADD) /m)
    expect(dockerfile).toContain(`kehoach:${manifest.version}`)
  })

  it('copies what is there', () => {
    const ignored = text('.dockerignore').split('\n')
    for (const name of ['package.json', 'package-lock.json', 'templates/ke-hoach.md']) {
      expect(dockerfile).toContain(name.split('/').at(-1))
      expect([existsSync(join(root, name)), ignored.includes(name.split('/')[0] ?? '')]).toEqual([true, false])
    }
  })
})
