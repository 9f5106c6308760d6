import { type Document, isMap, isScalar, type Scalar } from 'yaml'
import { normalKey } from '../../vietnamese/fold.ts'

/** Stands where nothing of the original is known and the document must have something. */
export const missing = '…'

/** Lines as the value of a key: one stays one, several are a block. */
export const textOfLines = (all: readonly string[]): string => all.join('\n') + (all.length > 1 ? '\n' : '')

/** Puts a comment beside the marks that stand for what is missing under a key. */
export function markMissing(document: Document, key: string): void {
  if (!isMap(document.contents)) return
  const pair = document.contents.items.find((item) => isScalar(item.key) && normalKey(String(item.key.value)) === key)
  const value = pair?.value
  const isMissing = (node: unknown): node is Scalar => isScalar(node) && node.value === missing
  if (isMissing(value)) value.comment = ' chưa có: điền vào đây'
  if (isMap(value))
    for (const item of value.items) if (isMissing(item.value)) item.value.comment = ' chưa có: điền vào đây'
}
