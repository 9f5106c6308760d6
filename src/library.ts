// What `import … from 'kehoach'` gives. The types stand here on their own, so that no type of the inside is promised with them.
import { fontsIn } from './commands/produce/font-folder.ts'
import { check as checkSource, compile as compileSource, type Source } from './compile.ts'
import { pathBelow } from './document/path-below.ts'
import { type Diagnostic, hasErrors, open } from './findings/diagnostic.ts'
import type { Layout } from './layout/layout.ts'
import { fileGiven, refuseWrongFormat, refuseWrongPlan } from './library-arguments.ts'
import { limits } from './limits.ts'
import type { ProfileText } from './profile/profile-text.ts'
import { type Renderers, renderersIn } from './render/index.ts'
import { sourceText } from './source/source-text.ts'
import { isTemplate } from './template/is-template.ts'

/** A plan with all that it is made of: nothing else is read for it. */
export interface PlanSource {
  /** The text of the source. */
  readonly text: string
  /** As findings call it; its ending tells Markdown (`.md`) from YAML (`.yaml`). `ke-hoach.md` without. */
  readonly name?: string
  /**
   * The bytes of a file that it names, such as a picture or a table; nothing where there is none. `from` is the file that names it. It
   * is not asked for paths that lead out of the folder of the plan; links in there are its own to judge.
   */
  readonly file?: (path: string, from?: string) => Uint8Array | undefined
  /** The office's. */
  readonly profile?: PlanProfile
  /** What files of a plan without a date bear; 01/01/1980 without. */
  readonly fallbackDate?: { readonly year: number; readonly month: number; readonly day: number }
}

/** The text of a `kehoach.yml`, its name in findings, and the profile that it is laid over. */
export interface PlanProfile {
  readonly name: string
  readonly text: string
  readonly above?: PlanProfile
}

/** How a plan is judged and issued; each is a flag of the command. */
export interface PlanOptions {
  /** `--strict`: warnings count as errors. */
  readonly strict?: boolean
  /** `--khong-bo-qua`: what authors set aside counts. */
  readonly nothingAside?: boolean
  /** `--dien-tu`. */
  readonly electronic?: boolean
  /** `--tach-phu-luc`: each appendix is a file of its own. */
  readonly separate?: boolean
  /** `--truong-ky`. */
  readonly signatureFields?: boolean
}

/** Where something was found: lines and columns from 1, in UTF-16 units; the end is exclusive. */
export interface PlanPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** What was found, with the fields that `check --format json` gives it. */
export interface PlanFinding {
  /** Its stable id, such as `thieu-noi-nhan`. */
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'hint'
  readonly message: string
  /** Of the decree. */
  readonly clause?: string
  /** What to do. */
  readonly hint?: string
  readonly place?: PlanPlace
  /** The author's reason to set it aside: it doesn't count. */
  readonly suppressed?: string
}

/** What came of looking at a plan. */
export interface PlanVerdict {
  /** No error, under `strict` no warning either. */
  readonly ok: boolean
  readonly findings: readonly PlanFinding[]
}

/** Pages laid out, for `render` of this program alone: neither their inside nor a copy is good for anything. */
export interface PlanPages {
  /** Put behind the name of the source: nothing, or `-phu-luc-1`. */
  readonly suffix: string
  readonly title: string
}

/** A plan laid out. */
export interface CompiledPlan extends PlanVerdict {
  /** The text, and each appendix where they are separate; none unless the plan is `ok`. */
  readonly files: readonly PlanPages[]
}

/** What pages are made into, and in what font. */
export interface RenderOptions {
  readonly format: 'docx' | 'pdf'
  /** Where Times New Roman is looked for; without, in the system's folders, and Tinos is used where it isn't there. */
  readonly fontFolder?: string
}

/** A file made of pages. */
export interface RenderedFile {
  readonly bytes: Uint8Array
  /** How many, in a PDF. */
  readonly pages?: number
}

/** All that can be found, advice too, as `kehoach check` has it; throws only by a bug of ours. */
async function checkPlan(plan: PlanSource, options: PlanOptions = {}): Promise<PlanVerdict> {
  refuseWrongPlan(plan, options)
  const source = sourceFor(plan)
  if ('severity' in source) return refused(source)
  const { diagnostics, bugs } = await checkSource(source, options, options)
  if (bugs.length > 0)
    throw new AggregateError(
      bugs.map(({ cause }) => cause),
      bugs.map(({ rule }) => rule).join(', '),
    )
  return verdictOn(diagnostics, options)
}

/** A plan laid out, with the errors and warnings that `kehoach build` has. */
async function compilePlan(plan: PlanSource, options: PlanOptions = {}): Promise<CompiledPlan> {
  refuseWrongPlan(plan, options)
  const source = sourceFor(plan)
  if ('severity' in source) return { ...refused(source), files: [] }
  const { files, diagnostics } = await compileSource(source, options, options)
  const verdict = verdictOn(
    diagnostics.filter(({ severity }) => severity !== 'hint'),
    options,
  )
  return { ...verdict, files: verdict.ok && files ? files.map(pagesOf) : [] }
}

/** The file of pages that `compile` gave, the same bytes each time. Throws where a font folder lacks Times New Roman. */
async function renderPages(pages: PlanPages, options: RenderOptions): Promise<RenderedFile> {
  refuseWrongFormat(options)
  const { format, fontFolder } = options
  const layout = layouts.get(pages)
  if (!layout)
    throw new TypeError('render: “pages” phải là chính một phần tử của `files` mà compile trả về, không phải bản sao')
  const renderers = renderersFor(fontFolder)
  return renderers[format](await renderers.split(layout))
}

export { checkPlan as check, compilePlan as compile, renderPages as render }

const layouts = new WeakMap<PlanPages, Layout>()

function pagesOf({ suffix, layout }: { readonly suffix: string; readonly layout: Layout }): PlanPages {
  const pages = Object.freeze({ suffix, title: layout.title })
  layouts.set(pages, layout)
  return pages
}

/** By the folder of their font: they stay warm. */
const warm = new Map<string | undefined, Renderers>()

function renderersFor(folder: string | undefined): Renderers {
  const renderers = warm.get(folder) ?? renderersIn(fontsIn(folder))
  warm.set(folder, renderers)
  return renderers
}

/** A source as stages take it, or why its text is none. */
function sourceFor({
  text: typed,
  name = 'ke-hoach.md',
  file,
  profile,
  fallbackDate,
}: PlanSource): Source | Diagnostic {
  const text = asTyped(typed, name)
  if (typeof text !== 'string') return text
  if (isTemplate(text, /\.ya?ml$/i.test(name))) return unfilled(name)
  const office = profile && profileFor(profile)
  if (office && 'severity' in office) return office
  return {
    path: name,
    text,
    asset: (path, from) => {
      if (pathBelow(path) === undefined) return 'outside'
      const bytes = fileGiven(file?.(path, from), path) ?? 'missing'
      return bytes.length > limits.assetBytes.most ? 'large' : bytes
    },
    root: name.slice(0, name.lastIndexOf('/') + 1),
    fallbackDate: fallbackDate ?? { year: 1980, month: 1, day: 1 },
    ...(office && { profile: office }),
  }
}

/** A blank one says nothing, and is no fault. */
function profileFor({ name, text: typed, above }: PlanProfile): ProfileText | Diagnostic {
  const text = typed.trim() === '' ? '' : asTyped(typed, name)
  const parent = above && profileFor(above)
  if (typeof text !== 'string') return text
  return parent && 'severity' in parent ? parent : { file: name, text, ...(parent && { above: parent }) }
}

const asTyped = (text: string, name: string): string | Diagnostic => sourceText(new TextEncoder().encode(text), name)

/** The program that imports this fills in a template before it hands it over. */
const unfilled = (file: string): Diagnostic => ({
  rule: 'mau-thieu-du-lieu',
  severity: 'error',
  message: 'Đây là mẫu, còn những dấu {{…}} phải điền bằng số liệu',
  hint: 'điền trước khi gọi `check`, `compile`; dòng lệnh điền bằng `kehoach build --data du-lieu.yaml`',
  place: { file, line: 1, column: 1 },
})

const refused = (problem: Diagnostic): PlanVerdict => ({ ok: false, findings: [problem] })

function verdictOn(findings: readonly Diagnostic[], { strict = false }: PlanOptions): PlanVerdict {
  const isWarned = open(findings).some(({ severity }) => severity === 'warning')
  return { ok: !hasErrors(findings) && !(strict && isWarned), findings }
}
