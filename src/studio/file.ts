import { workerLink } from './link-worker.ts'
import { startStudio } from './main.ts'
import { type StoredData, storedData } from './stored-data.ts'
import type { WorkerParts } from './worker/worker-messages.ts'

/** The file that is opened by itself: all the engine needs lies behind this script. */
function open(): void {
  const data = storedData()
  const script = data
    .bytes('worker')
    .then((bytes) => URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' })))
  const { link, desk } = workerLink({ script, parts: partsIn(data) })
  startStudio(link, { desk })
}

async function partsIn(data: StoredData): Promise<WorkerParts> {
  const faces = Promise.all(['regular', 'bold', 'italic', 'bold-italic'].map(data.bytes))
  void faces.then(showInTinos)
  const resvg = data.bytes('resvg')
  const page = data.bytes('page')
  const templates = data.bytes('templates')
  const programs = await programsIn(data)
  return {
    ...(programs && { programs }),
    templates: JSON.parse(new TextDecoder().decode(await templates)),
    resvg: await resvg,
    faces: await faces,
    page: new TextDecoder().decode(await page),
  }
}

/** Nothing where the browser has no WebAssembly, or has been forbidden to use it. */
async function programsIn(data: StoredData): Promise<WorkerParts['programs']> {
  if (typeof WebAssembly !== 'object') return undefined
  try {
    return { renderer: await program(data, 'renderer'), typst: await program(data, 'typst') }
  } catch {
    return undefined
  }
}

/** Compiled here, once for all workers. */
const program = async (data: StoredData, name: string): Promise<WebAssembly.Module> =>
  WebAssembly.compileStreaming(
    new Response(await data.stream(name), { headers: { 'content-type': 'application/wasm' } }),
  )

/** Pages are shown in the font that they are set in. */
function showInTinos(faces: readonly Uint8Array<ArrayBuffer>[]): void {
  for (const [i, bytes] of faces.entries())
    document.fonts.add(
      new FontFace('Tinos', bytes, { weight: i % 2 === 1 ? 'bold' : 'normal', style: i > 1 ? 'italic' : 'normal' }),
    )
}

open()
