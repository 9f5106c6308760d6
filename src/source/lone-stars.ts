import type { Code, Construct, Extension, Resolver, State } from 'micromark-util-types'

const star = 0x2a
const isBlank = (code: Code): boolean => code === null || code <= 0x20 || code === 0xa0
const isOf = (pattern: RegExp, code: Code): boolean =>
  code !== null && code > 0 && pattern.test(String.fromCodePoint(code))

/** What no italics end before: a word, or what opens brackets. */
export const opensWords = /[\p{L}\p{N}([{“‘«]/u
/** What none begin behind: a word, or what closes brackets. */
export const endsWords = /[\p{L}\p{N})\]}”’»%]/u
/** Whether italics can begin before a sign: words have nothing before them that ends others. */
const canBegin = (previous: Code, next: Code): boolean => {
  if (isBlank(next) || isOf(endsWords, previous)) return false
  if (isOf(/[)\]}”’»]/, next)) return !isBlank(previous) && !isOf(/[([{“‘«"']/, previous)
  return !isOf(/[.,;:!?%]/, next) || !isOf(/["']/, previous)
}

/** Whether they can end, which they do before no other words, nor as `(*)`. */
const canEnd = (previous: Code, next: Code): boolean =>
  !isBlank(previous) && !isOf(opensWords, next) && !(isOf(/[([{“‘«]/, previous) && isOf(/[)\]}”’»]/, next))

/**
 * A star by itself makes italics where it stands at the edge of words, as `*Lưu ý:*` has it. Between words or behind them it
 * multiplies or points to a remark, which Markdown would take for italics too: `dài*rộng*cao`, `(loại 1)*, (loại 2)*`.
 */
const loneStar: Construct = {
  name: 'loneStar',
  resolveAll: (events, context) =>
    (context.parser.constructs.insideSpan.null ?? []).reduce<ReturnType<Resolver>>(
      (all, { resolveAll }) => resolveAll?.(all, context) ?? all,
      events,
    ),
  tokenize(effects, ok, nok) {
    const { previous } = this
    const behind: State = (next) => {
      if (next === star) return nok(next)
      const token = effects.exit('attentionSequence')
      token._open = canBegin(previous, next)
      token._close = canEnd(previous, next)
      return ok(next)
    }
    return (code) => {
      if (previous === star) return nok(code)
      effects.enter('attentionSequence')
      effects.consume(code)
      return behind
    }
  },
}

/** Makes micromark take stars by themselves as clerks type them. */
export const loneStars = (): Extension => ({ text: { [star]: loneStar } })
