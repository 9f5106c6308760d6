import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EngineAnswer } from '../../src/engine/messages.ts'
import { type EngineThread, startEngineThread } from '../../src/preview/thread.ts'
import { type Desk, desk } from '../cli/run.ts'
import { plan } from '../plan.ts'

const script = join(import.meta.dirname, '../../dist/engine-thread.cjs')

let at: Desk
let thread: EngineThread
let reads: readonly string[]
let failures: unknown[]
const start = (mostEdits?: number, its = script) => {
  thread = startEngineThread({
    script: its,
    document: { named: join(at.folder, 'plan.md') },
    onReads: (paths) => {
      reads = paths
    },
    onFailure: (cause) => failures.push(cause),
    ...(mostEdits !== undefined && { mostEdits }),
  })
}
beforeEach(() => {
  at = desk()
  ;[reads, failures] = [[], []]
})
afterEach(async () => {
  await thread.stop()
  at.clear()
})

const withWord = (word: string) => plan.replace('văn thư', word)
const edit = (rev: number, word: string, asker = 'a') => thread.ask({ kind: 'edit', rev, text: withWord(word) }, asker)

async function wordsOf(answer: EngineAnswer | undefined, asker = 'a'): Promise<string> {
  if (answer?.kind !== 'revision') throw new Error(`${JSON.stringify(answer)} is no revision`)
  const page = await thread.ask({ kind: 'page', key: answer.pages[0]?.key ?? '' }, asker)
  if (page?.kind !== 'page' || page.body === undefined) throw new Error('a page without a body')
  return page.body.replaceAll(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')
}

it('is replaced again and again while edits come, and no text, page or export is lost', async () => {
  start(6)
  const first = await edit(0, 'số 0', 'b')
  for (let rev = 1; rev <= 16; rev++) {
    const revision = await edit(rev, `số ${rev}`)
    expect(revision).toMatchObject({ kind: 'revision', rev, older: false })
    expect(await wordsOf(revision)).toContain(`số ${rev} `)
  }
  expect(first).toMatchObject({ rev: 0 })
  expect(await wordsOf(await edit(0, 'số 0', 'b'), 'b')).toContain('số 0 ')
  expect(await thread.ask({ kind: 'export', rev: 0, format: 'docx' }, 'b')).toMatchObject({ rev: 0, files: [{}] })
  expect(await thread.ask({ kind: 'export', rev: 16, format: 'docx' }, 'a')).toMatchObject({ rev: 16, files: [{}] })
  expect(failures).toEqual([])
}, 300_000)

it('of a burst the last is understood, over a replacement too', async () => {
  start(2)
  await edit(1, 'số 1')
  const burst = await Promise.all([2, 3, 4, 5, 6, 7, 8, 9].map((rev) => edit(rev, `số ${rev}`)))
  expect(await wordsOf(burst.at(-1))).toContain('số 9 ')
  const next = await Promise.all([10, 11, 12].map((rev) => edit(rev, `số ${rev}`)))
  expect(await wordsOf(next.at(-1))).toContain('số 12 ')
})

it('tells every file that a text asks for, also one that is not there, and none outside', async () => {
  start()
  at.put('co.csv', 'A\n1\n')
  const text = `${plan}\n::bang{tep="co.csv"}\n\n::bang{tep="khong-co.csv"}\n\n::bang{tep="../ngoai.csv"}\n`
  await thread.ask({ kind: 'edit', rev: 1, text }, 'a')
  expect([...reads].sort()).toEqual(['co.csv', 'khong-co.csv'].map((name) => join(at.folder, name)))
})

it('tells where none can be started', async () => {
  start(undefined, join(at.folder, 'khong-co.cjs'))
  await vi.waitUntil(() => failures.length > 0, { timeout: 20_000 })
  expect(failures).toHaveLength(1)
})

it('goes on where a thread dies, and a question that two threads died of is answered by a fault', async () => {
  at.put(
    'tu-vong.cjs',
    `const { parentPort } = require('node:worker_threads')
    parentPort.postMessage({ kind: 'ready' })
    parentPort.on('message', ({ id, question }) => {
      // What it posted before is on its way: a thread that dies at once may be heard to die before it is heard to be ready.
      if (question?.text === 'chết') setTimeout(() => { throw new Error('chết') }, 100)
      else if (question) parentPort.postMessage({ kind: 'answer', id, answer: { kind: 'fault', message: question.text } })
    })`,
  )
  start(undefined, join(at.folder, 'tu-vong.cjs'))
  const ask = (text: string, asker: string) => thread.ask({ kind: 'edit', rev: 1, text }, asker)
  expect(await ask('sống', 'a')).toMatchObject({ message: 'sống' })
  expect(await ask('chết', 'b')).toMatchObject({ kind: 'fault', message: expect.stringContaining('chết') })
  expect(await ask('vẫn sống', 'a')).toMatchObject({ message: 'vẫn sống' })
  expect(failures).toEqual([])
})
