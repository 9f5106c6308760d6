import { dirname } from 'node:path'
import type { AboutRun, Reported, Reporter } from '../../findings/report/report.ts'
import { prepareFolder } from '../disk/folders.ts'
import type { FileUse } from '../disk/run-files.ts'
import { type OutputFile, writeAll } from '../disk/write-files.ts'
import { give } from '../print.ts'
import { UsageError } from '../usage.ts'
import { refuseOthers } from './refuse-others.ts'

const reporters: ReadonlyMap<string, () => Promise<Reporter>> = new Map([
  ['json', async () => (await import('../../findings/report/json.ts')).jsonReport],
  ['github', async () => (await import('../../findings/report/github.ts')).githubReport],
  ['sarif', async () => (await import('../../findings/report/sarif.ts')).sarifReport],
  ['junit', async () => (await import('../../findings/report/junit.ts')).junitReport],
  ['gitlab', async () => (await import('../../findings/report/gitlab.ts')).gitlabReport],
])

/** A report for programs, and the file that it goes to; stdout without. */
export interface ReportWish {
  readonly name: string
  readonly reporter: () => Promise<Reporter>
  readonly out?: string
}

/** What `--format` and `-o` ask for; a wrong one is a usage error. */
export interface ReportWishes {
  /** Findings are told to people, too. */
  readonly text: boolean
  readonly reports: readonly ReportWish[]
}

const names = (): string => [...reporters.keys()].join(', ')

/** Reports asked for as `sarif=out.sarif,junit=out.xml,text`, of which one may go to stdout, or to the file of `-o`. */
export function reportsFrom({
  format = 'text',
  out,
}: {
  readonly format?: string
  readonly out?: string
}): ReportWishes {
  const typed = format.split(',').map((one) => one.trim())
  const reports = typed.filter((one) => one !== 'text').map(reportNamed)
  const [lone, second] = reports.filter((one) => one.out === undefined)
  if (lone && second)
    throw new UsageError(
      `Chỉ một báo cáo ra đầu ra chuẩn được. Cho mỗi báo cáo một tệp, như \`--format ${lone.name}=bao-cao.${lone.name},${second.name}=bao-cao-2.${second.name}\`.`,
    )
  if (out !== undefined && !lone)
    throw new UsageError(`-o ghi báo cáo cho chương trình đọc. Thêm --format với một trong: ${names()}.`)
  return {
    text: typed.includes('text'),
    reports: reports.map((one) => (one === lone && out !== undefined ? { ...one, out } : one)),
  }
}

function reportNamed(typed: string): ReportWish {
  const [name = '', ...file] = typed.split('=')
  const out = file.join('=')
  const reporter = reporters.get(name)
  if (name === 'text') throw new UsageError('Báo cáo text in ra màn hình, không ghi ra tệp. Gõ `--format text`.')
  if (!reporter) throw new UsageError(`Không có dạng báo cáo “${name}”. Gõ --format với một trong: text, ${names()}.`)
  if (file.length > 0 && out === '')
    throw new UsageError(`Thiếu tên tệp sau “${name}=”. Gõ như \`--format ${name}=bao-cao.${name}\`.`)
  return { name, reporter, ...(out !== '' && { out }) }
}

/** The files that reports go to. */
export const reportFiles = (wishes: readonly ReportWish[]): FileUse[] =>
  wishes.flatMap(({ out }) => (out === undefined ? [] : [{ path: out, role: 'báo cáo' }]))

/** Gives each report to stdout, or writes it whole to its file: PowerShell writes what it gets on stdout in UTF-16. */
export async function giveReports(
  all: readonly Reported[],
  wishes: readonly ReportWish[],
  about: AboutRun,
): Promise<void> {
  refuseOthers(wishes)
  for (const { reporter, out } of wishes) {
    const text = (await reporter())(all, about)
    if (out === undefined) give(text)
    else {
      prepareFolder(dirname(out))
      writeOne({ path: out, bytes: Buffer.from(text) })
    }
  }
}

/** Writes a file; what hinders it is a usage error. */
export function writeOne(file: OutputFile): void {
  const obstacle = writeAll([file])
  if (obstacle !== undefined) throw new UsageError(obstacle)
}
