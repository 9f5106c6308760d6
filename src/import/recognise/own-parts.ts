import type { LeftOut, RecipientPart, Recognised, SignerPart } from './recognised.ts'

/** A document that another puts into force has no number, date, recipients and signer of its own (MẪU 1.3): those it has are named. */
export function namingOwnParts(found: Recognised): Recognised {
  const { head, closing, leftOut } = found
  if (head.issuedWith === undefined) return found
  const own = [
    head.symbol === undefined ? '' : `Số: ${head.number ?? '…'}/${head.symbol}`,
    [head.place, head.date && `ngày ${head.date}`].filter(Boolean).join(', '),
    closing.recipients.length > 0 ? `Nơi nhận: ${closing.recipients.map(recipientText).join('; ')}` : '',
    [closing.archive && `Lưu: ${closing.archive}`, closing.drafter, closing.copies].filter(Boolean).join('. '),
    ...closing.signers.map(signerText),
  ]
  const why = 'kế hoạch kèm theo văn bản khác không có phần này (MẪU 1.3)'
  return { ...found, leftOut: [...leftOut, ...own.filter(Boolean).map((text): LeftOut => ({ text, why, line: 0 }))] }
}

const recipientText = (one: RecipientPart): string =>
  typeof one === 'string' ? one : `${one.names.join('; ')} (${one.purpose})`

const signerText = ({ authority, post, ownPost, degree, name }: SignerPart): string =>
  [...authority, ...post, ownPost, degree, name].filter(Boolean).join(' ')
