import type { EngineAnswer, EngineQuestion, ExportFormat } from '../engine/messages.ts'
import { limits } from '../limits.ts'
import type { HttpAnswer, HttpQuestion, ServerEvent } from '../preview/events.ts'
import type { Link } from './link.ts'

type Edit = Extract<EngineQuestion, { readonly kind: 'edit' }>
type Saved = Extract<HttpAnswer, { readonly kind: 'saved' }>

/** How long to wait before a server that refused is asked again, ms. */
const pause = 3000

/** The engine behind the server of `kehoach preview`. */
export function httpLink(): Link {
  const hearers: ((answer: EngineAnswer) => void)[] = []
  const tell = (answer: EngineAnswer): void => {
    for (const hear of hearers) hear(answer)
  }
  const fault = (message: string): void => tell({ kind: 'fault', message })
  const server = serverOf(crypto.randomUUID())
  const lost = (): void => tell({ kind: 'fault', message: isAnother, lost: true })
  const edits = editsTo(server, tell)
  const texts = textsOfDisk()
  const put = async (question: EngineQuestion): Promise<EngineAnswer | undefined> => {
    if (question.kind === 'page') return server.page(question.key)
    if (question.kind !== 'save') {
      // What is asked of a text is asked when the server has it: requests may overtake each other.
      if ('rev' in question) await edits.understood()
      const answer = await server.ask(question)
      if (answer?.kind === 'exported' && 'rev' in question && answer.rev < question.rev)
        throw new Error('An older text')
      return answer
    }
    const answer = await server.ask({ ...question, base: texts.base() })
    if (answer?.kind === 'saved') texts.saved(answer)
    return answer
  }
  const hear = (event: ServerEvent): void => {
    if (event.kind === 'ready') {
      tell(event)
      edits.again()
    } else if (event.kind === 'again') edits.again()
    else if (event.kind === 'fault') tell(event)
    else if (event.kind === 'text' && texts.offer(event))
      tell({ kind: 'changed', rev: edits.nextRev(), text: event.text })
  }
  return {
    ask: (question) => {
      // The server would hang up before it has read all of it.
      if ('text' in question && new Blob([question.text]).size > limits.sourceBytes.most)
        return fault(`${limits.sourceBytes.message}. Tách phụ lục và số liệu ra tệp riêng.`)
      if (question.kind === 'edit') {
        texts.shown(question.text)
        return edits.ask(question)
      }
      put(question).then(
        (answer) => {
          if (answer) tell(answer)
          // Its text is not the one that the engine has now.
          if (answer?.kind === 'page' && answer.body === undefined) edits.againOnce()
        },
        (cause: unknown) => (cause instanceof AnotherServer ? lost() : fault(unanswered)),
      )
    },
    keep: texts.keep,
    listen: (heard) => {
      hearers.push(heard)
      if (hearers.length === 1) keepListening(server, { hear, fault, lost })
    },
  }
}

const unanswered = 'Máy chủ không trả lời. Thử lại, hoặc xem lệnh kehoach preview có còn chạy không.'
const stopped =
  'Máy chủ đã dừng: trang không tự cập nhật nữa. Chạy lại kehoach preview rồi mở địa chỉ mới mà lệnh ấy in ra.'

const isAnother =
  'Ở địa chỉ này nay là một lệnh kehoach preview khác: cửa sổ này không lưu, không xuất, không dựng trang được nữa. Mở địa chỉ mới mà lệnh ấy in ra.'

/** It has another key, and never answers this page. */
class AnotherServer extends Error {}

/** A server as a page asks it. */
interface Server {
  /** Where it tells what happens. */
  readonly events: string
  readonly ask: (question: HttpQuestion) => Promise<HttpAnswer | undefined>
  readonly page: (key: string) => Promise<EngineAnswer>
  /** Whether it has another key than the one that the page came with. */
  readonly isAnother: () => Promise<boolean>
}

function serverOf(page: string): Server {
  const own = `trang=${page}`
  const reach = async (path: string, init?: RequestInit): Promise<Response> => {
    const response = await fetch(`${path}?${own}`, init)
    if (response.status === 403) throw new AnotherServer()
    return response
  }
  const pageOf = async (key: string): Promise<EngineAnswer> => {
    const response = await reach(`/page/${encodeURIComponent(key)}`)
    return response.ok ? { kind: 'page', key, body: await response.text() } : { kind: 'page', key }
  }
  return {
    events: `/events?${own}`,
    ask: async (question) => {
      const response = await reach('/ask', { method: 'POST', body: JSON.stringify(question) })
      if (response.status === 204) return undefined
      return question.kind === 'export' && response.headers.get('Content-Type')?.startsWith('multipart/')
        ? exportedIn(await response.formData(), question.format)
        : response.json()
    },
    page: pageOf,
    isAnother: () =>
      pageOf('').then(
        () => false,
        (cause: unknown) => cause instanceof AnotherServer,
      ),
  }
}

async function exportedIn(form: FormData, format: ExportFormat): Promise<EngineAnswer> {
  const files = form.getAll('file').flatMap((it) => (it instanceof File ? [it] : []))
  return {
    kind: 'exported',
    rev: Number(form.get('rev')),
    format,
    files: await Promise.all(
      files.map(async (file) => ({
        suffix: file.name.slice(0, -1 - format.length),
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ),
  }
}

/** Sends texts one at a time, always the newest. */
function editsTo({ ask }: Server, tell: (answer: EngineAnswer) => void) {
  let newest: Edit | undefined
  let sent: Edit | undefined
  let repeated: Edit | undefined
  let sending: Promise<void> | undefined
  const sendAll = async (): Promise<void> => {
    try {
      while (newest && sent !== newest) {
        sent = newest
        const answer = await ask(sent)
        if (answer) tell(answer)
      }
    } catch {
      // It is sent again when the server is back, and that it isn't there is told by the stream.
    }
  }
  const send = (): void => {
    sending ??= sendAll().finally(() => {
      sending = undefined
      if (sent !== newest) send()
    })
  }
  const again = (): void => {
    sent = undefined
    send()
  }
  let last = 0
  return {
    ask: (edit: Edit): void => {
      last = Math.max(last, edit.rev)
      newest = edit
      send()
    },
    again,
    /** Waits until nothing newer is on its way. */
    understood: async (): Promise<void> => sending,
    /** A second time nothing would be otherwise. */
    againOnce: (): void => {
      if (repeated === newest) return
      repeated = newest
      again()
    },
    nextRev: (): number => ++last,
  }
}

/** Texts as they lie in the file, and which of them the one that is shown came from. */
function textsOfDisk() {
  let offered = { version: 0, text: '' }
  let base = 0
  return {
    /** Whether it is another than the last. */
    offer: (text: { readonly version: number; readonly text: string }): boolean => {
      const isOther = text.version !== offered.version
      offered = text
      return isOther
    },
    /** A text that is kept instead of the one on the disk is still no later than what it came from. */
    shown: (text: string): void => {
      if (text === offered.text) base = offered.version
    },
    saved: (answer: Saved): void => {
      if ('version' in answer) base = answer.version
    },
    keep: (): void => {
      base = offered.version
    },
    base: (): number => base,
  }
}

interface Listening {
  readonly hear: (event: ServerEvent) => void
  readonly fault: (message: string) => void
  readonly lost: () => void
}

/** Listens to a stream for as long as the page is there, and the server. */
function keepListening({ events, isAnother }: Server, { hear, fault, lost }: Listening): void {
  let isOver = false
  let source: EventSource | undefined
  let isLost = false
  const close = (): void => {
    source?.close()
    source = undefined
  }
  const openAgain = async (its: EventSource): Promise<void> => {
    if (source !== its) return
    isOver ||= await isAnother()
    if (isOver) lost()
    else if (source === its) open()
  }
  const open = (): void => {
    close()
    const its = new EventSource(events)
    source = its
    its.addEventListener('open', () => {
      if (isLost) fault('Đã nối lại với máy chủ.')
      isLost = false
    })
    its.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const event: ServerEvent = JSON.parse(data)
      // Browsers keep six connections to a server, so the server keeps few streams: this one is left to another page.
      if (event.kind === 'parked') close()
      else hear(event)
    })
    its.addEventListener('error', () => {
      if (source !== its) return
      if (!isLost) fault(stopped)
      isLost = true
      if (its.readyState === EventSource.CLOSED) setTimeout(() => void openAgain(its), pause)
    })
  }
  const wake = (): void => {
    if (!source && !isOver && !document.hidden) open()
  }
  document.addEventListener('visibilitychange', wake)
  addEventListener('focus', wake)
  open()
}
