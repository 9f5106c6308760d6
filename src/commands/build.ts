import { dirname, join } from 'node:path'
import { type Compiled, compile, type Issue } from '../compile.ts'
import { type Diagnostic, open } from '../findings/diagnostic.ts'
import type { ComposedFile } from '../layout/compose.ts'
import { type Shard, sharded, shardNamed } from '../merge/shard.ts'
import { type Fonts, systemFonts, timesIn } from '../render/fonts.ts'
import { formats, type OutputFormat, type Renderer, renderersIn } from '../render/index.ts'
import { startTypesetter } from '../render/typesetter.ts'
import { printFindings } from './print-findings.ts'
import { loadSource, stdin, stemOf } from './source-file.ts'
import { sourcePaths } from './source-paths.ts'
import { exit, UsageError } from './usage.ts'
import { type OutputFile, prepareFolder, writeAll } from './write-files.ts'

export interface BuildOptions {
  readonly to?: string
  readonly out?: string
  readonly strict?: boolean
  readonly fontDir?: string
  readonly dienTu?: boolean
  readonly tachPhuLuc?: boolean
  readonly truongKy?: boolean
  readonly data?: string
  readonly name?: string
  readonly shard?: string
  readonly jobs?: string
  readonly tiepTuc?: boolean
  readonly baoCao?: string
}

/** `kehoach build`: every source to its outputs; one with errors leaves no file and does not stop the others. */
export async function build(named: readonly string[], options: BuildOptions): Promise<number> {
  const wanted = formatsOf(options.to)
  const shard = shardOf(options.shard)
  const paths = sharded(sourcePaths(named), options.data === undefined ? shard : undefined)
  if (options.data !== undefined) return mergeInto(paths, options, wanted)
  refuseWithoutData(options)
  const targets = paths.map((path) => ({ path, stem: outputStem(path, options.out) }))
  refuseClashes(targets)
  const fonts = fontsFrom(options.fontDir)
  for (const folder of new Set(targets.map(({ stem }) => dirname(stem)))) prepareFolder(folder)
  const typesetter = wanted.length > 1 ? startTypesetter(fonts()) : undefined
  const by = { ...renderersIn(fonts), ...(typesetter && { pdf: typesetter.render }) }
  const plan: Plan = {
    wanted,
    by,
    strict: options.strict ?? false,
    issue: issueOf(options),
  }
  let code: number = exit.clean
  for (const [i, { path, stem }] of targets.entries()) {
    if (targets.length > 1) process.stderr.write(`[${i + 1}/${targets.length}] ${path}\n`)
    const built = await buildOne(path, stem, plan)
    code = Math.max(code, built)
  }
  typesetter?.stop()
  return code
}

/** A document a row, from one template. */
async function mergeInto(
  paths: readonly string[],
  options: BuildOptions,
  wanted: readonly OutputFormat[],
): Promise<number> {
  const [path, second] = paths
  if (path === undefined || second !== undefined || path === stdin)
    throw new UsageError('--data đi với đúng một tệp nguồn, như `kehoach build mau.md --data don-vi.csv`.')
  const jobs = options.jobs === undefined ? undefined : Number(options.jobs)
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 64))
    throw new UsageError('-j phải là số từ 1 đến 64, như `-j 4`.')
  const shard = shardOf(options.shard)
  fontsFrom(options.fontDir)
  const { merge } = await import('./build/merge.ts')
  return merge(
    {
      path,
      folder: options.out ?? dirname(path),
      wanted,
      strict: options.strict ?? false,
      issue: issueOf(options),
      ...(options.fontDir !== undefined && { fontDir: options.fontDir }),
    },
    {
      data: options.data ?? '',
      resume: options.tiepTuc ?? false,
      ...(options.name !== undefined && { name: options.name }),
      ...(shard && { shard }),
      ...(jobs !== undefined && { jobs }),
      ...(options.baoCao !== undefined && { report: options.baoCao }),
    },
  )
}

const issueOf = ({ dienTu = false, tachPhuLuc = false, truongKy = false }: BuildOptions): Issue => ({
  electronic: dienTu,
  separate: tachPhuLuc,
  signatureFields: truongKy,
})

function shardOf(typed: string | undefined): Shard | undefined {
  const shard = typed === undefined ? undefined : shardNamed(typed)
  if (typed !== undefined && !shard) throw new UsageError('--shard là phần thứ i trong n phần, như `--shard 2/5`.')
  return shard
}

/** Options that mean nothing where there are no rows. */
function refuseWithoutData({ name, tiepTuc, baoCao }: BuildOptions): void {
  const given = [
    ...(name === undefined ? [] : ['--name']),
    ...(tiepTuc ? ['--tiep-tuc'] : []),
    ...(baoCao === undefined ? [] : ['--bao-cao']),
  ]
  if (given.length > 0) throw new UsageError(`${given.join(', ')} chỉ dùng cùng --data.`)
}

interface Plan {
  readonly wanted: readonly OutputFormat[]
  readonly by: Readonly<Record<OutputFormat, Renderer>>
  readonly strict: boolean
  readonly issue: Issue
}

/** Builds one source; returns its exit code. */
async function buildOne(path: string, stem: string, plan: Plan): Promise<number> {
  const start = Date.now()
  const loaded = loadSource(path)
  const { files, diagnostics } = 'source' in loaded ? await compile(loaded.source, plan.issue) : refused(loaded.problem)
  // Advice is for `check`.
  const shown = open(diagnostics).filter(({ severity }) => severity !== 'hint')
  const warned = shown.some(({ severity }) => severity === 'warning')
  if (shown.length > 0) printFindings(shown, 'source' in loaded ? loaded.source : undefined)
  if (!files || (plan.strict && warned)) {
    const why = files ? ' (--strict: cảnh báo cũng là lỗi)' : ''
    process.stderr.write(`${path}: chưa ghi tệp nào${why}.\n`)
    return exit.errors
  }
  const { outputs, pages } = await render(files, stem, plan)
  const obstacle = writeAll(outputs)
  if (obstacle) {
    process.stderr.write(`${path}: ${obstacle}\n`)
    return exit.usage
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(2).replace('.', ',')
  const names = outputs.map((output) => output.path).join(', ')
  process.stdout.write(`${names}  ${pages === undefined ? '' : `${pages} trang  `}${seconds} giây\n`)
  return exit.clean
}

const refused = (problem: Diagnostic): Compiled => ({ diagnostics: [problem] })

/** All formats at once: the PDF's thread works while this one writes the DOCX. */
async function render(files: readonly ComposedFile[], stem: string, { wanted, by }: Plan) {
  const outputs: OutputFile[] = []
  let pages: number | undefined
  for (const { suffix, layout } of files) {
    const rendered = await Promise.all(wanted.map((format) => by[format](layout)))
    outputs.push(...rendered.map(({ bytes }, i): OutputFile => ({ path: `${stem}${suffix}.${wanted[i]}`, bytes })))
    for (const one of rendered) if (one.pages !== undefined) pages = (pages ?? 0) + one.pages
  }
  return { outputs, pages }
}

function formatsOf(list: string | undefined): OutputFormat[] {
  const names = list?.split(',').map((name) => name.trim().toLowerCase()) ?? [...formats]
  for (const name of names)
    if (!(formats as readonly string[]).includes(name))
      throw new UsageError(`Không có định dạng “${name}”. Gõ --to với một hay nhiều trong: ${formats.join(',')}.`)
  return [...new Set(names)] as OutputFormat[]
}

/** Outputs stand beside their source, or in the folder given; those of standard input where the user stands. */
const outputStem = (path: string, out: string | undefined): string =>
  join(out ?? (path === stdin ? '.' : dirname(path)), stemOf(path))

function refuseClashes(targets: readonly { readonly path: string; readonly stem: string }[]): void {
  const seen = new Map<string, string>()
  for (const { path, stem } of targets) {
    const other = seen.get(stem)
    if (other !== undefined)
      throw new UsageError(
        `“${other}” và “${path}” cùng cho ra “${stem}”. Đổi tên một tệp, hoặc chạy hai lần với -o khác nhau.`,
      )
    seen.set(stem, path)
  }
}

function fontsFrom(folder: string | undefined): () => Fonts {
  if (folder === undefined) return systemFonts
  const found = timesIn(folder)
  if (!found)
    throw new UsageError(
      `Không thấy đủ bốn kiểu chữ Times New Roman (times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf) trong “${folder}”.`,
    )
  return () => found
}
