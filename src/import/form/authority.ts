import { capitals } from '../../vietnamese/letters.ts'

/** Authority marks however they are typed: `TM.`, `T/M`, `KT`, `TUQ.`, `Q.`. */
export const authorityStart = new RegExp(
  String.raw`^(?:(?:T\s?[./]?\s?U\s?[./]?\s?Q|T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L)(?:\s?[./]|(?=\s))|Q\s?\.)\s*(?=[${capitals}])`,
)
