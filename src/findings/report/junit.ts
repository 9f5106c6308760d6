import { type Diagnostic, open } from '../diagnostic.ts'
import { wordsNear } from './near.ts'
import { brokenId, type Reported, type Reporter } from './report.ts'

/**
 * JUnit XML: a suite a source, a case an error or warning, which fails where it fails the run, or what the program could not judge; a
 * source without any has one that passed. Names stay the same when lines move, so that a case is followed from run to run.
 */
export const junitReport: Reporter = (all, { fails }) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kehoach">\n${all.map((one) => suite(one, fails)).join('')}</testsuites>\n`

function suite(
  { path, found, fingerprintOf, document, under = [], broken = [] }: Reported,
  fails: (one: Diagnostic) => boolean,
): string {
  const judged = open(found).filter(({ severity }) => severity !== 'hint')
  const failures = judged.filter(fails).length
  const opening = (id: string, print: string) =>
    `    <testcase classname="${escaped(path)}" name="${escaped(`${id} ${print.slice(0, 12)}`)}">`
  const told = [
    ...judged.map(
      (one) =>
        `${opening(one.rule, fingerprintOf(one))}${fails(one) ? failed(one, path) : passed(one, path)}</testcase>\n`,
    ),
    ...broken.map(
      ({ says, fingerprint }) =>
        `${opening(brokenId, fingerprint)}<error type="${brokenId}" message="${escaped(says)}"/></testcase>\n`,
    ),
  ]
  const cases =
    told.length > 0
      ? told
      : [
          `    <testcase classname="${escaped(path)}" name="${document ? 'nội dung' : 'thể thức'}"${under.length > 0 ? `><system-out>${escaped(`Lỗi ở ${under.join(', ')} đã nêu ở trên`)}</system-out></testcase>` : '/>'}\n`,
        ]
  return `  <testsuite name="${escaped(path)}" tests="${cases.length}" failures="${failures}" errors="${broken.length}">\n${cases.join('')}  </testsuite>\n`
}

const failed = (one: Diagnostic, path: string): string =>
  `<failure type="${one.severity}" message="${escaped(one.message)}">${escaped(bodyOf(one, path))}</failure>`

const passed = (one: Diagnostic, path: string): string =>
  `<system-out>${escaped(`${one.message}\n${bodyOf(one, path)}`)}</system-out>`

function bodyOf({ clause, hint, place }: Diagnostic, path: string): string {
  const file = place?.file ?? path
  const at = place?.near ? `${file}, ${wordsNear(place.near)}` : `${file}:${place?.line ?? 1}:${place?.column ?? 1}`
  return [at, ...(clause ? [`Căn cứ: ${clause}`] : []), ...(hint ? [`Cách sửa: ${hint}`] : [])].join('\n')
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
