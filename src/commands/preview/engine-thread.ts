import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { answering } from '../../engine/answer.ts'
import { startEngine } from '../../engine/engine.ts'
import type { PlanDocument, ThreadNews, ThreadOrder } from '../../preview/one-thread.ts'
import { systemFonts } from '../../render/fonts.ts'
import { rasteriserIn } from '../../render/svg/installed-resvg.ts'
import { nativeSetter } from '../../render/typst.ts'
import { type FileSource, sourceOf } from '../source-file.ts'

/** The thread's side of `preview/one-thread.ts`: an engine over Node's Typst, whose document lies on the disk. */
const tell = (news: ThreadNews) => parentPort?.postMessage(news)

const reads = new Set<string>()
let told = 0

/** A source that keeps in mind which files were asked for, those that aren't there, too: they may come. */
function sourceThatTells(document: PlanDocument): FileSource {
  const source = sourceOf({ ...document, text: '' })
  return {
    ...source,
    asset: (name, from) => {
      const data = source.asset(name, from)
      if (data !== 'outside' && data !== 'unnamable') reads.add(source.pathOf(name, from))
      return data
    },
  }
}

async function start(document: PlanDocument): Promise<void> {
  const fonts = systemFonts()
  const engine = await startEngine({
    setter: nativeSetter(fonts),
    // Its program stands beside the bundle.
    renderer: new Uint8Array(readFileSync(join(import.meta.dirname, 'typst-renderer.wasm'))),
    family: fonts.family,
    rasterise: rasteriserIn(() => fonts),
  })
  const answers = answering(engine)
  answers.change(({ open }) => open(sourceThatTells(document)))
  parentPort?.on('message', async (order: ThreadOrder) => {
    if (order.kind === 'document') answers.change(({ renew }) => renew(sourceThatTells(order.document)))
    else if (order.kind === 'forget') answers.forget(order.asker)
    else {
      const answer = await answers.ask(order.question, order.asker)
      if (reads.size > told) tell({ kind: 'reads', paths: [...reads] })
      told = reads.size
      tell({ kind: 'answer', id: order.id, answer })
    }
  })
  tell({ kind: 'ready' })
}

void start(workerData)
