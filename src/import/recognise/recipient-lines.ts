import { capitals } from '../../vietnamese/letters.ts'
import type { RecipientPart } from './recognised.ts'

const between = new RegExp(
  String.raw`(?<!\s)\s*;\s*[-–+]\s*(?=\S)|(?<=[;.,)])\s+[-–]\s+(?=[${capitals}])|(?<!\s)\s+[-–]\s+(?=(?:Các|Lưu(?! trữ)|UBND|Ban|Văn phòng|Bộ|Sở|Thủ|Như|Chủ)\s)`,
)

/** The recipients on one line: parted at " - " after a mark, or at each semicolon with a dash or plus behind. */
export const recipientsIn = (typed: string): string[] =>
  typed
    .replace(/^[-–+•*]\s*/, '')
    .split(/;\s*Lưu\s*:/i.test(typed) && !/\s[-–+]\s/.test(typed) ? /;\s+/ : between)
    .map((part) => part.replace(/^[-–+•*]\s*/, '').replace(/:\s[-–+]\s/, ': '))
    .filter(Boolean)

/** A recipient without the mark behind it. */
export const withoutEnd = (recipient: string): string =>
  recipient.replace(/(?<![\s;.,])[\s;.,]+$/, '').replace(/;\s*(?=\([^()]*\)$)/, ' ')

/** Ties the last of them to what they get it for. */
export function tied(recipients: readonly RecipientPart[], count: number, purpose: string): RecipientPart[] {
  const names = recipients.slice(-count).map((one) => (typeof one === 'string' ? withoutEnd(one) : ''))
  return [
    ...recipients.slice(0, -count),
    { names: names.filter(Boolean), purpose: purpose.replace(/^\((?:để )?|\)[;.]?$/g, '') },
  ]
}
