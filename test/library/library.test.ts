import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { plan } from '../plan.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'kehoach-library-'))
const installed = join(folder, 'node_modules')

function done(program: string, args: readonly string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', shell: program === 'npm' })
  return { status, said: stdout + stderr }
}

/** An empty folder into which the package was unpacked as it is published, with the packages it asks for. */
beforeAll(() => {
  const packed = done('npm', ['pack', '--ignore-scripts', '--pack-destination', `"${folder}"`], root)
  expect(packed).toMatchObject({ status: 0 })
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  expect(done('tar', ['-xzf', tarball])).toEqual({ status: 0, said: '' })
  mkdirSync(installed)
  cpSync(join(folder, 'package'), join(installed, 'kehoach'), { recursive: true })
  for (const name of [...Object.keys(manifest.dependencies), '@types/node', 'undici-types']) {
    mkdirSync(dirname(join(installed, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(installed, name), 'junction')
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'plan.md'), plan)
})
afterAll(() => rmSync(folder, { recursive: true }))

const program = `
import { readFileSync, writeFileSync } from 'node:fs'
import { check, compile, type PlanFinding, type PlanSource, render } from 'kehoach'

const text = readFileSync('plan.md', 'utf8')
const asked: string[] = []
const source: PlanSource = { name: 'ke-hoach/plan.md', text, file: (path) => void asked.push(path) }
const { ok, files } = await compile(source)
for (const format of ['docx', 'pdf'] as const)
  for (const pages of files) {
    const { bytes, pages: count } = await render(pages, { format })
    writeFileSync('library' + pages.suffix + '.' + format, bytes)
    console.log(format, count)
  }
const lacking = await compile({ ...source, text: text + '\\n::bang{tep="so-lieu.csv"}\\n' })
const found: readonly PlanFinding[] = lacking.findings
const { findings } = await check({ text: ' ' })
const profile = { name: 'cuc/kehoach.yml', text: 'quy_tac: {ten-sai: tat}', above: { name: 'kehoach.yml', text: 'khong_bo_qua: [ten-la]' } }
const offices = await check({ text, profile })
const strict = await check({ text: text + '\\nThuwcj hiện .\\n' }, { strict: true })
const template = await check({ text: text + '\\n{{#if ten}}Có.{{/if}}\\n' })
const away: string[] = []
const climbing = ['/etc/x.md', '../x.md', 'a/../../x.md', 'C:/x.md', '//may/x.md'].map((path) => '::chen{tep="' + path + '"}').join('\\n\\n')
const outside = await compile({ text: text + '\\n' + climbing + '\\n', file: (path) => void away.push(path) })
console.log(JSON.stringify({
  ok,
  lacking: [lacking.ok, lacking.files.length, found.map(({ rule, place }) => [rule, place?.file])],
  asked,
  empty: findings.map(({ rule }) => rule),
  strict: strict.ok,
  template: [template.ok, template.findings.map(({ rule }) => rule)],
  outside: [outside.ok, away, outside.findings.filter(({ message }) => message.includes('nằm ngoài')).length],
  offices: offices.findings.map(({ place }) => place?.file).sort(),
  refused: await render({ suffix: '', title: '' }, { format: 'pdf' }).catch((cause: Error) => cause.name),
}))
`

const compilerFlags = '--noEmit --strict --exactOptionalPropertyTypes --target es2023 --module nodenext --types node'

describe('the package, unpacked and imported by another program', () => {
  test('has program, documents and lists in it, and nothing that one Node or one build made', () => {
    const files = readdirSync(join(folder, 'package'), { recursive: true, encoding: 'utf8' })
    for (const name of ['THIRD-PARTY.md', 'sbom.cdx.json', 'mcp.cjs']) expect(files).toContain(join('dist', name))
    for (const name of ['docs/on-dinh.md', 'docs/rules/cu-phap.md', 'CHANGELOG.md', 'examples/ci/pre-commit'])
      expect(files).toContain(join(name))
    expect(
      files.filter((name) => /\.(?:cache|zip|sha256|png|html)$|metafile|fuzz|^src|^test/.test(name)).sort(),
    ).toEqual(['dist/studio/index.html', 'docs/plan.png', 'docs/studio.png'].map((name) => join(...name.split('/'))))
  })

  test('has documents that lead to what is in it', () => {
    const texts = readdirSync(join(folder, 'package'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(?:README|CHANGELOG|docs.(?:on-dinh|tro-ly|quan-tri|mau|gioi-han))\.md$/.test(name),
    )
    expect(texts.length).toBe(7)
    const astray = texts.flatMap((name) => {
      const text = readFileSync(join(folder, 'package', name), 'utf8')
      const links = [...text.matchAll(/\]\(([^()\s#]+)[^()\s]*\)|<img src="([^"]+)"/g)].map(
        ([, to = '', image = '']) => to || image,
      )
      return links
        .filter((to) => !/^[a-z]+:/.test(to) && !existsSync(join(folder, 'package', dirname(name), to)))
        .map((to) => `${name}: ${to}`)
    })
    expect(astray).toEqual([])
  })

  test('says in Vietnamese what was handed in by mistake', () => {
    writeFileSync(
      join(folder, 'mistakes.mjs'),
      `
import { readFileSync } from 'node:fs'
import { check, compile, render } from 'kehoach'
const text = readFileSync('plan.md', 'utf8')
const table = text + '\\n::bang{tep="so-lieu.csv"}\\n'
const { files: [pages] } = await compile({ text })
for (const wrong of [
  () => check(), () => check({}), () => compile({ text: Buffer.from(text) }), () => check({ text, name: 1 }),
  () => check({ text, file: {} }), () => check({ text: table, file: async () => undefined }),
  () => compile({ text: table, file: () => 'a,b' }), () => check({ text, profile: 'luu: VT' }),
  () => check({ text, profile: { name: 'a', text: '', above: {} } }), () => check({ text, fallbackDate: new Date() }),
  () => check({ text }, null), () => render(pages, { format: 'odt' }), () => render(pages), () => render({ ...pages }, { format: 'pdf' }),
  () => render(null, { format: 'pdf' }),
  () => check({ text, profil: {} }), () => check([]), () => check({ text }, { strict: 'no' }), () => check({ text }, { Strict: true }),
  () => { const own = { name: 'a', text: '' }; own.above = own; return check({ text, profile: own }) },
])
  await Promise.resolve().then(wrong).then(() => console.log('taken'), (cause) => console.log(cause.name, cause.message))
`,
    )
    const { said } = done(process.execPath, ['mistakes.mjs'])
    expect(said.trim().split('\n')).toEqual([
      'TypeError plan phải là { text, name, file, profile, fallbackDate }; đã đưa undefined',
      'TypeError plan.text phải là một chuỗi, chữ của tệp nguồn; đã đưa undefined',
      'TypeError plan.text phải là một chuỗi, chữ của tệp nguồn; đã đưa Buffer',
      'TypeError plan.name phải là một chuỗi, như “ke-hoach.md”; đã đưa number',
      'TypeError plan.file phải là một hàm (path, from) trả về Uint8Array, hoặc undefined khi không có tệp; đã đưa Object',
      'TypeError file(“so-lieu.csv”) phải trả về Uint8Array, hoặc undefined khi không có tệp; đã trả về Promise; hàm không được là async: đọc tệp trước rồi mới gọi',
      'TypeError file(“so-lieu.csv”) phải trả về Uint8Array, hoặc undefined khi không có tệp; đã trả về chuỗi “a,b”',
      'TypeError plan.profile phải là { name, text, above }; đã đưa chuỗi “luu: VT”',
      'TypeError plan.profile.above.name phải là một chuỗi, như “kehoach.yml”; đã đưa undefined',
      'TypeError plan.fallbackDate phải là ba số nguyên { year, month, day }; đã đưa Date',
      'TypeError options phải là { strict, nothingAside, electronic, separate, signatureFields }; đã đưa null',
      'TypeError format phải là “docx” hoặc “pdf”; đã đưa chuỗi “odt”',
      'TypeError options phải là { format, fontFolder }; đã đưa undefined',
      'TypeError render: “pages” phải là chính một phần tử của `files` mà compile trả về, không phải bản sao',
      'TypeError render: “pages” phải là chính một phần tử của `files` mà compile trả về, không phải bản sao',
      'TypeError plan.profil: không có tên này; có { text, name, file, profile, fallbackDate }',
      'TypeError plan phải là { text, name, file, profile, fallbackDate }; đã đưa Array',
      'TypeError options.strict phải là true hoặc false; đã đưa chuỗi “no”',
      'TypeError options.Strict: không có tên này; có { strict, nothingAside, electronic, separate, signatureFields }',
      'TypeError plan.profile.above phải là hồ sơ của cấp trên, không phải chính hồ sơ ở dưới; đã đưa Object',
    ])
  })

  test('has types that suit the program', () => {
    writeFileSync(join(folder, 'program.ts'), program)
    writeFileSync(join(folder, 'wrong.ts'), program.replace("'docx', 'pdf'", "'docx', 'odt'"))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { said } = done(process.execPath, [tsc, ...compilerFlags.split(' '), 'program.ts', 'wrong.ts'])
    expect(said.split('\n').filter((line) => line.includes(': error '))).toEqual([
      expect.stringMatching(/^wrong\.ts.*"odt"/),
    ])
  })

  test('makes the bytes that the command makes, asks for the files a plan names, and tells what it finds', () => {
    writeFileSync(
      join(folder, 'program.mjs'),
      program.replace(/type Plan\w+, |: readonly PlanFinding\[\]|: PlanSource|: string\[\]|: Error| as const/g, ''),
    )
    const ran = done(process.execPath, ['program.mjs'])
    expect(ran).toMatchObject({ status: 0 })
    const [docx, pdf, last = ''] = ran.said.trim().split('\n')
    expect([docx, pdf]).toEqual(['docx undefined', 'pdf 1'])
    expect(JSON.parse(last)).toEqual({
      ok: true,
      lacking: [false, 0, [['cu-phap', 'ke-hoach/plan.md']]],
      asked: ['so-lieu.csv'],
      empty: ['tep-rong'],
      strict: false,
      template: [false, ['mau-thieu-du-lieu']],
      outside: [false, [], 5],
      offices: ['cuc/kehoach.yml', 'kehoach.yml'],
      refused: 'TypeError',
    })
    expect(done(process.execPath, [join(installed, 'kehoach/bin/kehoach.cjs'), 'build', 'plan.md'])).toMatchObject({
      status: 0,
    })
    for (const ending of ['docx', 'pdf'])
      expect(readFileSync(join(folder, `library.${ending}`)).equals(readFileSync(join(folder, `plan.${ending}`)))).toBe(
        true,
      )
  })
})

describe('the example of a service', () => {
  let service: ChildProcess
  let address = ''
  beforeAll(async () => {
    cpSync(join(root, 'examples/dich-vu/server.mjs'), join(folder, 'server.mjs'))
    service = spawn(process.execPath, ['server.mjs', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    address = await new Promise<string>((told) => service.stdout?.once('data', (said) => told(String(said).trim())))
  })
  afterAll(() => service.kill())

  const ask = (path: string, body: string) => fetch(`${address}/${path}`, { method: 'POST', body })

  test('gives findings, files, and why there is no file', async () => {
    expect(await (await ask('check', plan)).json()).toMatchObject({ ok: true })
    const pdf = await ask('pdf', plan)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const bad = await ask('docx', plan.replace(/^trich_yeu:.*\n/m, ''))
    expect([bad.status, await bad.json()]).toMatchObject([422, { ok: false, findings: [{ rule: 'thieu-trich-yeu' }] }])
    expect((await ask('odt', plan)).status).toBe(404)
    expect((await ask('check', 'a'.repeat(1_000_001))).status).toBe(413)
  })
})
