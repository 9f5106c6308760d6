#!/usr/bin/env node
// Starts the bundled program from V8's code cache where there is one for this version of Node; else from its source.
// CommonJS, since Node starts that sooner.
const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

const folder = join(__dirname, '..', 'dist')
const nodeRequire = createRequire(join(folder, 'kehoach.cjs'))

/** The bundles loaded so far, by name. */
const loaded = new Map()

function readCache(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** A bundle of dist/, which may ask for others of them by `./name.cjs`. */
function load(name) {
  const known = loaded.get(name)
  if (known) return known.bundle.exports
  const filename = join(folder, name)
  const cache = filename.replace(/cjs$/, 'cache')
  const cachedData = readCache(cache)
  // The bundles are all ASCII.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...(cachedData && { cachedData }) })
  const bundle = { exports: {} }
  loaded.set(name, { script, bundle, cache })
  const requireOf = (id) => (id.startsWith('./') ? load(id.slice(2)) : nodeRequire(id))
  script.runInThisContext()(bundle.exports, requireOf, bundle, filename, folder)
  return bundle.exports
}

async function start() {
  await load('kehoach.cjs').main(process.argv)
  if (process.env.KEHOACH_WRITE_CODE_CACHE)
    for (const { script, cache } of loaded.values()) writeFileSync(cache, script.createCachedData())

  // Once all is written, leaving at once saves the time Node takes to put its memory in order.
  for (const stream of [process.stdout, process.stderr]) await new Promise((written) => stream.write('', written))
  process.exit()
}

start()
