#!/usr/bin/env node
// Starts the bundled program from V8's code cache where there is one for this version of Node; else from its source.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'

const folder = join(import.meta.dirname, '..', 'dist')
const filename = join(folder, 'kehoach.cjs')
const cache = join(folder, 'kehoach.cache')

const readCache = () => {
  try {
    return readFileSync(cache)
  } catch {
    return undefined
  }
}

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
