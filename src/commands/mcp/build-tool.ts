import { dirname, join } from 'node:path'
import type { BuildAsked, ToolAnswer } from '../../mcp/toolbox.ts'
import { passOverSystemFonts } from '../../render/fonts.ts'
import { formats, renderersIn } from '../../render/index.ts'
import { startTypesetter } from '../../render/typesetter.ts'
import { readsOf } from '../build.ts'
import { prepareFolder } from '../disk/folders.ts'
import { claimFiles } from '../disk/run-files.ts'
import { fontsHere } from '../produce/font-folder.ts'
import { type Order, outputsAt, type Produced, produce } from '../produce/produce.ts'
import { type FileSource, loadSource, stemOf } from '../source-file.ts'
import { UsageError } from '../usage.ts'
import { toldVerdict } from './check-tool.ts'
import { pathWithin, profileWithin, sourceWithin } from './reach.ts'

/** `dung`: the files of a plan, as `kehoach build` writes them. */
export async function buildGiven({ tep, thu_muc, dinh_dang, nghiem = false }: BuildAsked): Promise<ToolAnswer> {
  const path = sourceWithin(tep)
  const folder = thu_muc === undefined ? dirname(path) : pathWithin(thu_muc)
  const order: Order = { formats: dinh_dang ?? formats, strict: nghiem, issue: {} }
  const loaded = loadSource(path, { profileOf: profileWithin })
  if ('problem' in loaded) return unbuilt({ found: [loaded.problem] }, nghiem)
  const made = await make(loaded.source, join(folder, stemOf(path)), order)
  return made.outcome.state === 'built'
    ? built(made, made.outcome, loaded.source)
    : unbuilt(made, nghiem, loaded.source)
}

/** Typst has a thread of its own, so that what it keeps of a document goes with it. */
async function make(source: FileSource, stem: string, order: Order): Promise<Produced> {
  const place = { stem, of: source.path }
  const files = claimFiles(readsOf({ path: source.path }, order), outputsAt(place, order))
  prepareFolder(dirname(stem))
  passOverSystemFonts()
  const typesetter = startTypesetter(fontsHere())
  try {
    const renderers = { ...renderersIn(fontsHere), pdf: typesetter.render, split: typesetter.split }
    return await produce(source, place, { ...order, files, renderers })
  } finally {
    typesetter.stop()
  }
}

function built({ found }: Produced, outcome: Produced['outcome'] & { readonly state: 'built' }, source: FileSource) {
  const { texts, data } = toldVerdict(found, { source })
  const paths = outcome.outputs.map((output) => output.path)
  const pages = outcome.pages === undefined ? '' : `, ${outcome.pages} trang`
  return {
    texts: [`Đã ghi ${paths.join(', ')}${pages}.`, ...(found.length > 0 ? texts : [])],
    data: { ...data, files: paths, ...(outcome.pages !== undefined && { pages: outcome.pages }) },
  }
}

function unbuilt(
  { found, outcome }: Pick<Produced, 'found'> & Partial<Produced>,
  nghiem: boolean,
  source?: FileSource,
): ToolAnswer {
  if (outcome?.state === 'unwritten') throw new UsageError(outcome.obstacle)
  const { texts, data } = toldVerdict(found, { nghiem, ...(source && { source }) })
  return { texts: ['Chưa ghi tệp nào: sửa các lỗi sau rồi dựng lại.', ...texts], data: { ...data, files: [] } }
}
