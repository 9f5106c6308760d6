import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }
import { inFull } from '../sampling.ts'

const root = join(import.meta.dirname, '../..')
const dist = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8')

/** What esbuild says of the files it wrote. */
interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>
}
const { outputs }: Metafile = JSON.parse(dist('metafile.json'))

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses?: readonly unknown[]
  readonly properties: readonly { readonly name: string; readonly value: string }[]
}
const sbom = JSON.parse(dist('sbom.cdx.json'))
const components: readonly Component[] = sbom.components
const bundledIn = ({ properties }: Component): string[] =>
  properties.filter(({ name }) => name === 'kehoach:bundled-in').map(({ value }) => value)

/** The package that a folder is of, by the name that lists give it. */
function packageAt(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `${name}@${version}`
}

/** The package of a file that was bundled, and those that it says it has code of. */
function packagesIn(input: string): string[] {
  const path = join(root, input)
  const [folder, modules] = /^((?:.*\/)?node_modules\/)(?:@[^/]+\/)?[^/]+/.exec(path) ?? []
  if (folder === undefined || modules === undefined) return []
  const inlined = readFileSync(path, 'utf8').matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)
  return [folder, ...[...inlined].map(([, name = '']) => join(modules, name))].map(packageAt)
}

/** Packages by each file of dist/ that has code of theirs, as the bundler tells. */
const inDist = new Map(
  Object.entries(outputs).map(([output, { inputs }]) => [
    output,
    new Set(Object.keys(inputs).flatMap((input) => (inputs[input]?.bytesInOutput ? packagesIn(input) : []))),
  ]),
)
const allInDist = [...new Set([...inDist.values()].flatMap((names) => [...names]))].sort()

/** Of dist/: what is our own or says what is in it, and what `npm run package` and `npm run studio` put there. */
const ownFiles =
  /^(?:library\.d\.cts|page\.typ|sample\.json|no-fonts\.conf|studio\/index\.html|THIRD-PARTY\.md|sbom\.cdx\.json|metafile\.json)$/
const madeLater = /\.cache(?:\.\d+)?$|\.zip(?:\.sha256)?$|^kehoach\.html$/

describe('what is in dist/', () => {
  it('has more than our own code in it', () => {
    expect(allInDist.length).toBeGreaterThan(80)
    expect(allInDist).toContainEqual(expect.stringMatching(/^nanoid@/))
  })

  it('is all told of by the bundler', () => {
    const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'dist').length + 1))
    expect(
      files
        .filter((name) => !ownFiles.test(name) && !madeLater.test(name))
        .map((name) => `dist/${name}`)
        .sort(),
    ).toEqual([...inDist.keys()].sort())
  })
})

describe('sbom.cdx.json', () => {
  it('has each package in dist/, with the files that it is in', () => {
    const told = components.filter((one) => bundledIn(one).length > 0)
    expect(told.map((one) => one['bom-ref']).sort()).toEqual(allInDist)
    for (const one of told)
      expect([one.name, bundledIn(one)]).toEqual([
        one.name,
        [...inDist].flatMap(([output, names]) => (names.has(one['bom-ref']) ? [output] : [])).sort(),
      ])
  })

  it('has what is installed beside it, and nothing else', () => {
    const beside = Object.entries<{ dev?: boolean; version?: string }>(lock.packages)
      .filter(([at, { dev }]) => at !== '' && !dev)
      .map(([at, { version }]) => `${at.split('node_modules/').at(-1)}@${version}`)
    expect(components.map((one) => one['bom-ref']).sort()).toEqual([...new Set([...allInDist, ...beside])].sort())
    expect(Object.keys(manifest.dependencies).every((name) => components.some((one) => one.name === name))).toBe(true)
  })

  it('has checksum, licence and address of each', () => {
    for (const { name, version, purl, hashes, licenses } of components) {
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`)
      expect([name, hashes?.map(({ alg }) => alg), licenses?.length]).toEqual([name, ['SHA-512'], 1])
    }
  })

  it('is CycloneDX, without the time or a number of its making', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
    expect(sbom.metadata.component).toMatchObject({ name: 'kehoach', version: manifest.version })
    expect([sbom.serialNumber, sbom.metadata.timestamp]).toEqual([undefined, undefined])
    const references = new Set([...components.map((one) => one['bom-ref']), `kehoach@${manifest.version}`])
    for (const { ref, dependsOn } of sbom.dependencies)
      expect([ref, ...dependsOn].filter((one: string) => !references.has(one))).toEqual([])
  })
})

describe('THIRD-PARTY.md', () => {
  it('has each package in dist/ once, with a licence of more than its name', () => {
    const parts = dist('THIRD-PARTY.md').split(/^## /m).slice(1)
    const titles = parts.flatMap((part) => [
      ...(part.split('\n')[0] ?? '').matchAll(/(\S+) (\S+) \((?:\([^)]*\)|[^)]*)\)/g),
    ])
    expect(titles.map(([, name, version]) => `${name}@${version}`).sort()).toEqual(allInDist)
    for (const part of parts) expect(part.length).toBeGreaterThan(500)
  })
})

describe('npm pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-pack-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', args, {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  const packed = (cwd: string): { readonly integrity: string } =>
    JSON.parse(npm(['pack', '--dry-run', '--ignore-scripts', '--json'], cwd))[0]

  it.runIf(inFull)('gives the same bytes from another place', { timeout: 300_000 }, () => {
    const names = git('ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0')
    for (const name of names)
      if (!/^(?:test\/|node_modules$|$)/.test(name) && existsSync(join(root, name)))
        cpSync(join(root, name), join(folder, 'nơi khác', name))
    const there = join(folder, 'nơi khác')
    symlinkSync(join(root, 'node_modules'), join(there, 'node_modules'), 'junction')
    execFileSync(process.execPath, ['tools/bundle.mjs'], { cwd: there })
    expect(packed(there).integrity).toBe(packed(root).integrity)
  })
})
