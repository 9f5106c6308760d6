import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { collectFindings, hasErrors } from '../../findings/diagnostic.ts'
import { renewalAsAnswered, type YearQuestion } from '../../renew/questions.ts'
import { renew } from '../../renew/renew.ts'
import { type Renewal, renewedText } from '../../renew/renewal.ts'
import { readWhole } from '../disk/read-whole.ts'
import { give, tell } from '../print.ts'
import { printFindings } from '../print-findings.ts'
import { loadSource, stdin } from '../source-file.ts'
import { sourcePaths } from '../source-paths.ts'
import { exit, UsageError } from '../usage.ts'
import { pathFromHere, quotedPath, writeNew } from '../write-new.ts'
import type { Terminal } from './ask-office.ts'
import { askOldYear, askQuestions } from './ask-years.ts'
import { renewalJson, reportLines } from './renewal-report.ts'

/** Flags that go with `--tu`. */
export interface RenewalFlags {
  readonly nam?: string
  readonly namCu?: string
  readonly out?: string
  readonly hoi?: boolean
  readonly format?: string
}

/** `kehoach new --tu`: next year's plan from that of this year, and what was changed and what is to be looked at. */
export async function newRenewal(named: string, flags: RenewalFlags, overwrite: boolean): Promise<number> {
  const { hoi = false, format = 'text', out } = flags
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format là text hoặc json; đã gõ “${format}”.`)
  if (hoi && !isTerminal())
    throw new UsageError('--hoi hỏi từng việc trên màn hình: chạy trong cửa sổ lệnh, hoặc bỏ --hoi.')
  const path = pathOf(named)
  const read = readerOf(path, flags)
  const first = read()
  if (!first) return exit.errors
  checkYears(first, path)
  const target = out ?? join(dirname(path), nameOf(path, first))
  checkTarget(target, path)
  if (existsSync(target) && !overwrite)
    throw new UsageError(`Đã có tệp “${target}”. Chọn tên khác bằng -o, hoặc thêm --ghi-de để thay tệp đó.`)

  const terminal = { input: process.stdin, output: process.stderr }
  const decided = hoi ? await decide(first, read, terminal) : { renewal: first, asked: new Set<YearQuestion>() }
  if (!decided) {
    tell('Đã hủy, chưa ghi tệp nào.')
    return exit.usage
  }
  const { renewal, asked } = decided
  checkYears(renewal, path)
  writeNew([{ path: target, bytes: Buffer.from(renewedText(renewal)) }], {
    overwrite,
    from: [{ path, role: 'kế hoạch cũ' }],
  })
  const files = { path, target: pathFromHere(target) }
  if (format === 'json') give(renewalJson(renewal, files))
  else tell(...reportLines(renewal, files, asked), ...nextSteps(path, target))
  return exit.clean
}

const isTerminal = () => process.stdin.isTTY === true && process.stderr.isTTY === true

function pathOf(named: string): string {
  if (named === stdin) throw new UsageError('--tu cần tên tệp của kế hoạch cũ, không đọc từ đầu vào chuẩn.')
  const [path = named, second] = sourcePaths([named])
  if (second !== undefined) throw new UsageError(`“${named}” là nhiều tệp. Mỗi lần chỉ làm tiếp một kế hoạch.`)
  return path
}

/** Reads the old plan, for a year of it that may be said; what keeps it from being read is printed. */
function readerOf(path: string, { nam, namCu }: RenewalFlags) {
  const year = nam === undefined ? undefined : yearOf(nam, '--nam')
  const stated = namCu === undefined ? undefined : yearOf(namCu, '--nam-cu')
  const loaded = loadSource(path)
  return (asked = stated): Renewal | undefined => {
    const { found, report } = collectFindings()
    const renewal =
      'problem' in loaded
        ? undefined
        : // The text as it lies on the disk: line ends and letters stay.
          renew(
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(readWhole(path)),
            { file: path, ...(year !== undefined && { year }), ...(asked !== undefined && { oldYear: asked }) },
            report,
          )
    if ('problem' in loaded) report(loaded.problem)
    if (renewal && !hasErrors(found)) return renewal
    printFindings(found)
    tell(`${path}: chưa ghi tệp nào.`)
    return undefined
  }
}

/** What was asked, and the renewal as it was answered; nothing where the user broke off. */
async function decide(first: Renewal, read: (oldYear?: number) => Renewal | undefined, terminal: Terminal) {
  const oldYear = await askOldYear(first, terminal)
  if (oldYear === undefined) return undefined
  const renewal = oldYear === first.from ? first : (read(oldYear) ?? first)
  const answers = await askQuestions(renewal, terminal)
  return answers && { renewal: renewalAsAnswered(renewal, answers), asked: new Set(answers.keys()) }
}

function yearOf(typed: string, flag: string): number {
  if (/^(?:19|20|21)\d\d$/.test(typed)) return Number(typed)
  throw new UsageError(`${flag} phải là một năm bốn chữ số, như ${flag} 2026; đã gõ “${typed}”.`)
}

function checkYears({ from, to }: Renewal, path: string): void {
  if (to <= from) throw new UsageError(`“${path}” đã là kế hoạch năm ${from}. Gõ --nam lớn hơn, như --nam ${from + 1}.`)
}

function checkTarget(target: string, path: string): void {
  const wanted = extname(path).toLowerCase()
  if (/^\.(?:md|markdown)$/.test(wanted) === /^\.(?:md|markdown)$/i.test(extname(target)) && extname(target) !== '')
    return
  throw new UsageError(`Tên sau -o phải có đuôi ${wanted} như kế hoạch cũ; đã gõ “${target}”.`)
}

/** `ke-hoach-2025.md` becomes `ke-hoach-2026.md`, a name without the year gets the new one. */
function nameOf(path: string, { from, to }: Renewal): string {
  const extension = extname(path)
  const stem = basename(path, extension)
  const old = new RegExp(`(?<!\\d)${from}(?!\\d)`)
  return `${old.test(stem) ? stem.replace(old, String(to)) : `${stem}-${to}`}${extension}`
}

const nextSteps = (path: string, target: string): string[] => [
  '',
  ...(resolve(dirname(target)) === resolve(dirname(path))
    ? []
    : ['Kế hoạch mới nằm ở thư mục khác: chép theo các hình, bảng, phụ lục mà nó gọi tên.', '']),
  'Số dòng là của kế hoạch cũ, và cũng là của kế hoạch mới.',
  'Tiếp theo: sửa các chỗ trên, rồi gõ',
  `  kehoach check ${quotedPath(target)}`,
]
