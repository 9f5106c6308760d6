import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Trial, Verdict } from './bench.ts'
import { caseMaker, type FuzzCase, kinds } from './cases.ts'

/** What one case may take: seconds of the processor for a command, the first of a process more, which is getting warm; MB; and seconds until it hangs. */
const limits = { seconds: 5, memory: 1500, hangs: 120 }

/** Cases after which a new process takes over, since Typst keeps a megabyte of each document. */
const perProcess = 150

/** Of the cases that build, one in so many is judged by other programs, which take most of a second. */
const judgedEach = 5

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    cases: { type: 'string' },
    kind: { type: 'string' },
    out: { type: 'string', default: 'fuzz-failures' },
    root: { type: 'string', default: '.' },
  },
})

/** A process that tries cases one after the other, and is replaced when it hangs, dies or has grown. */
function tester() {
  let child: ChildProcess | undefined
  let tried = 0
  let said = ''
  const start = (): ChildProcess => {
    tried = 0
    said = ''
    const fresh = fork(join(import.meta.dirname, 'bench.mjs'), {
      execArgv: [`--max-old-space-size=${limits.memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    fresh.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000)
    })
    return fresh
  }
  const stop = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const attempt = (trial: Trial): Promise<string[]> =>
    new Promise((resolve) => {
      if (tried++ >= perProcess) stop()
      child ??= start()
      const its = child
      const done = (faults: readonly string[]) => {
        clearTimeout(timer)
        its.removeAllListeners()
        resolve([...faults])
      }
      const timer = setTimeout(() => {
        stop()
        done([`takes more than ${limits.hangs} s`])
      }, limits.hangs * 1000)
      its.once('exit', (code, signal) => {
        child = undefined
        done([
          `dies (${code ?? signal}): ${said.split('\n').find((line) => /error|panicked|FATAL/i.test(line)) ?? said}`,
        ])
      })
      its.once('message', ({ faults, seconds, memory }: Verdict) => {
        const slow = seconds > limits.seconds && tried > 1 ? [`takes ${seconds.toFixed(1)} s`] : []
        const large = memory > limits.memory ? [`takes ${memory.toFixed(0)} MB`] : []
        if (large.length > 0) stop()
        done([...faults, ...slow, ...large])
      })
      child.send(trial)
    })
  return { attempt, stop }
}

/** The kind of a fault, by which one that shrinks stays the same: its numbers and quotes are left out. */
const kindOf = (fault: string): string =>
  fault
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .replace(/“[^”]*”|\d+/g, '#')
    .slice(0, 160)

/** How long a failure is made smaller. */
const shrinkingFor = 40_000

/** The least of a text that fails in the same way: halves, then lines, then parts of lines are left out as long as it does. */
async function shrunk(given: FuzzCase, fails: (one: FuzzCase) => Promise<boolean>): Promise<FuzzCase> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(given.files[given.main])
  const withText = (changed: string): FuzzCase => ({
    ...given,
    files: { ...given.files, [given.main]: new TextEncoder().encode(changed) },
  })
  if (/\.docx$/.test(given.main)) return given
  const until = performance.now() + shrinkingFor
  const lessOf = async (units: readonly string[], glue: string): Promise<readonly string[]> => {
    let left = units
    for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let at = 0; at < left.length && performance.now() < until; ) {
        const fewer = left.toSpliced(at, size)
        if (await fails(withText(fewer.join(glue)))) left = fewer
        else at += size
      }
    return left
  }
  const lines = await lessOf(text.split('\n'), '\n')
  return withText((await lessOf(lines.join('\n').split(/(?<=[\s,;.])/), '')).join(''))
}

function save(given: FuzzCase, name: string, faults: readonly string[]): string {
  const folder = join(values.out, name)
  for (const [file, bytes] of Object.entries({
    ...given.files,
    'faults.txt': `${given.kind} ${given.from}\n${faults.join('\n')}\n`,
  })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), bytes)
  }
  return folder
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const make = caseMaker(values.root)
const seed = Number(values.seed)
const kind = kinds.find((one) => one === values.kind)
const until = performance.now() + Number(values.minutes) * 60_000
const last = values.cases === undefined ? Number.POSITIVE_INFINITY : Number(values.from) + Number(values.cases)
const { attempt, stop } = tester()
const known = new Map<string, number>()
let count = 0
for (let number = Number(values.from); number < last && performance.now() < until; number++, count++) {
  const given = make(seed, number, kind)
  const faults = await attempt({ given, outside: number % judgedEach === 0 })
  if (faults.length === 0) continue
  const same = kindOf(faults[0] ?? '')
  known.set(same, (known.get(same) ?? 0) + 1)
  if (known.get(same) !== 1) continue
  const least = await shrunk(given, async (one) =>
    (await attempt({ given: one, outside: number % judgedEach === 0 })).some((fault) => kindOf(fault) === same),
  )
  say(
    `seed ${seed} case ${number} (${given.kind} of ${given.from}): ${faults[0]?.slice(0, 400)}\n  ${save(least, `${seed}-${number}`, faults)}`,
  )
}
stop()
for (const [fault, times] of known) say(`${times} times: ${fault}`)
say(`${count} cases of seed ${seed}, ${known.size} kinds of failures`)
process.exitCode = known.size > 0 ? 1 : 0
