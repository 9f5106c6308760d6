/** What lies behind the interface in the file: gzipped, in base64, in the order in which it is needed. */
export interface StoredData {
  /** Unpacked; waits until the browser has read so far. */
  readonly stream: (name: string) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
  readonly bytes: (name: string) => Promise<Uint8Array<ArrayBuffer>>
}

/** A script behind each part tells that it is there. */
export const partRead = 'kehoach-part'

/** A multiple of four letters, which are three bytes. */
const chunk = 1 << 20

/** The parts of the file that is open. */
export function storedData(): StoredData {
  const textOf = (name: string): Promise<string> =>
    new Promise((resolve) => {
      const look = () => {
        const found = document.getElementById(`part-${name}`)
        // The last letter is read before the script behind it runs.
        if (!found?.nextElementSibling) return
        removeEventListener(partRead, look)
        resolve(found.textContent)
        found.remove()
      }
      addEventListener(partRead, look)
      look()
    })
  const stream: StoredData['stream'] = async (name) => {
    const text = await textOf(name)
    let at = 0
    const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => {
        if (at < text.length) controller.enqueue(bytesOf(text.slice(at, at + chunk)))
        else controller.close()
        at += chunk
      },
    })
    return packed.pipeThrough(new DecompressionStream('gzip'))
  }
  return {
    stream,
    bytes: async (name) => new Uint8Array(await new Response(await stream(name)).arrayBuffer()),
  }
}

/** Browsers of before autumn 2025 have no such function, and take five times as long. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const isKnown: boolean = 'fromBase64' in Uint8Array
  if (isKnown) return Uint8Array.fromBase64(base64)
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i)
  return bytes
}
