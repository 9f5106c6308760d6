import { addAll, type Decimal, negated } from '../../vietnamese/decimal.ts'
import { numberValue } from '../value.ts'
import { notNumber, numberArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

const helper = (name: string, second: (n: Decimal) => Decimal): Helper => ({
  name,
  usage: `{{${name} a b}}`,
  takes: 2,
  run: ([a = null, b = null]) => {
    const [one, other] = [numberArgument(a), numberArgument(b)]
    if (one === undefined) return notNumber(a)
    if (other === undefined) return notNumber(b)
    return { value: numberValue(addAll([one, second(other)])) }
  },
})

/** `{{cong a b}}`: the sum, to the last digit. */
export const cong = helper('cong', (n) => n)
/** `{{tru a b}}`: the difference, likewise. */
export const tru = helper('tru', negated)
