import { show } from '../print.ts'

/** A bar on a terminal with the rate and the time left; elsewhere nothing. */
export function progressBar(total: number, done: number) {
  const terminal = process.stderr.isTTY === true
  const start = Date.now()
  let count = 0
  const clear = () => terminal && show('\r\u001b[2K')
  return {
    clear,
    tick: () => {
      count++
      if (!terminal) return
      const rate = count / ((Date.now() - start) / 1000)
      const reached = done + count
      const filled = Math.round((reached / total) * 24)
      const left = Math.ceil((total - reached) / rate)
      show(
        `\r\u001b[2K[${'█'.repeat(filled)}${'·'.repeat(24 - filled)}] ${reached}/${total}  ${rate.toFixed(1).replace('.', ',')} văn bản/giây  còn ${left} giây`,
      )
    },
  }
}
