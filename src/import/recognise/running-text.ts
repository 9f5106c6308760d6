import { circulations } from '../../decree/names.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'

/** What of headers and footers the source has keys for: circulation, and the address of the office. */
export function recogniseRunning(running: readonly string[]) {
  const circulation = Object.values(circulations).find((word) =>
    running.some((text) => foldWords(text) === foldWords(word)),
  )
  const address = running.filter((text) =>
    /địa chỉ|trụ sở|điện thoại|thư điện tử|e-?mail|fax|website|@|^số \d.*(?:đường|phố|phường|xã)/i.test(text),
  )
  return {
    marks: circulation ? { circulation } : {},
    address: address.flatMap((text) => text.split('\n')),
    others: running.filter((text) => !address.includes(text) && foldWords(text) !== foldWords(circulation ?? '')),
  }
}
