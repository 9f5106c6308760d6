// What the program is made of besides its own code, as CycloneDX: npm's list of the lock file, less what is not shipped.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every package of the lock file as npm tells of it, with checksums and licences. */
function lockedPackages() {
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only']
  // On Windows npm is a script, which only a shell runs.
  const shell = process.platform === 'win32'
  return JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 1e8, shell }))
}

const isDevelopment = ({ properties }) => properties.some(({ name }) => name === 'cdx:npm:package:development')

/** The package in a folder as an SBOM calls it. */
function referenceOf(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `${name}@${version}`
}

/** A package whose code is in files of dist/, as these properties say. */
const asBundled = (component, outputs) => ({
  ...component,
  scope: 'required',
  properties: [...outputs].sort().map((value) => ({ name: 'kehoach:bundled-in', value })),
})

/**
 * The bill of materials as JSON, the same each time: what `npm install kehoach` brings, and the packages bundled, by their folders
 * with the files of dist/ that they are in. Throws where one of these is not what the lock file has.
 */
export function sbomOf(bundled) {
  const { metadata, components, dependencies, serialNumber, ...bom } = lockedPackages()
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const outputsOf = new Map([...bundled].map(([folder, outputs]) => [referenceOf(folder), outputs]))
  const known = new Set(components.map((one) => one['bom-ref']))
  const unknown = [...outputsOf.keys()].filter((reference) => !known.has(reference))
  if (unknown.length > 0) throw new Error(`not of package-lock.json: ${unknown.join(', ')}`)
  const shipped = components.flatMap((one) => {
    const outputs = outputsOf.get(one['bom-ref'])
    return outputs ? [asBundled(one, outputs)] : isDevelopment(one) ? [] : [one]
  })
  const own = { ...metadata.component, name }
  const references = new Set([own['bom-ref'], ...shipped.map((one) => one['bom-ref'])])
  const sbom = {
    ...bom,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      tools: [
        { vendor: 'npm', name: 'cli' },
        { name, version },
      ],
      component: own,
    },
    components: shipped,
    dependencies: dependencies
      .filter(({ ref }) => references.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => references.has(one)) })),
  }
  return `${JSON.stringify(sbom, null, 2)}\n`
}
