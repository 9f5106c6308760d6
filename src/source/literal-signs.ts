import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

const [star, underscore, backslash] = [0x2a, 0x5f, 0x5c]
const isDigit = (code: Code): boolean => code !== null && code >= 0x30 && code <= 0x39
const isBlank = (code: Code): boolean => code === null || code <= 0x20 || code === 0xa0
const isWord = (code: Code): boolean => code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
/** What emphasis may begin with: a word, brackets, quotes or other marks. */
const opensWords = (code: Code): boolean =>
  isWord(code) || (code !== null && code > 0 && /[("'“‘«[*\\]/.test(String.fromCodePoint(code)))

const opensQuoted = (code: Code): boolean => code !== null && code > 0 && /["'(“‘«[*_]/.test(String.fromCodePoint(code))

/** A star between digits multiplies: `5*3*2 m` has no italics. */
const times: Construct = {
  name: 'timesSign',
  tokenize(effects, ok, nok) {
    const behindDigit = isDigit(this.previous)
    return (code) => {
      if (!behindDigit) return nok(code)
      effects.enter('data')
      effects.consume(code)
      effects.exit('data')
      return (next) => (isDigit(next) ? ok(next) : nok(next))
    }
  },
}

/** Opens the name of a computer in a path, `\\may-chu\chung`, where Markdown has two for one. */
const computer: Construct = {
  name: 'backslashesOfPath',
  tokenize(effects, ok, nok) {
    const opens = isBlank(this.previous) || opensQuoted(this.previous)
    const take = (next: State) => (code: Code) => {
      if (code !== backslash) return nok(code)
      effects.consume(code)
      return next
    }
    return (code) => {
      if (!opens) return nok(code)
      effects.enter('data')
      return take(
        take((after) => {
          effects.exit('data')
          return isWord(after) ? ok(after) : nok(after)
        }),
      )(code)
    }
  },
}

/** Underscores to be filled in by hand, which Markdown would take for emphasis: `__/__/2026`, `Số:__/KH-__`. */
const toFillIn: Construct = {
  name: 'underscoresToFillIn',
  tokenize(effects, ok, nok) {
    const marks = underscoresBefore(this)
    const within = isWord(this.previous)
    const inWord: Construct['tokenize'] = (ahead, yes, no) => {
      const each: State = (code) => {
        if (code !== underscore) {
          ahead.exit('data')
          return within && isWord(code) ? yes(code) : no(code)
        }
        ahead.consume(code)
        return each
      }
      return (code) => {
        ahead.enter('data')
        return each(code)
      }
    }
    const asText: State = (code) => {
      effects.enter('data')
      const each: State = (next) => {
        if (next === underscore) {
          effects.consume(next)
          return each
        }
        effects.exit('data')
        return ok(next)
      }
      return each(code)
    }
    const closes = effects.check({ tokenize: inWord }, asText, nok)
    const opens = effects.check({ tokenize: emphasis }, nok, asText)
    return (code) => (marks.opened ? closes : marks.toFillIn ? asText : opens)(code)
  },
}

/** What underscores there were in a text up to an event: how many marks of emphasis, which come in pairs, and a line to be filled in. */
interface Underscores {
  events: number
  marks: number
  toFillIn: boolean
}

const known = new WeakMap<TokenizeContext, Underscores>()

/** Looks at each event once, unless some were taken back. */
function underscoresBefore(context: TokenizeContext) {
  const { events } = context
  const last = known.get(context)
  const so = last && last.events <= events.length ? last : { events: 0, marks: 0, toFillIn: false }
  for (const [kind, token] of events.slice(so.events)) {
    if (kind !== 'enter' || (token.type !== 'attentionSequence' && token.type !== 'data')) continue
    const signs = context.sliceSerialize(token).slice(0, 2)
    if (token.type === 'attentionSequence' && signs[0] === '_') so.marks++
    if (token.type === 'data' && signs === '__') so.toFillIn = true
  }
  so.events = events.length
  known.set(context, so)
  return { opened: so.marks % 2 === 1, toFillIn: so.toFillIn }
}

/** Words between two runs of underscores of one length, the first before them and the other right behind. */
function emphasis(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous
  let [length, closing] = [0, 0]
  let last: Code = null
  const take = (code: Code, next: State): State => {
    last = code
    effects.consume(code)
    return next
  }
  const open: State = (code) => {
    if (code === underscore) {
      length++
      return take(code, open)
    }
    return isWord(before) || !opensWords(code) ? leave(nok, code) : inside(code)
  }
  const inside: State = (code) => {
    if (code === null) return leave(nok, code)
    if (code === backslash) return take(code, (next) => (next === null ? leave(nok, next) : take(next, inside)))
    if (code !== underscore) return take(code, inside)
    closing = 0
    const ahead = last
    const run: State = (next) => {
      if (next === underscore) {
        closing++
        effects.consume(next)
        return run
      }
      if (isWord(ahead) && isWord(next)) return inside(next)
      return leave(closing === length && !isBlank(ahead) && !isWord(next) ? ok : nok, next)
    }
    return run(code)
  }
  const leave = (where: State, code: Code) => {
    effects.exit('data')
    return where(code)
  }
  return (code) => {
    effects.enter('data')
    return open(code)
  }
}

/** Makes micromark take signs for text that clerks type as text. */
export const literalSigns = (): Extension => ({
  text: { [star]: times, [underscore]: toFillIn, [backslash]: computer },
})
