import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { faultOf } from '../engine/fault.ts'
import { limits } from '../limits.ts'
import { type Guard, guardOf } from './guard.ts'
import type { OpenPlan } from './open-plan.ts'
import { questionIn } from './question.ts'
import { answered, asJson, closing, type Reply, said, send } from './reply.ts'
import { bodyOf } from './request-body.ts'
import { stream } from './stream.ts'

/** A file that the server hands out. */
export interface SiteFile {
  readonly type: string
  readonly bytes: Uint8Array
}

/** What is served besides answers: files by their paths; each but the first page, `/`, is never another under its path. */
export type Site = ReadonlyMap<string, SiteFile>

/** A server that answers. */
export interface PreviewServer {
  /** To be opened first. */
  readonly address: string
  /** The same, good once. */
  readonly addressOnce: () => string
  readonly stop: () => Promise<void>
}

/** Connections at a time: a browser has six. */
const mostConnections = 64
/** After so long a connection is to have said something, ms. */
const silence = 3000
/** JSON writes some letters as two. */
const mostBody = limits.sourceBytes.most * 2 + 10_000
const forever = { 'Cache-Control': 'private, max-age=31536000, immutable' }

/** Serves a plan and the site that shows it on 127.0.0.1, at a port, or at 0 one that the system chooses; fails where it is taken. */
export async function startServer(plan: OpenPlan, site: Site, port: number): Promise<PreviewServer> {
  let guard: Guard | undefined
  const streams = new Set<ServerResponse>()
  const server = createServer({
    headersTimeout: 5000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5000,
    connectionsCheckingInterval: 1000,
  })
  server.maxConnections = mostConnections
  server.on('connection', (socket) => {
    setTimeout(() => socket.bytesRead === 0 && socket.destroy(), silence).unref()
  })
  server.on('request', async (request, response) => {
    response.on('error', () => {})
    const refusal = guard?.refuse(request)
    if (refusal !== undefined || !guard) {
      send(response, { ...said(403, refusal ?? ''), headers: closing })
      return
    }
    const [pathname = '', query] = (request.url ?? '').split('?')
    const page = new URLSearchParams(query).get('trang') ?? ''
    if (request.method === 'GET' && pathname === '/events') {
      stream(plan, { page, response, streams })
      return
    }
    const reply = await replyTo({ request, pathname, page }, plan, site).catch((cause: unknown) =>
      asJson(500, faultOf(cause)),
    )
    send(response, pathname === '/' ? { ...reply, headers: { 'Set-Cookie': guard.cookie } } : reply)
  })
  const taken = await listen(server, port)
  guard = guardOf(taken)
  return {
    address: guard.address,
    addressOnce: guard.addressOnce,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

interface Asked {
  readonly request: IncomingMessage
  readonly pathname: string
  readonly page: string
}

async function replyTo({ request, pathname, page }: Asked, plan: OpenPlan, site: Site): Promise<Reply> {
  if (request.method === 'POST' && pathname === '/ask') {
    const body = await bodyOf(request, mostBody)
    if (body === undefined)
      return { ...asJson(413, { kind: 'fault', message: `${limits.sourceBytes.message}.` }), headers: closing }
    const question = questionIn(body)
    if (!question) return said(400, 'Câu hỏi không đúng dạng.')
    return answered(await plan.ask(page, question))
  }
  if (request.method !== 'GET') return { ...said(405, 'Chỉ có GET và POST.'), headers: closing }
  const [, key] = /^\/page\/([^/]+)$/.exec(pathname) ?? []
  if (key !== undefined) {
    const answer = await plan.ask(page, { kind: 'page', key: decoded(key) })
    if (answer?.kind === 'fault') return asJson(500, answer)
    if (answer?.kind !== 'page' || answer.body === undefined) return said(404, 'Không có trang này nữa.')
    // As text, so that it is a page of its own nowhere; plans may be secret, so that browsers keep none.
    return { status: 200, type: 'text/plain; charset=utf-8', bytes: answer.body }
  }
  const file = site.get(pathname)
  if (!file) return said(404, 'Không có gì ở địa chỉ này.')
  return { status: 200, ...file, ...(pathname !== '/' && { headers: forever }) }
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    return key
  }
}
