import type { ServerResponse } from 'node:http'
import type { HttpAnswer } from './events.ts'

/** What a request is answered. */
export interface Reply {
  readonly status: number
  readonly type?: string
  readonly bytes?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor writes its own style sheets.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What browsers are told with everything: no other page sees it, and it runs nothing that isn't the server's. */
export const always = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** That the connection ends with the answer. */
export const closing = { Connection: 'close' }

/** A sentence. */
export const said = (status: number, words: string): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  bytes: `${words}\n`,
})

/** An answer as JSON. */
export const asJson = (status: number, answer: HttpAnswer): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  bytes: JSON.stringify(answer),
})

/** What the engine answered; files are the parts of a form. */
export async function answered(answer: HttpAnswer | undefined): Promise<Reply> {
  if (!answer) return { status: 204 }
  if (answer.kind !== 'exported') return asJson(200, answer)
  const form = new FormData()
  const { files, rev, format } = answer
  form.append('rev', String(rev))
  for (const { suffix, bytes } of files) form.append('file', new Blob([bytes]), `${suffix}.${format}`)
  const response = new Response(form)
  return {
    status: 200,
    type: response.headers.get('Content-Type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

/** Sends it. */
export function send(response: ServerResponse, { status, type, bytes = '', headers }: Reply): void {
  response.writeHead(status, {
    ...always,
    ...(type !== undefined && { 'Content-Type': type }),
    'Content-Length': Buffer.byteLength(bytes),
    ...headers,
  })
  response.end(bytes)
}
