#!/usr/bin/env node
// Starts the bundled program from V8's code cache where there is one for this version of Node; else from its source.
// CommonJS, since Node starts that sooner.
const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

const folder = join(__dirname, '..', 'dist')
const filename = join(folder, 'kehoach.cjs')
const cache = join(folder, 'kehoach.cache')

function readCache() {
  try {
    return readFileSync(cache)
  } catch {
    return undefined
  }
}

async function start() {
  const cachedData = readCache()
  // The bundle is all ASCII.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...(cachedData && { cachedData }) })
  const bundle = { exports: {} }
  script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, folder)
  await bundle.exports.main(process.argv)
  if (process.env.KEHOACH_WRITE_CODE_CACHE) writeFileSync(cache, script.createCachedData())

  // Once all is written, leaving at once saves the time Node takes to put its memory in order.
  for (const stream of [process.stdout, process.stderr]) await new Promise((written) => stream.write('', written))
  process.exit()
}

start()
