// Completes package-lock.json with the optional packages of other systems and with checksums. npm leaves out packages that the
// registry at hand didn't hold, and `npm ci` then refuses the file everywhere. Run it after `npm install`: npm run lock.
import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'

const file = 'package-lock.json'
const lock = JSON.parse(await readFile(file, 'utf8'))
const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'x64']

const added = []
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (path === '') continue
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`
    const os = systems.find((system) => name.includes(system))
    const cpu = processors.find((processor) => name.includes(processor))
    if (lock.packages[place] || lock.packages[`${path}/${place}`] || !os || !cpu || !/^\d/.test(version)) continue
    const libc =
      os !== 'linux' ? undefined : name.includes('musl') ? ['musl'] : name.includes('gnu') ? ['glibc'] : undefined
    lock.packages[place] = { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc }), optional: true, os: [os] }
    added.push(`${name}@${version}`)
  }
}

/** The checksum and licence that the registry has for a package; nothing where it holds none of the name. */
function publishedOf(spec) {
  const args = ['view', spec, 'dist.integrity', 'license', '--json']
  const { stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8' })
  const told = JSON.parse(stdout)
  if (told.error?.code === 'E404') return undefined
  if (told.error) throw new Error(stderr || told.error.summary)
  return { integrity: told['dist.integrity'], license: told.license }
}

const unpublished = []
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || (entry.integrity && entry.license)) continue
  const spec = `${path.split('node_modules/').at(-1)}@${entry.version}`
  const published = publishedOf(spec)
  if (!published) unpublished.push(spec)
  else {
    const { version, cpu, dev, libc, ...rest } = entry
    lock.packages[path] = {
      version,
      integrity: published.integrity,
      ...(cpu && { cpu }),
      ...(dev && { dev }),
      ...(libc && { libc }),
      ...(published.license && { license: published.license }),
      ...rest,
    }
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length > 0 ? `added ${added.join(', ')}` : 'complete')
if (unpublished.length > 0) console.log(`published nowhere, so without a checksum: ${unpublished.join(', ')}`)
