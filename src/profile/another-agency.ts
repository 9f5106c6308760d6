import { normalKey } from '../vietnamese/fold.ts'

/** Whether a name typed over an office's is that of another agency; without a name it is the office itself. */
export function isAnotherAgency(typed: unknown, office: unknown): boolean {
  const [own, its] = [typed, office].map((value) =>
    normalKey(
      [value]
        .flat()
        .filter((line) => typeof line === 'string')
        .join(' '),
    ).replace(/^ubnd_/, 'uy_ban_nhan_dan_'),
  )
  return own !== '' && its !== '' && own !== its
}
