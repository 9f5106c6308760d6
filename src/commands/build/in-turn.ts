import type { Shift } from '../produce/make-all.ts'
import type { Job } from '../produce/maker.ts'

/** Documents are done in any order, and told in that of their places. */
export function inTurn<J extends Job>(tell: Shift<J>['done']): Shift<J>['done'] {
  const waiting = new Map<number, () => void>()
  let next = 0
  return (made, job, place) => {
    waiting.set(place, () => tell(made, job, place))
    for (let first = waiting.get(next); first; first = waiting.get(next)) {
      waiting.delete(next++)
      first()
    }
  }
}
