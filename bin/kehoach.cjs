#!/usr/bin/env node
// Starts the bundled program from V8's code cache. That of the Node which built the program lies beside it; any other Node
// leaves one in the user's cache folder at its first runs. CommonJS, since Node starts that sooner.
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

const folder = join(__dirname, '..', 'dist')
const whole = 'kehoach.cjs'
const nodeRequire = createRequire(join(folder, whole))

/** What is asked for, by the command's name. */
const errand = process.argv.slice(2).every((word) => /^-(?:-help|h|-version|V)$/.test(word))
  ? 'help'
  : (/^[a-z]+$/.exec(process.argv[2])?.[0] ?? 'build')

/** A document from Word is checked as what import makes of it. */
const needsImport = process.argv.some((word) => /\.docx?$/i.test(word))

/** The bundle that has it: what is asked for most often has one with nothing else in it, which takes less time to take in. */
const program =
  ['help.cjs', ...(needsImport ? [] : ['check.cjs'])].find(
    (name) => name === `${errand}.cjs` && existsSync(join(folder, name)),
  ) ?? whole

/** How many runs a cache in the user's folder is made of: the first may have seen little of the program. */
const enough = 3

/** V8 makes code and patterns fast that have run a few times, which pays later than most runs end: with these flags it waits longer. */
const patience = [
  { until: 11, patient: '--interrupt-budget=1000000', usual: '--interrupt-budget=67584' },
  { until: 13, patient: '--regexp-tier-up-ticks=10', usual: '--regexp-tier-up-ticks=1' },
  { until: 13, patient: '--no-regexp-peephole-optimization', usual: '--regexp-peephole-optimization' },
].filter(({ until }) => Number.parseInt(process.versions.v8, 10) <= until)

/** Whether V8 is to wait so: a cache is taken in only under the flags it was made with. */
function bePatient(is) {
  for (const { patient, usual } of patience) setFlagsFromString(is ? patient : usual)
}

/** Gives what is compiled meanwhile, which caches were made for: Node's own modules have some as well. */
function inUsualState(compiled) {
  bePatient(false)
  try {
    return compiled()
  } finally {
    bePatient(true)
  }
}

/** The bundles loaded so far, by name. */
const loaded = new Map()

/** Where caches are kept that the program doesn't bring along. */
function userFolder() {
  const { homedir } = require('node:os')
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const usual = process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), ...usual), 'kehoach')
}

/** Where caches that serve a bundle may be, best first, each with how many runs it is made of. */
function* cachesOf({ name, version, base }) {
  yield { path: join(folder, `${base}.cache`), runs: enough }
  // Of what other errands run it has most.
  if (name === whole) yield { path: join(folder, `${version}-build.cache`), runs: enough }
  for (let runs = enough; runs > 0; runs--) yield { path: join(userFolder(), `${base}.${runs}.cache`), runs }
}

/** Compiles a bundle by the first cache of it that V8 doesn't pass over. */
function compile(code, filename, caches) {
  try {
    for (const { path, runs } of caches) {
      if (!existsSync(path)) continue
      const script = new Script(code, { filename, cachedData: readFileSync(path) })
      if (!script.cachedDataRejected) return { script, runs }
    }
  } catch {}
  return { script: new Script(code, { filename }), runs: 0 }
}

/** `npm ci --ignore-scripts` leaves out the script that makes the bundles; of an unpacked ZIP files may get lost. */
function refuse(filename, fault) {
  const program = dirname(__dirname)
  process.stderr.write(
    [
      `Lỗi: chương trình không đủ tệp: ${fault} “${filename}”.`,
      'Bản đóng gói: giải nén lại cả tệp ZIP; nếu lại mất, xem phần mềm diệt virus.',
      `Bản mã nguồn: gõ \`npm run prepare\` ở thư mục “${program}”.`,
      '',
    ].join('\n'),
  )
  process.exit(70)
}

/** Compiles a bundle, which is no whole program where it was cut off. */
function compileWhole(code, filename, caches) {
  try {
    return inUsualState(() => compile(code, filename, caches))
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return refuse(filename, 'bị cắt cụt')
  }
}

/** A bundle of dist/, which may ask for others of them by `./name.cjs`. */
function load(name) {
  const known = loaded.get(name)
  if (known) return known.bundle.exports
  const filename = join(folder, name)
  // The bundles are all ASCII, and begin with a hash of their text in a comment: V8 compares no more than lengths.
  if (!existsSync(filename)) refuse(filename, 'thiếu')
  const code = readFileSync(filename, 'latin1')
  const kind = `${name.slice(0, -'.cjs'.length)}-${process.versions.v8}-${process.arch}-`
  const version = `${kind}${code.slice(2, code.indexOf('*/'))}`
  // V8 takes in all of a cache, so each errand has one with no more of the program than it runs.
  const base = name === whole ? `${version}-${errand}` : version
  const { script, runs } = compileWhole(code, filename, cachesOf({ name, version, base }))
  const bundle = { exports: {} }
  loaded.set(name, { script, bundle, kind, version, base, runs })
  const requireOf = (id) => (id.startsWith('./') ? load(id.slice(2)) : inUsualState(() => nodeRequire(id)))
  script.runInThisContext()(bundle.exports, requireOf, bundle, filename, folder)
  return bundle.exports
}

/** Stores what this run compiled in place of what less of it and other versions of a bundle left; no failure of it is the user's. */
function storeCaches(place) {
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    for (const { script, kind, version, base, runs } of loaded.values()) {
      if (place !== folder && runs === enough) continue
      const cache = `${base}${place === folder ? '' : `.${runs + 1}`}.cache`
      const unfinished = join(place, `${cache}.${process.pid}`)
      writeFileSync(unfinished, script.createCachedData())
      const isOutdated = (old) => old.startsWith(`${base}.`) || (old.startsWith(kind) && !old.startsWith(version))
      for (const old of readdirSync(place)) if (old.endsWith('.cache') && isOutdated(old)) rmSync(join(place, old))
      renameSync(unfinished, join(place, cache))
    }
  } catch {}
}

/** A run that stores caches has flags of its own (`tools/code-cache.mjs`); caches are for runs that have none. */
function setUsualFlags() {
  for (const size of ['min-semi-space', 'max-semi-space', 'initial-old-space']) setFlagsFromString(`--${size}-size=0`)
  setFlagsFromString('--baseline-batch-compilation')
}

async function start() {
  // Node makes them when they are first looked at.
  const streams = [process.stdout, process.stderr]
  await load(program).main(process.argv)
  bePatient(false)
  if (process.env.KEHOACH_WRITE_CODE_CACHE) {
    setUsualFlags()
    storeCaches(folder)
  }
  // A run that was asked for nothing there is saw nothing of the program.
  else if (process.exitCode !== 2 && [...loaded.values()].some(({ runs }) => runs < enough)) storeCaches(userFolder())

  // Once all is written, leaving at once saves the time Node takes to put its memory in order.
  for (const stream of streams) await new Promise((written) => stream.write('', written))
  process.exit()
}

start()
