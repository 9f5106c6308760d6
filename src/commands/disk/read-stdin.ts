import { readSync } from 'node:fs'
import { UsageError } from '../usage.ts'
import { reasonOf, systemError } from './system-error.ts'

/** All that comes from standard input; nothing where it is longer than `most` bytes, and then no more of it is read. */
export function readStdin(most: number): Uint8Array | undefined {
  const chunks: Buffer[] = []
  let length = 0
  for (let chunk = readChunk(); chunk.length > 0; chunk = readChunk()) {
    chunks.push(chunk)
    length += chunk.length
    if (length > most) return undefined
  }
  return Buffer.concat(chunks)
}

const chunkSize = 65_536

/** Empty at the end, which Windows throws for a pipe. A pipe that has nothing yet is asked again. */
function readChunk(): Buffer {
  const buffer = Buffer.alloc(chunkSize)
  for (;;) {
    try {
      return buffer.subarray(0, readSync(0, buffer))
    } catch (cause) {
      const error = systemError(cause)
      if (error.code === 'EOF') return buffer.subarray(0, 0)
      if (error.code === 'EISDIR') throw new UsageError('Đầu vào chuẩn là thư mục. Gõ tên tệp thay cho “-”.')
      if (error.code !== 'EAGAIN') throw new UsageError(`Không đọc được đầu vào chuẩn: ${reasonOf(error)}`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}
