import { parentPort } from 'node:worker_threads'
import type { Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'
import { renderPdf } from './typst.ts'

/** The thread's side of `typesetter.ts`: a layout in, a PDF out. */
parentPort?.on('message', ({ layout, fonts }: { layout: Layout; fonts: Fonts }) => {
  const { bytes, pages } = renderPdf(layout, fonts)
  parentPort?.postMessage({ bytes, pages })
})
