import type { Code, Construct, Extension, Resolver, State } from 'micromark-util-types'

const [star, colon] = [0x2a, 0x3a]
const isBlank = (code: Code): boolean => code === null || code <= 0x20 || code === 0xa0
const isOf = (pattern: RegExp, code: Code): boolean =>
  code !== null && code > 0 && pattern.test(String.fromCodePoint(code))

/** What no italics end before: a word, or what opens brackets. */
export const opensWords = /[\p{L}\p{N}([{“‘«]/u
/** What none begin behind: a word, or what closes brackets. */
export const endsWords = /[\p{L}\p{N})\]}”’»%]/u
/** Whether nothing stands before on the line, where a command may be in bold. */
const beginsLine = (previous: Code): boolean => previous === null || previous < -2
/** Marks that close a sentence or follow a number: no words in bold or italics begin with them. */
const beforeNoWords = /[,;:!?%]/
/** Whether italics can begin before a sign: words have nothing before them that ends others. */
const canBegin = (previous: Code, next: Code): boolean => {
  if (isBlank(next) || isOf(endsWords, previous)) return false
  if (isOf(/[)\]}”’»]/, next)) return !isBlank(previous) && !isOf(/[([{“‘«"']/, previous)
  return !isOf(/[.]/, next) || !isOf(/["']/, previous)
}

/** Whether they can end, which they do before no other words, nor as `(*)`. */
const canEnd = (previous: Code, next: Code): boolean =>
  !isBlank(previous) && !isOf(opensWords, next) && !(isOf(/[([{“‘«]/, previous) && isOf(/[)\]}”’»]/, next))

/**
 * A star by itself makes italics where it stands at the edge of words, as `*Lưu ý:*` has it. Between words or behind them it
 * multiplies or points to a remark, which Markdown would take for italics too: `dài*rộng*cao`, `(loại 1)*, (loại 2)*`. Stars before a
 * comma or colon begin nothing, however many.
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
    const beginNothing = (next: Code) => isOf(beforeNoWords, next) && !(next === colon && beginsLine(previous))
    let length = 0
    const behind: State = (next) => {
      if (next === star) return run(next)
      if (length > 1 && !beginNothing(next)) return nok(next)
      const token = effects.exit('attentionSequence')
      token._open = length === 1 && !beginNothing(next) && canBegin(previous, next)
      token._close = length === 1 ? canEnd(previous, next) : !isBlank(previous)
      return ok(next)
    }
    const run: State = (code) => {
      effects.consume(code)
      length++
      return behind
    }
    return (code) => {
      if (previous === star) return nok(code)
      effects.enter('attentionSequence')
      return run(code)
    }
  },
}

/** Makes micromark take stars by themselves as clerks type them. */
export const loneStars = (): Extension => ({ text: { [star]: loneStar } })
