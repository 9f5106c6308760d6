import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

const [colon, backslash, underscore, bar] = [0x3a, 0x5c, 0x5f, 0x7c]
const [openingBracket, closingBracket] = [0x5b, 0x5d]
const isBlank = (code: Code): boolean => code === null || code <= 0x20 || code === 0xa0
const isWord = (code: Code): boolean => code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
/** What emphasis may begin with: a word, brackets, quotes or other marks. */
const opensWords = (code: Code): boolean =>
  isWord(code) || (code !== null && code > 0 && /[("'“‘«[*\\]/.test(String.fromCodePoint(code)))

const opensQuoted = (code: Code): boolean => code !== null && code > 0 && /["'(“‘«[*_]/.test(String.fromCodePoint(code))

/** What ends a path, unless a backslash stands before it or it closes a bracket behind one: blanks apart, signs that no name of a file can have, and those of links. */
const endsPath = (code: Code): boolean =>
  isBlank(code) || (code !== null && code > 0 && /[|*"<>`[\]]/.test(String.fromCodePoint(code)))

/** Where the last path of a text ended. */
const lastPath = new WeakMap<TokenizeContext, ReturnType<TokenizeContext['now']>>()

/** Names of folders with blanks in them, between the backslashes of a path. */
const restOfName = /^(?: [^\s\\]{1,40}){1,4}$/

/**
 * A path such as `C:\ke_hoach\_2026` or `\\may-chu\chung`, of which Markdown would take backslashes away: it is text to its
 * end, and so is what goes on behind a blank in the name of a folder.
 */
const path: Construct = {
  name: 'path',
  tokenize(effects, ok, nok) {
    const { previous } = this
    const opens = isBlank(previous) || opensQuoted(previous)
    const goesOn = (previous === colon && opensWithDrive(this)) || (isWord(previous) && isWithinName(this))
    const end: State = (code) => {
      effects.exit('data')
      lastPath.set(this, this.now())
      return ok(code)
    }
    let bracket = false
    const inside: State = (code) => {
      if (endsPath(code) && !(bracket && code === closingBracket)) return end(code)
      bracket &&= code !== closingBracket
      effects.consume(code)
      return code === backslash ? behind : inside
    }
    const behind: State = (code) => {
      if (isBlank(code) || code === bar) return end(code)
      bracket = code === openingBracket
      effects.consume(code)
      return inside
    }
    const second: State = (code) => {
      if (code !== backslash) return nok(code)
      effects.consume(code)
      return (after) => (isWord(after) ? inside(after) : nok(after))
    }
    return (code) => {
      if (!opens && !goesOn) return nok(code)
      effects.enter('data')
      effects.consume(code)
      return goesOn ? drive : second
    }
    function drive(code: Code) {
      return code === backslash ? nok(code) : behind(code)
    }
  },
}

/** Whether a letter of a drive stands before the colon, and none before it. */
function opensWithDrive(context: TokenizeContext): boolean {
  const last = context.events.at(-1)?.[1]
  return last?.type === 'data' && /(?:^|[^\p{L}\p{N}])[A-Za-z]:$/u.test(context.sliceSerialize(last).slice(-3))
}

function isWithinName(context: TokenizeContext): boolean {
  const start = lastPath.get(context)
  const end = context.now()
  return (
    start !== undefined && end.offset - start.offset < 170 && restOfName.test(context.sliceSerialize({ start, end }))
  )
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
  text: { [underscore]: toFillIn, [backslash]: path },
})
