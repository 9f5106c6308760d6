import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { HttpAnswer, HttpQuestion, ServerEvent } from '../../src/preview/events.ts'

const program = join(import.meta.dirname, '../../bin/kehoach.cjs')

/** A running `kehoach preview`. */
export interface Served {
  readonly address: URL
  readonly cookie: string
  readonly err: () => string
  /** As a page that has come with the key. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>
  readonly visit: (page: string) => Promise<Visit>
  /** Stops it as Ctrl+C does; returns its exit code. */
  readonly stop: () => Promise<number | null>
}

/** A page that listens. */
export interface Visit {
  /** The next event of a kind; those before it are passed over. */
  readonly next: <K extends ServerEvent['kind']>(kind: K) => Promise<Extract<ServerEvent, { kind: K }>>
  readonly ask: (question: HttpQuestion) => Promise<HttpAnswer | undefined>
  readonly export: (rev: number, format: 'docx' | 'pdf') => Promise<Uint8Array>
  /** The words of a page of a revision. */
  readonly words: (key: string | undefined) => Promise<string>
  readonly leave: () => void
}

/** Starts the program in a folder and waits until it serves. */
export async function serve(folder: string, args: readonly string[], options = {}): Promise<Served> {
  const child = spawn(process.execPath, [program, 'preview', ...args, '--no-open'], { cwd: folder, ...options })
  let [out, err] = ['', '']
  child.stderr?.on('data', (data) => {
    err += data
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (data) => {
      out += data
      if (out.includes('\n')) resolve()
    })
    child.on('exit', (code) => reject(new Error(`${code}: ${err}`)))
  })
  const address = new URL(out.trim())
  const first = await fetch(address)
  const cookie = (first.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
  const get = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, address), { ...init, headers: { cookie, ...init.headers } })
  return { address, cookie, err: () => err, get, visit: (page) => visit(get, page), stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  return code
}

async function visit(get: Served['get'], page: string): Promise<Visit> {
  const leaving = new AbortController()
  const events = eventsIn(await get(`/events?trang=${page}`, { signal: leaving.signal }))
  const ask = (question: HttpQuestion) => get(`/ask?trang=${page}`, { method: 'POST', body: JSON.stringify(question) })
  return {
    next: async (kind) => {
      for (;;) {
        const { value, done } = await events.next()
        if (done || !value) throw new Error(`no ${kind} came`)
        if (isOf(value, kind)) return value
      }
    },
    ask: async (question) => {
      const response = await ask(question)
      const answer: unknown = response.status === 204 ? undefined : await response.json()
      return answer as HttpAnswer | undefined
    },
    export: async (rev, format) => {
      const file = (await (await ask({ kind: 'export', rev, format })).formData()).get('file')
      return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
    },
    words: async (key = '') => {
      const response = await get(`/page/${encodeURIComponent(key)}?trang=${page}`)
      if (response.headers.get('Cache-Control') !== 'no-store') throw new Error('the browser may keep a page')
      return (await response.text()).replaceAll(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')
    },
    leave: () => leaving.abort(),
  }
}

const isOf = <K extends ServerEvent['kind']>(event: ServerEvent, kind: K): event is Extract<ServerEvent, { kind: K }> =>
  event.kind === kind

/** The response is kept until it is read: Node lets go of the stream of one that nobody holds. */
async function* eventsIn(response: Response): AsyncGenerator<ServerEvent> {
  let read = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    read += decoder.decode(chunk, { stream: true })
    for (let end = read.indexOf('\n\n'); end >= 0; end = read.indexOf('\n\n')) {
      const block = read.slice(0, end)
      read = read.slice(end + 2)
      if (block.startsWith('data: ')) yield JSON.parse(block.slice('data: '.length))
    }
  }
}
