import { afterEach, describe, expect, it } from 'vitest'
import { ignorePatternsIn, isNamedBy } from '../../src/commands/ignore-patterns.ts'
import { plan } from '../plan.ts'
import { desk } from './run.ts'

let at = desk()
afterEach(() => {
  at.clear()
  at = desk()
})

/** A folder as an office has them: plans in folders, and what lies beside them. */
function office(): void {
  at.put('ke-hoach/quý 1/a.md', plan)
  at.put('ke-hoach/b.md', `\ufeff${plan.replaceAll('\n', '\r\n')}`)
  at.put('ke-hoach/README.md', '# Ghi chú\n\nco_quan: không phải kế hoạch\n')
  at.put('ke-hoach/chung.md', '- Ý dùng chung\n')
  at.put('ke-hoach/du-lieu.yaml', 'ky_hieu: SNV\ndia_danh: Hà Nội\nten: Phòng Nội vụ\n')
  at.put('ke-hoach/kehoach.yml', 'dia_danh: Hà Nội\nluu: VT\n')
  at.put('ke-hoach/.cu/c.md', plan)
}

const checked = (err: string): string[] => [...err.matchAll(/^(.*): không có lỗi$/gm)].map(([, path = '']) => path)

describe('a folder stands for the plans below it', () => {
  it('known by their keys, without data, included texts, notes and hidden folders', async () => {
    office()
    const { code, err } = await at.run(['check', '-q', 'ke-hoach'])
    expect([code, err]).toEqual([0, ''])
    const { err: told } = await at.run(['check', '--format', 'text', 'ke-hoach'])
    const paths = [...new Set([...told.matchAll(/^(ke-hoach\/[^:]*\.(?:md|yaml))[:]/gm)].map(([, path]) => path))]
    expect(paths).toEqual(['ke-hoach/b.md', 'ke-hoach/quý 1/a.md'])
  })

  it('also those at any depth that two stars name', async () => {
    office()
    const { out } = await at.run(['check', 'ke-hoach/**/*.md', '--format', 'json', '--root', '.'])
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual([
      'ke-hoach/b.md',
      'ke-hoach/quý 1/a.md',
    ])
    expect((await at.run(['build', 'ke-hoach/**/a.md', '--to', 'docx'])).code).toBe(0)
    expect(at.files()).toContain('ke-hoach/quý 1/a.docx')
    expect(checked((await at.run(['check', '**/khong-co.md'])).err)).toEqual([])
    expect((await at.run(['check', '**/khong-co.md'])).err).toContain('Không có tệp nào khớp “**/khong-co.md”')
  })

  it('says so where there is none', async () => {
    at.put('trong/ghi-chu.md', '# Ghi chú\n')
    const { code, err } = await at.run(['build', 'trong'])
    expect([code, err]).toEqual([2, expect.stringContaining('“trong” là thư mục không có kế hoạch nào')])
  })
})

describe('a plan whose keys are damaged', () => {
  const keys = { so: '15', ngay: '15/4/2026', trich_yeu: 'Rà soát văn bản năm 2026' }
  const typed = Object.entries(keys).map(([key, value]) => `${key}: ${value}`)
  const body = '\n# Mục đích\n\nNắm tình hình.\n'
  const between = (open: string, close: string, lines: readonly string[] = typed) =>
    `${[open, ...lines, close].filter((line) => line !== '').join('\n')}\n${body}`
  const each = (change: (line: string) => string) => between('---', '---', typed.map(change))

  const escaped = (line: string) =>
    line
      .replace(/^t/, '"\\x74')
      .replace(/^(?=[sn])/, '"')
      .replace(':', '":')
  const marks = [
    ['a blank that does not break', '\u00a0'],
    ['a tab', '\t'],
    ['a dash', '- '],
    ['a mark of quotation', '> '],
    ['a mark of notes', '# '],
    ['a letter that shows nothing', '\u200b'],
  ] as const
  const damaged: readonly (readonly [string, string])[] = [
    ['no line above', between('', '---')],
    ['no line below', between('---', '')],
    ['none at all', between('', '')],
    ...['----', '--', '—', '***', '===', '...', '+++', '```yaml', '--- #', ' ---'].flatMap((line) => [
      [`“${line}” above`, between(line, '---')] as const,
      [`“${line}” below`, between('---', line)] as const,
    ]),
    [
      'keys in quotes',
      between(
        '---',
        '---',
        typed.map((line) => line.replace(/^(\w+)/, '"$1"')),
      ),
    ],
    ['keys in letters by their numbers', between('---', '---', typed.map(escaped))],
    [
      'each key and value on a line',
      between(
        '---',
        '---',
        typed.map((line) => `? ${line.replace(': ', '\n: ')}`),
      ),
    ],
    ['keys in one line', between('---', '---', [`{${typed.join(', ')}}`])],
    ['the same, broken', between('---', '---', [`{"${typed.join(', "').replaceAll(':', '":')}`])],
    ['a long note above', `<!--\n${'Ghi chú.\n'.repeat(100)}-->\n${between('---', '---')}`],
    ['a long text above', `${'Đoạn văn.\n\n'.repeat(100)}${between('---', '---')}`],
    ['a heading above', `# Kế hoạch\n\n${between('---', '---')}`],
    ['between lines of code', between('```yaml', '```')],
    ['=', each((line) => line.replace(':', '='))],
    ['a blank before each colon', each((line) => line.replace(':', ' :'))],
    ['no blank after them', each((line) => line.replace(': ', ':'))],
    ['a key misspelt', between('---', '---', ['trich_yeuu: Rà soát', 'ten: a'])],
    ['keys in words, not closed', between('---', '', ['Trích yếu: Rà soát', 'Nơi nhận: Sở Y tế'])],
    ['no keys', between('---', '---', [])],
    ['one known key among others', between('---', '---', ['sô: 15', 'ngày_ký: 15/4/2026', 'tên: Rà soát'])],
    ['YAML broken', between('---', '---', ['  - [', ...typed])],
    ...marks.map(([name, mark]) => [`${name} before each key`, each((line) => `${mark}${line}`)] as const),
    ['a colon of full width', each((line) => line.replace(': ', '：'))],
    [';', each((line) => line.replace(':', ';'))],
    ['no colon', each((line) => line.replace(':', ''))],
    ['stars around each key', each((line) => line.replace(/^(\w+)/, '**$1**'))],
    ['keys below an anchor', between('---', '---', ['a: &a', ...typed.map((line) => `    ${line}`), '<<: *a'])],
    ['keys in a line below an anchor', between('---', '---', [`a: &a {${typed.join(', ')}}`, '<<: *a'])],
    ['JSON', `${JSON.stringify(keys)}\n${body}`],
    ['JSON over lines', `${JSON.stringify(keys, undefined, 2)}\n${body}`],
    [
      'points of a list, and nothing above',
      between(
        '',
        '',
        typed.map((line) => `- ${line}`),
      ),
    ],
    [
      'a number before each key',
      between(
        '---',
        '---',
        typed.map((line, i) => `${i + 1}. ${line}`),
      ),
    ],
    [
      'a table',
      between(
        '---',
        '---',
        typed.map((line) => `| ${line.replace(':', ' |')} |`),
      ),
    ],
    ['points in words', between('---', '---', ['- Cơ quan: Sở Y tế', '- Ký hiệu: SYT', '- Nơi nhận: Các phòng'])],
    [
      'tabs, and nothing above',
      between(
        '',
        '',
        typed.map((line) => `\t${line}`),
      ),
    ],
    ['stars, words, and nothing above', between('', '', ['**Cơ quan**: Sở Y tế', '**Trích yếu**: Rà soát'])],
    [
      'points below a heading',
      `# Kế hoạch\n\n${between(
        '---',
        '---',
        typed.map((line) => `- ${line}`),
      )}`,
    ],
    ['nothing in the file', ''],
    ['blanks alone', '\n \n'],
  ]
  /** The same as YAML alone. */
  const damagedYaml: readonly (readonly [string, string])[] = [
    ['a key misspelt', 'so: 15\nngay: 15/4/2026\ntrichyeu: Rà soát\ncac_mucc:\n  - tieu_de: Mục đích\n'],
    ['keys in one line', '{"so": 15, "trich_yeu": "Rà soát"}\n'],
    ['a type and sections', 'loai: Kế hoạch\ncac_muc: [{tieu_de: Mục đích}]\n'],
    ['no abstract, but a text', 'co_quan: A\nky_hieu: A\nso: 1\nngay: 1/2/2026\nluu: VT\nnoi_nhan: [B]\nnoi_dung: C\n'],
    [
      'no abstract, and few keys',
      'co_quan: A\nky_hieu: BV\nngay: 31/02/2026\nnguoi_ky: {chuc_vu: Giám đốc, ho_ten: Lê Văn Cường}\nnoi_dung: x\n',
    ],
    ['a type, no abstract', 'loai: Kế hoạch\nco_quan: A\nngay: 31/02/2026\nnoi_dung: x\n'],
    ['a blank before the first alone', `\u00a0${typed.join('\n')}\n`],
    ['a dash before the first, the others below it', `- ${typed.join('\n  ')}\n`],
    ['a head alone', 'co_quan: A\nky_hieu: A\nso: 1\nngay: 1/2/2026\ndia_danh: C\nluu: VT\nnoi_nhan: [B]\n'],
    ...marks.map(
      ([name, mark]) => [`${name} before each line`, typed.map((line) => `${mark}${line}\n`).join('')] as const,
    ),
    ['a colon of full width', `${typed.join('\n').replaceAll(': ', '：')}\n`],
    ['keys in a line below an anchor', 'a: &a {co_quan: A, trich_yeu: B}\n<<: *a\n'],
    ['keys below an anchor', `a: &a\n    ${typed.join('\n    ')}\n<<: *a\n`],
  ]

  it('is among those of its folder, by whatever it is damaged', async () => {
    at.put('kh/tot.md', plan)
    damaged.forEach(([, text], i) => {
      at.put(`kh/${100 + i}.md`, text)
    })
    damagedYaml.forEach(([, text], i) => {
      at.put(`kh/${100 + i}.yaml`, text)
    })
    const { out, code } = await at.run(['check', 'kh', '--format', 'json', '--root', '.'])
    const found = new Set(JSON.parse(out).files.map(({ path }: { path: string }) => path))
    expect(code).toBe(1)
    expect(damaged.filter((_, i) => !found.has(`kh/${100 + i}.md`)).map(([name]) => name)).toEqual([])
    expect(damagedYaml.filter((_, i) => !found.has(`kh/${100 + i}.yaml`)).map(([name]) => name)).toEqual([])
  })

  it('is not what only shows keys, or has some of its own', async () => {
    at.put('kh/tot.md', plan)
    at.put('kh/README.md', '# Cách viết\n\n```yaml\nco_quan: Sở Y tế\ntrich_yeu: Rà soát\n```\n')
    at.put('kh/README-2.md', '# Cách viết\n\n---\n\n- `co_quan`: tên cơ quan\n- `trich_yeu`: nội dung\n')
    at.put('kh/README-3.md', `# Cách viết\n\n\`\`\`markdown\n${between('---', '---')}\`\`\`\n`)
    at.put('kh/README-4.md', `# Cách viết\n\n${'Đoạn.\n\n'.repeat(50)}\`\`\`\n${between('---', '---')}\`\`\`\n`)
    at.put('kh/doan.md', '---\nso: 5\n---\n\nĐoạn chung.\n')
    at.put('kh/trang.md', '---\ntitle: Kho kế hoạch\nlayout: post\n---\n\nChào.\n')
    at.put('kh/chen.md', 'Các phòng phối hợp:\n\nNgày: thứ hai hằng tuần.\nNơi nhận: bộ phận một cửa.\n')
    at.put('kh/ke.md', '***\n\nCác phòng phối hợp.\n')
    at.put('kh/khoi.md', '```\nmã lệnh: a\n```\n')
    at.put('kh/du-lieu-2.yaml', '"so": 1\n"ngay": 15/4/2026\n"ky_hieu": SNV\n"noi_dung": A\n')
    at.put('kh/du-lieu.yaml', 'so: 1\nngay: 15/4/2026\nky_hieu: SNV\nten: Phòng Nội vụ\n')
    at.put('kh/README-5.md', '---\ntitle: Kho\n---\n\n- co_quan: tên cơ quan\n- trich_yeu: nội dung\n')
    at.put('kh/README-6.md', '# Cách viết\n\n---\n\n- co_quan: tên cơ quan\n- trich_yeu: nội dung\n')
    at.put('kh/README.markdown', '')
    at.put('kh/hop.md', '---\n\n- Ngày: 12/3\n- Số: 5 người\n- Địa danh: phòng họp\n\n---\n')
    at.put('kh/hop-2.md', '- Ngày: 12/3\n- Nơi nhận: các phòng\n- Lưu: VT\n')
    at.put('kh/lich.md', '---\n\n> Lời dẫn: các phòng phối hợp.\n')
    at.put('kh/bang.yaml', '- trich_yeu: A\n  co_quan: B\n  ngay: 1/2/2026\n- trich_yeu: B\n  co_quan: C\n')
    at.put('kh/bang-2.yaml', '- trich_yeu: A\n  co_quan: B\n  ngay: 1/2/2026\n')
    at.put('kh/bang-3.yaml', '# trich_yeu: tóm tắt\n# co_quan: tên\n# ngay: ngày\n- [A, B, 1/2/2026]\n')
    at.put('kh/bang-4.yaml', 'van_ban:\n    trich_yeu: A\n    co_quan: B\n    ngay: 1/2/2026\n')
    at.put(
      'kh/ho-so-bo.yml',
      'co_quan: A\nky_hieu: A\ndia_danh: B\nnoi_nhan: [C]\nluu: VT\nnguoi_ky: {a: {ho_ten: D}}\n',
    )
    at.put('kh/docker-compose.yml', 'services:\n  web: {image: nginx}\n')
    at.put('kh/.gitlab-ci.yml', 'stages: [check]\n')
    const { out, err } = await at.run(['check', 'kh', '--format', 'json', '--root', '.'])
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['kh/tot.md'])
    expect(err).not.toContain('Để ngoài')
  })

  it('is told as left out where it may as well be data', async () => {
    at.put('kh/tot.md', plan)
    at.put('kh/a.yaml', 'co_quan: A\nky_hieu: A\nngay: 31/02/2026\nnguoi_ky: {ho_ten: Lê Văn Cường}\n')
    at.put('kh/b.yaml', '\n')
    at.put('kh/du-lieu.yaml', 'co_quan: A\nky_hieu: A\nngay: 31/02/2026\nnguoi_ky: {ho_ten: Lê Văn Cường}\n')
    at.put('kh/so_lieu.yaml', '')
    for (const args of [
      ['check', 'kh'],
      ['check', 'kh', '-q'],
      ['check', 'kh/*'],
      ['build', 'kh', '--to', 'docx'],
    ]) {
      const { code, err } = await at.run(args)
      expect([args, code, err]).toEqual([
        args,
        0,
        expect.stringContaining(
          'Để ngoài: 2 tệp giống kế hoạch mà không đọc ra đủ khóa (gõ `kehoach check TỆP` để xem). Thêm -v để xem tên.\n',
        ),
      ])
    }
    const { err } = await at.run(['check', 'kh', '-v'])
    expect(err).toMatch(/Để ngoài: kh\/a\.yaml: .*\nĐể ngoài: kh\/b\.yaml: /)
  })

  it('stops a folder that is built', async () => {
    at.put('kh/a.md', between('---', ''))
    const { code, err } = await at.run(['build', 'kh', '--to', 'docx'])
    expect([code, err]).toEqual([1, expect.stringContaining('[phan-khai-bao]')])
  })
})

describe('names without their end, or of what was built', () => {
  it.each(['plan.docx', 'plan.pdf'])('%s leads to the source', async (name) => {
    at.put('plan.md', plan)
    const { code, err } = await at.run(['build', name])
    expect([code, err]).toEqual([2, expect.stringContaining('Có phải là “plan.md”?')])
  })

  it('a file without a command is told both', async () => {
    at.put('plan.md', plan)
    const { code, err } = await at.run(['plan.md'])
    expect([code, err]).toEqual([2, expect.stringContaining('Gõ `kehoach build plan.md` để dựng')])
  })
})

describe('what ignore files name', () => {
  const plansIn = async (...args: string[]) => {
    const { out } = await at.run(['check', ...args, '--format', 'json', '--root', '.'])
    return JSON.parse(out).files.map(({ path }: { path: string }) => path)
  }

  it('is left out of a folder, as git reads them; a plan that is named itself is not', async () => {
    for (const path of ['a.md', 'nháp/b.md', 'cũ/c.md', 'cũ/giữ.md', 'x/mẫu-1.md', 'x/y/d.md']) at.put(path, plan)
    at.put('.gitignore', '# rác\nnháp/\ncũ/*\n!cũ/giữ.md\n')
    at.put('.kehoachignore', '/x/**/d.md\n')
    at.put('x/.kehoachignore', 'mẫu-[0-9].m?\n')
    expect(await plansIn('.')).toEqual(['a.md', 'cũ/giữ.md'])
    expect(await plansIn('x/mẫu-1.md', 'nháp')).toEqual(['x/mẫu-1.md', 'nháp/b.md'])
    at.put('.kehoachignore', '!nháp/\n')
    expect(await plansIn('**/*.md')).toEqual(['a.md', 'cũ/giữ.md', 'nháp/b.md', 'x/y/d.md'])
  })

  it.each([
    ['*.md', 'a/b.md', true],
    ['/*.md', 'a/b.md', false],
    ['a/*.md', 'a/b/c.md', false],
    ['a/**', 'a/b/c.md', true],
    ['a/**', 'a', false],
    ['**/b', 'b', true],
    ['a/**/c', 'a/c', true],
    ['[!a-c].md', 'b.md', false],
    ['[!a-c].md', 'đ.md', true],
    ['\\#x', '#x', true],
    [`${'*a'.repeat(60)}b`, 'a'.repeat(250), false],
  ])('%s and %s: %s', (pattern, path, named) => {
    const [one] = ignorePatternsIn(pattern)
    expect(one && isNamedBy(one, path.split('/'))).toBe(named)
  })
})

describe('the outputs of a folder', () => {
  it('are below each other as its plans are, so that names may be the same', async () => {
    at.put('ke-hoach/quý 1/a.md', plan)
    at.put('ke-hoach/quý 2/a.md', plan)
    expect(await at.run(['build', 'ke-hoach', '-o', 'ra', '--to', 'docx'])).toMatchObject({
      code: 0,
      err: expect.any(String),
    })
    expect(at.files()).toEqual(expect.arrayContaining(['ra/quý 1/a.docx', 'ra/quý 2/a.docx']))
    await at.run(['build', 'ke-hoach/**/*.md', 'ke-hoach/quý 1/a.md', '-o', 'ra2', '--to', 'docx'])
    expect(at.files()).toEqual(expect.arrayContaining(['ra2/quý 1/a.docx', 'ra2/quý 2/a.docx', 'ra2/a.docx']))
  })
})

it('gives a report that holds nothing where nothing matches', async () => {
  at.put('trong/ghi-chu.md', '# Ghi chú\n')
  const { code, err } = await at.run(['check', 'trong', '--format', 'sarif=ra.sarif,junit=ra.xml'])
  expect([code, err]).toEqual([2, expect.stringContaining('“trong” là thư mục không có kế hoạch nào')])
  expect(JSON.parse(at.read('ra.sarif')).runs[0].results).toEqual([])
  expect(at.read('ra.xml')).toContain('<testsuites name="kehoach">\n</testsuites>')
})
