// Loaded before the program: every pattern that is put together while it runs is written to the file PATTERNS when it ends.
const { appendFileSync } = require('node:fs')

const made = new Set()
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, [source, flags], self) {
    const pattern = Reflect.construct(target, [source, flags], self)
    made.add(JSON.stringify([pattern.source, pattern.flags]))
    return pattern
  },
})
process.on('exit', () => appendFileSync(process.env.PATTERNS, [...made].map((one) => `${one}\n`).join('')))
