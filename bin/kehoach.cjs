#!/usr/bin/env node
// Starts the bundled program from V8's code cache. That of the Node which built the program lies beside it; any other Node
// leaves one in the user's cache folder at its first run. CommonJS, since Node starts that sooner.
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

const folder = join(__dirname, '..', 'dist')
const nodeRequire = createRequire(join(folder, 'kehoach.cjs'))

/** What is asked for: V8 takes in all of a cache, so each of these has one with no more of the program than it runs. */
const errand = process.argv.slice(2).every((word) => /^-(?:-help|h|-version|V)$/.test(word))
  ? 'help'
  : process.argv[2] === 'check'
    ? 'check'
    : 'build'

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

/** The bundles loaded so far, by name. */
const loaded = new Map()

/** Where caches are kept that the program doesn't bring along. */
function userFolder() {
  const { homedir } = require('node:os')
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const usual = process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), ...usual), 'kehoach')
}

/** Compiles a bundle by a cache of the program's folder, else of the user's; V8 passes over one that it can't use. */
function compile(code, filename, cache) {
  for (const place of [() => folder, userFolder])
    try {
      const cachedData = readFileSync(join(place(), cache))
      const script = new Script(code, { filename, cachedData })
      if (!script.cachedDataRejected) return { script, isCached: true }
    } catch {}
  return { script: new Script(code, { filename }), isCached: false }
}

/** `npm ci --ignore-scripts` leaves out the script that makes the bundles. */
function refuseUnbuilt(filename) {
  const program = dirname(__dirname)
  process.stderr.write(
    `Lỗi: chương trình chưa được dựng, thiếu “${filename}”. Gõ \`npm run prepare\` ở thư mục “${program}”.\n`,
  )
  process.exit(70)
}

/** A bundle of dist/, which may ask for others of them by `./name.cjs`. */
function load(name) {
  const known = loaded.get(name)
  if (known) return known.bundle.exports
  const filename = join(folder, name)
  // The bundles are all ASCII, and begin with a hash of their text in a comment: V8 compares no more than lengths.
  if (!existsSync(filename)) refuseUnbuilt(filename)
  const code = readFileSync(filename, 'latin1')
  const kind = `${name.slice(0, -'.cjs'.length)}-${process.versions.v8}-${process.arch}-`
  const version = `${kind}${code.slice(2, code.indexOf('*/'))}`
  const cache = `${version}${name === 'kehoach.cjs' ? `-${errand}` : ''}.cache`
  bePatient(false)
  const { script, isCached } = compile(code, filename, cache)
  bePatient(true)
  const bundle = { exports: {} }
  loaded.set(name, { script, bundle, kind, version, cache, isCached })
  const requireOf = (id) => (id.startsWith('./') ? load(id.slice(2)) : nodeRequire(id))
  script.runInThisContext()(bundle.exports, requireOf, bundle, filename, folder)
  return bundle.exports
}

/** Stores what this run compiled in place of what other versions of a bundle left; no failure of it is the user's. */
function storeCaches(place) {
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    for (const { script, kind, version, cache } of loaded.values()) {
      const unfinished = join(place, `${cache}.${process.pid}`)
      writeFileSync(unfinished, script.createCachedData())
      for (const old of readdirSync(place))
        if (old.startsWith(kind) && !old.startsWith(version) && old.endsWith('.cache')) rmSync(join(place, old))
      renameSync(unfinished, join(place, cache))
    }
  } catch {}
}

/** Whether V8 may let go of code that has not run for a while: what a cache holds would depend on when it looked. */
const forgetCode = (may) => setFlagsFromString(may ? '--flush-bytecode' : '--no-flush-bytecode')

async function start() {
  const storesCaches = Boolean(process.env.KEHOACH_WRITE_CODE_CACHE)
  if (storesCaches) forgetCode(false)
  await load('kehoach.cjs').main(process.argv)
  if (storesCaches) forgetCode(true)
  bePatient(false)
  if (storesCaches) storeCaches(folder)
  else if (![...loaded.values()].every(({ isCached }) => isCached)) storeCaches(userFolder())

  // Once all is written, leaving at once saves the time Node takes to put its memory in order.
  for (const stream of [process.stdout, process.stderr]) await new Promise((written) => stream.write('', written))
  process.exit()
}

start()
