import { sum } from '../../vietnamese/digits.ts'
import { notNumber, numberArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

const helper = (name: string, sign: 1 | -1): Helper => ({
  name,
  usage: `{{${name} a b}}`,
  takes: 2,
  run: ([a = null, b = null]) => {
    const [one, other] = [numberArgument(a), numberArgument(b)]
    if (one === undefined) return notNumber(a)
    if (other === undefined) return notNumber(b)
    const result = sum([one, sign * other])
    return Math.abs(result) > Number.MAX_SAFE_INTEGER
      ? { fault: 'kết quả có quá nhiều chữ số để tính đúng', hint: 'tính sẵn trong dữ liệu' }
      : { value: result }
  },
})

/** `{{cong a b}}`: the sum, to the last decimal; a fault where it has too many digits to be exact. */
export const cong = helper('cong', 1)
/** `{{tru a b}}`: the difference, likewise. */
export const tru = helper('tru', -1)
