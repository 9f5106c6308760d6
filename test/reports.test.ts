import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Diagnostic, RuleId } from '../src/findings/diagnostic.ts'
import { columnsTaken, cutTo } from '../src/findings/report/columns.ts'
import { githubReport } from '../src/findings/report/github.ts'
import { gitlabReport } from '../src/findings/report/gitlab.ts'
import { jsonReport } from '../src/findings/report/json.ts'
import { junitReport } from '../src/findings/report/junit.ts'
import { sarifReport } from '../src/findings/report/sarif.ts'
import { textReport } from '../src/findings/report/text.ts'
import { allEntries } from '../src/rules/index.ts'
import { parseXml, type Xml } from './readers/xml.ts'
import sarifSchema from './schemas/sarif-2.1.0.json' with { type: 'json' }

const place = { file: 'kế hoạch/plan.md', line: 3, column: 5, endLine: 3, endColumn: 7 }
const again = { ...place, line: 9, endLine: 9 }
const found: readonly Diagnostic[] = [
  {
    rule: 'khoang-trang-doi' as RuleId,
    severity: 'warning',
    message: 'Có 2 dấu cách: 100%\nliền nhau',
    hint: 'bỏ bớt',
    place,
    fix: { place, text: ' ' },
    related: [{ place: again, fix: { place: again, text: ' ' } }, { place: { file: 'bang.csv', line: 2, column: 1 } }],
  },
  {
    rule: 'thieu-nguoi-ky',
    severity: 'error',
    message: '“<&>”',
    clause: 'khoản 7 Mục II',
    place: { file: 'plan.md', line: 1, column: 1 },
  },
  { rule: 'muc-mot-con' as RuleId, severity: 'hint', message: 'Một con', place, suppressed: 'bản gốc như vậy' },
  { rule: 'tep-rong', severity: 'error', message: 'Tệp không có nội dung' },
]
const findingsSchema = JSON.parse(readFileSync(join(import.meta.dirname, '../docs/findings.schema.json'), 'utf8'))
const fingerprintOf = ({ rule }: Diagnostic) => `dấu-của-${rule}`
const all = [
  { path: 'plan.md', found, fingerprintOf },
  { path: 'sach.md', found: [], fingerprintOf },
]
const entries = allEntries()
const about = { version: '0.1.0', entries, fails: ({ severity }: Diagnostic) => severity === 'error' }

const broken = [{ says: 'Chương trình hỏng giữa chừng', fingerprint: 'dấu' }]
const brokenOff = [{ path: 'kế hoạch.md', found: [], fingerprintOf, broken }]

describe('a source that the program broke off at', () => {
  it('is clean in no report', () => {
    const json = JSON.parse(jsonReport(brokenOff, about))
    expect([json.files[0].broken, json.counts.error]).toEqual([['Chương trình hỏng giữa chừng'], 1])
    expect(githubReport(brokenOff, about)).toBe(
      '::error file=kế hoạch.md,title=loi-chuong-trinh::Chương trình hỏng giữa chừng\n',
    )
    expect(JSON.parse(gitlabReport(brokenOff, about))).toEqual([
      {
        description: 'Chương trình hỏng giữa chừng',
        check_name: 'loi-chuong-trinh',
        fingerprint: 'dấu',
        severity: 'critical',
        location: { path: 'kế hoạch.md', lines: { begin: 1 } },
      },
    ])
    const junit = junitReport(brokenOff, about)
    expect(junit).toContain('tests="1" failures="0" errors="1"')
    expect(junit).toContain('<error type="loi-chuong-trinh" message="Chương trình hỏng giữa chừng"/></testcase>')
    const [{ invocations, results }] = JSON.parse(sarifReport(brokenOff, about)).runs
    expect([invocations[0].executionSuccessful, results]).toEqual([false, []])
    const [{ locations }] = invocations[0].toolExecutionNotifications
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe('k%E1%BA%BF%20ho%E1%BA%A1ch.md')
  })

  it('is as the schemas of JSON and SARIF say', () => {
    const validJson = new Ajv2020().compile(findingsSchema)
    expect([validJson(JSON.parse(jsonReport(brokenOff, { ...about, known: 2 }))), validJson.errors]).toEqual([
      true,
      null,
    ])
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(sarifSchema)
    expect([valid(JSON.parse(sarifReport(brokenOff, about))), valid.errors]).toEqual([true, null])
  })
})

describe('JSON', () => {
  const validate = new Ajv2020().compile(findingsSchema)

  it('is as docs/findings.schema.json says', () => {
    const report = JSON.parse(jsonReport(all, about))
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(report.counts).toEqual({ error: 2, warning: 1, hint: 0, suppressed: 1 })
  })

  it('would not be, with a severity of its own', () => {
    expect(validate({ ...JSON.parse(jsonReport(all, about)), counts: {} })).toBe(false)
  })
})

interface Located {
  readonly physicalLocation: { readonly region: { readonly startLine: number } }
}

describe('SARIF', () => {
  const { version, runs } = JSON.parse(sarifReport(all, about))
  const [{ tool, results }] = runs

  it('is one run whose results point to the rules they are of', () => {
    expect([version, runs.length, results.length]).toEqual(['2.1.0', 1, 4])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'error', 'note', 'error'])
  })

  it('has a fingerprint for each result', () => {
    for (const { ruleId, partialFingerprints } of results)
      expect(partialFingerprints).toEqual({ 'kehoach/v1': `dấu-của-${ruleId}` })
  })

  it('says of every id what the catalogue says', () => {
    for (const { id, shortDescription, help } of tool.driver.rules) {
      expect(shortDescription.text).toBe(entries.get(id)?.summary)
      expect(help.text).toBe(`kehoach check --explain ${id}`)
    }
  })

  it('lists every id, and links to its page where the program has an address', () => {
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([...entries.keys()])
    expect(tool.driver).not.toHaveProperty('informationUri')
    const linked = JSON.parse(sarifReport(all, { ...about, homepage: 'https://kehoach.example' })).runs[0].tool.driver
    expect(linked.informationUri).toBe('https://kehoach.example')
    expect(linked.rules[0].helpUri).toBe(`https://kehoach.example/docs/rules/${linked.rules[0].id}.md`)
  })

  it('has places as relative references, fixes, and suppressions with their reason', () => {
    const [fixable, , aside, placeless] = results
    const { artifactLocation, region } = fixable.locations[0].physicalLocation
    expect(artifactLocation.uri).toBe('k%E1%BA%BF%20ho%E1%BA%A1ch/plan.md')
    expect(region).toEqual({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 7 })
    const [{ replacements }] = fixable.fixes[0].artifactChanges
    expect(replacements).toEqual(
      [region, { ...region, startLine: 9, endLine: 9 }].map((deletedRegion) => ({
        deletedRegion,
        insertedContent: { text: ' ' },
      })),
    )
    expect(fixable.relatedLocations.map(({ physicalLocation: { region } }: Located) => region.startLine)).toEqual([
      9, 2,
    ])
    expect(aside.suppressions).toEqual([{ kind: 'inSource', justification: 'bản gốc như vậy' }])
    expect(placeless.locations[0].physicalLocation.artifactLocation.uri).toBe('plan.md')
  })

  it('is what the schema of SARIF 2.1.0 asks for', () => {
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(sarifSchema)
    expect([valid(JSON.parse(sarifReport(all, about))), valid.errors]).toEqual([true, null])
    expect(valid({ version: '2.1.0', runs: [{}] })).toBe(false)
  })

  it.each([
    ['/tmp/plan.md', 'file:///tmp/plan.md'],
    ['C:\\kế hoạch\\plan.md', 'file:///C:/k%E1%BA%BF%20ho%E1%BA%A1ch/plan.md'],
  ])('has %s as a URI', (file, uri) => {
    const log = JSON.parse(
      sarifReport(
        [{ path: file, fingerprintOf, found: [{ ...found[0], place: { ...place, file } } as Diagnostic] }],
        about,
      ),
    )
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
  })
})

describe('GitHub', () => {
  it('annotates what counts, a line each, with its own marks escaped', () => {
    const lines = githubReport(all, about).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(
      '::warning file=kế hoạch/plan.md,line=3,endLine=3,col=5,endColumn=7,title=khoang-trang-doi::Có 2 dấu cách: 100%25%0Aliền nhau%0ACách sửa: bỏ bớt',
    )
  })
})

describe('GitHub on Windows', () => {
  it('has the slashes of its own paths', () => {
    const file = 'kế hoạch\\plan.md'
    const windows = { path: file, fingerprintOf, found: [{ ...found[0], place: { ...place, file } } as Diagnostic] }
    expect(githubReport([windows], about)).toContain('file=kế hoạch/plan.md,')
  })
})

describe('JUnit', () => {
  it('is a suite a source, a failure an error or warning, and well-formed', () => {
    const xml = parseXml(junitReport(all, about).replace(/^<\?.*?\?>\n/, ''))
    const suites = xml.children.filter((child) => typeof child !== 'string')
    expect(suites.map(({ attributes }) => [attributes.name, attributes.tests, attributes.failures])).toEqual([
      ['plan.md', '3', '2'],
      ['sach.md', '1', '0'],
    ])
  })

  /** What junit-10.xsd of Jenkins, the strictest reader, lets stand: attributes that must be, may be, and elements within. */
  const grammar: Readonly<Record<string, readonly (readonly string[])[]>> = {
    testsuites: [[], ['name', 'time', 'tests', 'failures', 'errors'], ['testsuite']],
    testsuite: [
      ['name', 'tests', 'failures', 'errors'],
      ['time', 'skipped', 'timestamp', 'hostname', 'id', 'file'],
      ['testcase'],
    ],
    testcase: [['name'], ['classname', 'time', 'group'], ['failure', 'error', 'skipped', 'system-out', 'system-err']],
    failure: [[], ['type', 'message'], []],
    error: [[], ['type', 'message'], []],
    'system-out': [[], [], []],
  }
  function strays({ name, attributes, children }: Xml): string[] {
    const [must = [], may = [], within = []] = grammar[name] ?? []
    const elements = children.filter((child) => typeof child !== 'string')
    return [
      ...must.filter((one) => attributes[one] === undefined).map((one) => `${name} without ${one}`),
      ...Object.keys(attributes)
        .filter((one) => ![...must, ...may].includes(one))
        .map((one) => `${name} with ${one}`),
      ...elements.filter((one) => !within.includes(one.name)).map((one) => `${one.name} in ${name}`),
      ...elements.flatMap(strays),
    ]
  }

  it('has the elements and attributes that readers take, and no others', () => {
    for (const report of [junitReport(all, about), junitReport([], about), junitReport(brokenOff, about)])
      expect(strays(parseXml(report.replace(/^<\?.*?\?>\n/, '')))).toEqual([])
    expect(strays(parseXml('<testsuites><testsuite name="a" line="1"/></testsuites>'))).toHaveLength(4)
  })

  it('fails what fails the run, under names that no line moves', () => {
    const xml = junitReport(all, about)
    expect(xml).toContain('name="khoang-trang-doi dấu-của-khoa"><system-out>Có 2 dấu cách: 100%&#10;')
    expect(junitReport(all, { ...about, fails: () => true }).match(/<failure /g)).toHaveLength(3)
    expect([...xml.matchAll(/name="([^"]*)"/g)].filter(([, name]) => /:\d/.test(name ?? ''))).toEqual([])
  })
})

describe('GitLab', () => {
  // The fields of docs.gitlab.com/ci/testing/code_quality: description, check_name, fingerprint, severity, location.
  const validate = new Ajv2020().compile({
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string', minLength: 1 },
        check_name: { type: 'string', minLength: 1 },
        fingerprint: { type: 'string', minLength: 1 },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^[^/\\\\]' },
            lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
          },
        },
      },
    },
  })

  it('is what Code Quality takes, an issue for what counts', () => {
    const issues = JSON.parse(gitlabReport(all, about))
    expect([validate(issues), validate.errors]).toEqual([true, null])
    expect(issues.map((one: { check_name: string; severity: string }) => [one.check_name, one.severity])).toEqual([
      ['khoang-trang-doi', 'minor'],
      ['thieu-nguoi-ky', 'critical'],
      ['tep-rong', 'critical'],
    ])
    expect(JSON.parse(gitlabReport([], about))).toEqual([])
    expect(validate([{}])).toBe(false)
  })
})

describe('text', () => {
  const line =
    'Uỷ ban nhân dân xã giao 漢字 các phòng lập hồ sơ, sổ sách và danh mục, gửi về Văn phòng trước ngày 15 hằng tháng'
  const at = (words: string) => {
    const column = line.indexOf(words) + 1
    return { ...place, column, endColumn: column + words.length }
  }
  const [one] = found
  const told = (words: string, columns?: number) =>
    textReport(
      [{ ...(one as Diagnostic), message: 'Có hai dấu cách '.repeat(8), place: at(words) }],
      () => ['', '', line],
      {
        columns,
      },
    ).split('\n')

  it.each([40, 80, 200])('fits in %s columns, with carets below the words', (columns) => {
    for (const words of ['Uỷ', 'hồ sơ', 'tháng']) {
      const lines = told(words, columns)
      expect(Math.max(...lines.map(columnsTaken))).toBeLessThanOrEqual(columns)
      const carets = lines.findIndex((shown) => shown.includes('^'))
      const [, before = '', marks = ''] = /^(.*?)(\^+)/.exec(lines[carets] ?? '') ?? []
      const shown = cutTo(lines[carets - 1] ?? '', columnsTaken(before + marks))
      expect(shown.endsWith(words)).toBe(true)
    }
  })

  it('says where else, and wraps nothing that goes to a file', () => {
    expect(told('Uỷ')[3]).toBe('  Còn ở: dòng 9; bang.csv dòng 2')
    expect(told('Uỷ')[0]?.length).toBeGreaterThan(120)
  })
})
