import type { ServerResponse } from 'node:http'
import type { ServerEvent } from './events.ts'
import type { OpenPlan } from './open-plan.ts'
import { always } from './reply.ts'

/** Pages that are told what happens at a time: a browser has six connections, and needs some to ask. */
const mostStreams = 4
/** Between signs of life, ms. */
const heartbeat = 10_000
/** After so many bytes that a page doesn't take it is let go; it comes back. */
const mostUnread = 20_000_000

const eventLine = (event: ServerEvent): string => `data: ${JSON.stringify(event)}\n\n`

/** A page that wants to be told. */
export interface Stream {
  readonly page: string
  readonly response: ServerResponse
  readonly streams: Set<ServerResponse>
}

/** Tells a page what happens until it goes, or others take its place. */
export function stream(plan: OpenPlan, { page, response, streams }: Stream): void {
  const [oldest] = streams
  if (oldest && streams.size >= mostStreams) {
    streams.delete(oldest)
    oldest.end(eventLine({ kind: 'parked' }))
  }
  streams.add(response)
  response.writeHead(200, { ...always, 'Content-Type': 'text/event-stream; charset=utf-8' })
  response.write('retry: 1000\n\n')
  const go = plan.come(page, (event: ServerEvent) => {
    if (response.writableLength > mostUnread) response.destroy()
    else if (!response.writableEnded) response.write(eventLine(event))
  })
  const beats = setInterval(() => response.writableEnded || response.write(': \n\n'), heartbeat)
  response.on('close', () => {
    clearInterval(beats)
    streams.delete(response)
    go()
  })
}
