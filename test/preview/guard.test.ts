import { IncomingMessage, request } from 'node:http'
import { connect, Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { guardOf } from '../../src/preview/guard.ts'
import { type Desk, desk } from '../cli/run.ts'
import { plan } from '../plan.ts'
import { type Served, serve } from './served.ts'

let at: Desk
let server: Served
beforeAll(async () => {
  at = desk()
  at.put('plan.md', plan)
  server = await serve(at.folder, ['plan.md'])
})
afterAll(async () => {
  expect(await server.stop()).toBe(0)
  at.clear()
})

interface Answered {
  readonly status: number | undefined
  readonly text: string
}

/** A request as it is written, which `fetch` would tidy up. */
const plainly = (path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { port } = server.address
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (data) => {
        text += data
      })
      response.on('end', () => resolve({ status: response.statusCode, text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })

const answers = async () => expect((await server.get('/')).status).toBe(200)

describe('who is refused', () => {
  const key = () => server.address.search
  const { cookie, host } = {
    cookie: () => ({ cookie: server.cookie }),
    host: () => server.address.host,
  }
  const rows: readonly [what: string, asked: () => Promise<Answered>][] = [
    ['another name for this machine', () => plainly('/', { ...cookie(), host: `localhost:${server.address.port}` })],
    [
      'a name of elsewhere that leads here',
      () => plainly('/', { ...cookie(), host: `evil.example:${server.address.port}` }),
    ],
    ['another port', () => plainly('/', { ...cookie(), host: '127.0.0.1:1' })],
    [
      'a page of elsewhere',
      () => plainly('/ask', { ...cookie(), host: host(), origin: 'https://evil.example' }, 'POST', '{}'),
    ],
    ['a page without an address', () => plainly('/events', { ...cookie(), host: host(), origin: 'null' })],
    ['no key', () => plainly('/', { host: host() })],
    ['a wrong key', () => plainly(`${`/${key()}`.slice(0, -1)}~`, { host: host() })],
    ['a key cut short', () => plainly(`/${key()}`.slice(0, -1), { host: host() })],
    ['a wrong cookie', () => plainly('/', { host: host(), cookie: `${server.cookie.slice(0, -1)}~` })],
    ['the key at another address', () => plainly(`/events${key()}`, { host: host() })],
    ['the key by POST', () => plainly(`/${key()}`, { host: host() }, 'POST', '{}')],
  ]
  it.each(rows)('%s', async (_, asked) => {
    const { status, text } = await asked()
    expect(status).toBe(403)
    expect(text).not.toContain(server.cookie.split('=')[1])
    await answers()
  })
})

describe('what leads nowhere', () => {
  it.each([
    '/../../../etc/passwd',
    '/studio/../../package.json',
    '/studio/..%2f..%2fpackage.json',
    '/page/..%2F..%2Fplan.md',
    '/page/%',
    '/plan.md',
    '//127.0.0.1/x',
    '//[',
    'http://[/x',
  ])('%s', async (path) => {
    const { status, text } = await plainly(path, { cookie: server.cookie, host: server.address.host })
    expect(status).toBe(404)
    expect(text).not.toContain('co_quan')
    await answers()
  })

  it.each([
    ['no JSON', 'khong phai JSON'],
    ['no question', '{"kind":"open"}'],
    ['a question without its text', '{"kind":"edit","rev":1}'],
    ['a format that is none', '{"kind":"export","rev":1,"format":"exe"}'],
    ['a name of every object', '{"kind":"constructor"}'],
    ['nothing', ''],
  ])('a body that is %s', async (_, body) => {
    expect((await server.get('/ask', { method: 'POST', body })).status).toBe(400)
    await answers()
  })

  it.each(['PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    expect((await server.get('/', { method })).status).toBe(405)
  })
})

test('an address that is good once opens once, and shows nobody the key', () => {
  const guard = guardOf(8080)
  const once = new URL(guard.addressOnce())
  const visit = ({ pathname, search }: URL) =>
    guard.refuse(
      Object.assign(new IncomingMessage(new Socket()), {
        method: 'GET',
        url: `${pathname}${search}`,
        headers: { host: '127.0.0.1:8080' },
      }),
    )
  expect(visit(once)).toBeUndefined()
  expect(visit(once)).toContain('Thiếu khóa')
  expect(visit(new URL(guard.address))).toBeUndefined()
  expect(visit(new URL(guard.address))).toBeUndefined()
  expect(guard.cookie).not.toContain(once.searchParams.get('khoa'))
})

it('tells browsers to let no other page in', async () => {
  const { headers } = await fetch(server.address)
  expect(headers.get('Set-Cookie')).toMatch(/^kehoach-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/)
  expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
})

it('listens on 127.0.0.1 alone', async () => {
  const socket = connect(Number(server.address.port), '::1')
  await expect(new Promise((_, reject) => socket.on('error', reject))).rejects.toThrow()
})

describe('too much', () => {
  it.each([
    ['said beforehand', { 'content-length': '100000000' }],
    ['in pieces', { 'transfer-encoding': 'chunked' }],
  ])('100 MB of text, %s, are taken no further than they may be', async (_, headers) => {
    const { port } = server.address
    const sent = await new Promise<number>((resolve) => {
      let count = 0
      const asked = request({
        host: '127.0.0.1',
        port,
        path: '/ask',
        method: 'POST',
        headers: { cookie: server.cookie, ...headers },
        agent: false,
      })
      const done = () => resolve(count)
      asked.on('response', (response) => {
        expect(response.statusCode).toBe(413)
        done()
      })
      asked.on('error', done)
      const piece = Buffer.alloc(1_000_000, 'a')
      const write = () => {
        while (count < 100 && !asked.destroyed) {
          count++
          if (!asked.write(piece)) return asked.once('drain', write)
        }
        return asked
      }
      write()
    })
    expect(sent).toBeLessThan(30)
    await answers()
  })

  it('a text larger than a source may be is a fault that says so', async () => {
    const body = JSON.stringify({ kind: 'edit', rev: 1, text: 'a'.repeat(2_000_001) })
    const answer = await (await server.get('/ask', { method: 'POST', body })).json()
    expect(answer).toMatchObject({ kind: 'fault', message: expect.stringContaining('lớn hơn 2 MB') })
    await answers()
  })

  it('1,000 connections are kept to a few, and those that ask nothing are let go', async () => {
    const { port } = server.address
    const sockets: Socket[] = []
    let closed = 0
    for (let i = 0; i < 1000; i++) {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', () => {})
      socket.on('close', () => closed++)
      sockets.push(socket)
    }
    await expect.poll(() => closed, { timeout: 60_000 }).toBeGreaterThan(900)
    // Those that are left say nothing, for which they have three seconds.
    await expect.poll(() => closed, { timeout: 60_000 }).toBe(1000)
    for (const socket of sockets) socket.destroy()
    await answers()
  }, 300_000)
})
