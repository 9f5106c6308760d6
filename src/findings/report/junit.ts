import { type Diagnostic, open } from '../diagnostic.ts'
import type { Reported, Reporter } from './report.ts'

/** JUnit XML: a suite a source, a failed case an error or warning; a source without any has one that passed. */
export const junitReport: Reporter = (all) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kehoach">\n${all.map(suite).join('')}</testsuites>\n`

function suite({ path, found }: Reported): string {
  const failures = open(found).filter(({ severity }) => severity !== 'hint')
  const cases =
    failures.length > 0
      ? failures.map((one) => failed(one, path))
      : [`    <testcase classname="${escaped(path)}" name="thể thức"/>\n`]
  return `  <testsuite name="${escaped(path)}" tests="${cases.length}" failures="${failures.length}">\n${cases.join('')}  </testsuite>\n`
}

function failed({ rule, severity, message, clause, hint, place }: Diagnostic, path: string): string {
  const at = `${place?.file ?? path}:${place?.line ?? 1}:${place?.column ?? 1}`
  const text = [at, ...(clause ? [`Căn cứ: ${clause}`] : []), ...(hint ? [`Cách sửa: ${hint}`] : [])].join('\n')
  return `    <testcase classname="${escaped(path)}" name="${escaped(`${rule} (${at})`)}"><failure type="${severity}" message="${escaped(message)}">${escaped(text)}</failure></testcase>\n`
}

/** XML has no characters below the blank but these three. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ufffd]/g, '\ufffd')
    .replaceAll('##[', '##［')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
