import type { BrokenOff } from '../../findings/report/report.ts'
import { hash } from '../produce/hash.ts'
import type { CheckedFile } from './check-one.ts'

/** What of a source was not judged for a fault of the program; `path` is as reports name it. */
export const brokenOff = ({ crashed, bugs }: CheckedFile, path: string): BrokenOff[] =>
  [
    ...(crashed ? ['Chương trình hỏng giữa chừng nên chưa soát tệp này'] : []),
    ...bugs.map(({ rule }) => `Quy tắc “${rule}” hỏng nên chưa soát tệp này theo quy tắc ấy`),
  ].map((says) => ({ says, fingerprint: hash(`${path}\0${says}`) }))
