import startProgram, { TypstCompilerBuilder, type TypstCompileWorld } from '@myriaddreamin/typst-ts-web-compiler'
import { toArchival } from './pdf/archival.ts'
import { pagesOf } from './pdf/letters.ts'
import { type DrawnPages, type PageSetter, refuseOtherFonts } from './set-pages.ts'

/** All that Typst in WebAssembly needs, as nothing is read here. */
export interface WasmParts {
  /** Compiled, or its bytes. */
  readonly program: WebAssembly.Module | Uint8Array<ArrayBuffer>
  /** Regular, bold, italic, bold italic. */
  readonly faces: readonly Uint8Array[]
  readonly family: string
  /** The text of page.typ. */
  readonly page: string
}

/** Sets pages, and tells the bytes of its memory, which only grows. */
export interface WasmSetter extends PageSetter<DrawnPages> {
  readonly memory: () => number
}

/** Page.typ in the Typst that runs in a browser. What it remembers is let go with its worker only. */
export async function wasmSetter({ program, faces, family, page }: WasmParts): Promise<WasmSetter> {
  const { memory } = await startProgram({ module_or_path: program })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const face of faces) await builder.add_raw_font(face)
  const compiler = await builder.build()
  const text = new TextEncoder().encode(page)
  let open: TypstCompileWorld | undefined
  return {
    set: (files) => {
      open?.free()
      compiler.map_shadow('/page.typ', text)
      for (const [name, data] of files) compiler.map_shadow(`/${name}`, data)
      open = compiler.snapshot('/', '/page.typ', [['font', family]])
      const { hasError, diagnostics } = open.compile(kinds.paged, allDiagnostics)
      if (hasError) throw new Error(`page.typ: ${JSON.stringify(diagnostics)}`)
      refuseOtherFonts(diagnostics)
      return pagesIn(open)
    },
    forget: () => compiler.reset_shadow(),
    memory: () => memory.buffer.byteLength,
  }
}

/** Numbers by which the program knows what it is asked for. */
const kinds = { paged: 0 }
const formats = { vector: 0, pdf: 1 }
const allDiagnostics = 2

function pagesIn(world: TypstCompileWorld): DrawnPages {
  const made = (format: number): Uint8Array => {
    const { result, diagnostics } = world.get_artifact(format, allDiagnostics)
    if (!result) throw new Error(`page.typ: ${JSON.stringify(diagnostics)}`)
    return result
  }
  return {
    pages: () => pagesOf(made(formats.pdf)),
    pdf: () => toArchival(made(formats.pdf)),
    vector: () => made(formats.vector),
    marked: (label) => JSON.parse(world.query(kinds.paged, `<${label}>`, 'value')),
  }
}
