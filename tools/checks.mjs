// Lint, types, counts and the bundle at the same time, as scripts of package.json have them; tells what each that fails says.
import { exec } from 'node:child_process'
import { readFileSync } from 'node:fs'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
const steps = ['prepare', 'typecheck', 'lint', 'counts'].flatMap((name) => scripts[name].split(' && '))

const failed = steps.map(
  (step) =>
    new Promise((resolve) => {
      exec(step, { maxBuffer: Infinity }, (error, stdout, stderr) => {
        if (error) process.stdout.write(`${stdout}${stderr}failed: ${step}\n`)
        resolve(error !== null)
      })
    }),
)
if ((await Promise.all(failed)).includes(true)) process.exitCode = 1
