import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { importDocument } from '../../src/import/import-document.ts'
import { para, run, type WordParts, wordFile } from './word/word-file.ts'

/** A doubt about head or closing that the import tells of is told again where it is built, and nothing is set aside for it. */
const doubt = 'the-thuc-khac-khoa'

/** What an input is imported to: rules and words told, and what of the source is an error where it is built. */
async function imported(input: WordParts | string, stem = 'plan') {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : wordFile(input)
  const { found, report } = collectFindings()
  const { source, found: recognised } = await importDocument(bytes, { file: 'cu.docx', stem, verbatim: false }, report)
  if (!source) throw new Error(found.map(({ message }) => message).join('; '))
  const files = new Map(source.files.map(({ name, content }) => [name, Buffer.from(content)]))
  const { files: built, diagnostics } = await compile({
    path: 'plan.md',
    text: source.text,
    root: '',
    asset: (name) => files.get(name) ?? 'missing',
    fallbackDate: { year: 1980, month: 1, day: 1 },
  })
  const doubted = found.filter(({ rule }) => rule === doubt).map(({ message }) => message)
  const errors = built
    ? []
    : diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message)
        .filter((message) => !doubted.includes(message))
  const words = `${source.text}\n${recognised?.leftOut.map(({ text }) => text).join('\n')}`
  return { text: source.text, words, errors, told: found.map(({ rule }) => rule), files: [...files.keys()] }
}

const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const date = 'Bình An, ngày 15 tháng 4 năm 2026'
const title = ['KẾ HOẠCH', 'Kiểm tra công tác văn thư năm 2026']
const body = ['I. MỤC ĐÍCH', 'Các phòng lập hồ sơ theo quy định.']
const recipients = ['Nơi nhận:', '- Sở Nội vụ;', '- Lưu: VT.']
const signed = ['GIÁM ĐỐC', 'Trần Minh Châu']
const head = ['SỞ NỘI VỤ', 'Số: 12/KH-SNV', ...nation, date, ...title]
const closing = [...recipients, ...signed]
const paras = (lines: readonly string[]): string => lines.map((line) => para(line)).join('')
/** Lines of one paragraph. */
const broken = (...lines: string[]): string => para(lines.map((line) => run(line)).join('<w:r><w:br/></w:r>'))

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const emf = new Uint8Array(108)
  emf.set([1])
  emf.set(new TextEncoder().encode(' EMF'), 40)
  const latin1 = (bytes: string) => Buffer.from(bytes, 'latin1')
  const withPicture = (bytes: Uint8Array): WordParts => ({
    body: `${paras([...head, ...body])}<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="anh"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>${paras(closing)}`,
    relations: [['anh', 'image', 'media/anh.png']],
    parts: { 'word/media/anh.png': bytes },
  })

  it.each([
    ['EMF', emf],
    ['WMF', latin1('\xd7\xcd\xc6\x9a\0\0\0\0')],
    ['GIF', latin1('GIF89a\x01\0\x01\0\0\0\0;')],
    ['BMP', latin1('BM\x40\0\0\0\0\0\0\0')],
    ['TIFF', latin1('II*\0\x08\0\0\0')],
    ['WebP', latin1('RIFF\x10\0\0\0WEBPVP8 ')],
    ['half a PNG', png.subarray(0, 40)],
    ['half a JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF\0')],
  ])('%s is told and left out', async (_, bytes) => {
    expect(await imported(withPicture(bytes))).toMatchObject({ errors: [], told: ['nhap-hinh-khong-in'], files: [] })
  })

  it.each([
    'KH%20so 1',
    '100%',
    '%E0%A4%A',
    'a%2523b',
    'thu&amp;chi',
    'a\\b',
    'a (1)',
    'a[1]',
    'a#b?c',
    'a<b>c',
    'a*b_c`d',
    'Kế hoạch “số 1”',
  ])('beside a source named %s are found by it', async (stem) => {
    expect(await imported(withPicture(png), stem)).toMatchObject({
      errors: [],
      files: [`${stem.replace('\\', '-')}-hinh-1.png`],
    })
  })
})

describe('notes', () => {
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  const note = (id: number, inside: string) => `<w:footnote w:id="${id}"><w:p>${inside}</w:p></w:footnote>`
  const noted = (...footnotes: string[]): WordParts => ({
    body: `${paras([...head, ...body])}<w:p>${run('Các phòng nộp')}${mark(2)}${run(' hồ sơ.')}</w:p>${paras(closing)}`,
    footnotes: footnotes.join(''),
  })

  it('that name each other hold the words of both', async () => {
    const { errors, text } = await imported(
      noted(note(2, `${run('Xem một')}${mark(3)}`), note(3, `${run('Xem hai')}${mark(2)}`)),
    )
    expect(errors).toEqual([])
    expect(text).toContain('[^2]: Xem một (Xem hai)')
  })

  it('that name themselves do it no more', async () => {
    const { errors, text } = await imported(noted(note(2, run('Xem một') + mark(2))))
    expect(errors).toEqual([])
    expect(text).toContain('[^2]: Xem một\n')
  })

  it('each of which names the next twice stay as long as their words', async () => {
    const notes = Array.from({ length: 40 }, (_, i) => note(i + 2, run('Xem') + mark(i + 3) + mark(i + 3)))
    const { errors, text } = await imported(noted(...notes))
    expect(errors).toEqual([])
    expect(text.match(/Xem/g)).toHaveLength(40)
  })

  it('on the titles of mục and phần stay in their place', async () => {
    const titles = [
      `<w:p>${run('Phần thứ nhất')}</w:p><w:p>${run('QUY ĐỊNH')}${mark(2)}${run(' CHUNG')}</w:p>`,
      `<w:p>${run('I. HỒ SƠ,')}${mark(3)}${run(' TÀI LIỆU')}${mark(4)}</w:p><w:p>${run('Các phòng nộp hồ sơ.')}</w:p>`,
    ]
    const { errors, text } = await imported({
      body: `${paras(head)}${titles.join('')}${paras(closing)}`,
      footnotes: [2, 3, 4].map((id) => note(id, run(`Ghi chú ${id}`))).join(''),
    })
    expect(errors).toEqual([])
    expect(text).toContain('# Phần thứ nhất Quy định[^2] chung\n')
    expect(text).toContain('# Hồ sơ,[^3] tài liệu[^4]\n')
  })

  it('that open a line before a colon are no text of a note', async () => {
    const lines = ['Các phòng nộp hồ sơ[^1].', '', '[^1]:', '', '[^1]: Xem quy chế.']
    const { errors, text } = await imported([...head, '', body[0], '', ...lines, '', ...closing].join('\n'))
    expect(errors).toEqual([])
    expect(text).toContain('hồ sơ[^1].\n')
    expect(text).toContain('\n[^1]: Xem quy chế.')
  })

  it('without words have a sign for what is missing', async () => {
    const { errors, text } = await imported(noted(note(2, '')))
    expect(errors).toEqual([])
    expect(text).toContain('[^2]: …')
  })
})

describe('parts that are not as the form has them', () => {
  it('three agencies with one signer keep their symbols', async () => {
    const names = ['BỘ NỘI VỤ -', 'BỘ TÀI CHÍNH -', 'BỘ Y TẾ']
    const { errors, text } = await imported({
      body: paras([...names, 'Số: 12/KHLT-BNV-BTC-BYT', ...nation, date, ...title, ...body, ...closing]),
    })
    expect(errors).toEqual([])
    for (const symbol of ['BNV', 'BTC', 'BYT']) expect(text).toContain(`ky_hieu: ${symbol}\n`)
  })

  it('three agencies with two symbols keep these as one', async () => {
    const names = ['BỘ NỘI VỤ -', 'BỘ TÀI CHÍNH -', 'BỘ Y TẾ']
    const { errors, text } = await imported({
      body: paras([...names, 'Số: 12/KH-BNV-BTC', ...nation, date, ...title, ...body, ...closing]),
    })
    expect(errors).toEqual([])
    expect(text).toContain('\nky_hieu: BNV-BTC\n')
  })

  it.each([[['PHỤ LỤC']], [['PHỤ LỤC I', 'DANH SÁCH']], [['PHỤ LỤC I', 'DANH SÁCH', 'PHỤ LỤC II']]])(
    'an appendix without text: %j',
    async (lines) => {
      expect((await imported({ body: paras([...head, ...body, ...closing, ...lines]) })).errors).toEqual([])
    },
  )
})

describe('parts for which a page has no room', () => {
  const many = (line: string) => Array.from({ length: 40 }, (_, i) => `${line} ${i + 1}`)
  const long = 'N'.repeat(57)
  it.each([
    ['agencies', many('PHÒNG LƯU TRỮ'), []],
    ['agencies with dashes', many('PHÒNG LƯU TRỮ').map((line) => `${line} -`), []],
    ['lines of a name', many('LƯU TRỮ'), []],
    ['an agency in one word', [`TH${long}G`], []],
    ['posts', [], many('PHÓ GIÁM ĐỐC')],
    ['a post in one word', [], [`PH${long}G`]],
    ['recipients', [], ['Nơi nhận:', ...many('- Phòng').map((line) => `${line};`), '- Lưu: VT.']],
  ])('%s: are left out or broken, and named', async (_, above, below) => {
    const lines = [...above, ...head, ...body, ...recipients, ...below, ...signed]
    const { errors, words } = await imported({ body: paras(lines) })
    expect(errors).toEqual([])
    const plain = words.replace(/\s+/g, '').toLocaleLowerCase('vi')
    const lost = [...above, ...below].filter(
      (line) =>
        !plain.includes(
          line
            .replace(/^- |[;.]$| -$/g, '')
            .replace(/\s+/g, '')
            .toLocaleLowerCase('vi'),
        ),
    )
    expect(lost.filter((line) => !/^(?:Nơi nhận|- Lưu)/.test(line))).toEqual([])
  })

  it('a row of more cells than Word has columns for, among others', async () => {
    const rows = [
      '| Việc | Nơi làm |',
      '|---|---|',
      '| Lập sổ | Văn phòng |',
      `|${' Xin |'.repeat(99)}`,
      '| Nộp | Kho |',
    ]
    const { errors, words } = await imported([...head, '', ...body, '', ...rows, '', ...closing].join('\n'))
    expect(errors).toEqual([])
    expect(words.match(/Xin|Lập sổ|Kho/g)).toHaveLength(101)
  })

  it('a row of hyphens', async () => {
    const row = `Thực hiện ${'-'.repeat(299)}nghiệp.`
    const { errors, words } = await imported([...head, '', body[0], '', row, '', ...closing].join('\n'))
    expect(errors).toEqual([])
    expect(words.replace(/[^-]/g, '').length).toBeGreaterThan(299)
  })
})

describe('lines of Lưu among the recipients', () => {
  it.each([
    ['of which one is empty', ['Nơi nhận:', '- Sở Nội vụ;', 'Lưu: VPB9.', 'GIÁM ĐỐC', '- Lưu:'], 'luu: VPB9'],
    ['above another', ['Nơi nhận:', '- Sở Nội vụ;', '- Phòng Y tế, Lưu: TV', '- Lưu: VT, KT.'], 'luu: VT, KT'],
    ['below the signature', ['Nơi nhận:', '- Sở Nội vụ;', '- Lưu: VT.', ...signed, '- Lưu: VT, KT.'], 'luu: VT'],
    ['in one line with others', ['Nơi nhận:', '- Sở Nội vụ; Lưu VT; Phòng Y tế', '- Lưu: KT.'], 'luu: KT'],
    ['again and again', ['Nơi nhận:', '- Sở Nội vụ;', ...signed, ...Array(9).fill('- Lưu: VT, KT.')], 'luu: VT, KT'],
    ['alone', ['Nơi nhận:', '- Lưu: VT;', ...signed, '- Lưu: KT'], 'luu: VT'],
  ])('%s: one is kept, the others are told', async (_, below, kept) => {
    const { errors, text, words } = await imported([...head, ...body, ...below].join('\n\n'))
    expect(errors).toEqual([])
    expect(text).toContain(`\n${kept}\n`)
    for (const word of below.join(' ').match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [])
      expect(words.toLocaleUpperCase('vi')).toContain(word)
  })
})

describe('no line is lost', () => {
  it.each([
    ['------', 'Dòng lạc đây, các phòng lập hồ sơ theo quy định của pháp luật về văn thư và nộp vào kho đúng hạn.'],
    ['Dòng lạc đây'],
    ['1) Dòng lạc đây'],
    ['IV. DÒNG LẠC ĐÂY'],
    ['- Dòng lạc đây'],
    ['Căn cứ Dòng lạc đây;'],
    ['------', `Dòng lạc đây: ${'các phòng lập hồ sơ '.repeat(12)}.`],
  ])('within a paragraph of the head: %j', async (...lines) => {
    const lost: unknown[] = []
    for (let at = 0; at <= head.length; at++)
      for (const size of [2, 3, 20]) {
        const all = [...head.slice(0, at), ...lines, ...head.slice(at), ...body]
        const groups = Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
          all.slice(i * size, (i + 1) * size),
        )
        const { words, errors } = await imported({
          body: groups.map((group) => broken(...group)).join('') + paras(closing),
        })
        if (errors.length > 0 || !/dòng lạc đây/i.test(words)) lost.push([at, size, errors])
      }
    expect(lost).toEqual([])
  })

  it.each(['I. DÒNG LẠC ĐÂY', '1. DÒNG LẠC ĐÂY', 'DÒNG LẠC ĐÂY'])('within quốc hiệu of a text: %s', async (line) => {
    const text = ['SỞ NỘI VỤ', 'Số: 12/KH-SNV', '', nation[0], line, nation[1]?.toUpperCase(), '', date, '', ...title]
    const { words, errors } = await imported([...text, '', ...body, '', ...closing].join('\n'))
    expect(errors).toEqual([])
    expect(words).toMatch(/dòng lạc đây/i)
  })

  it.each([':bang{tep="so-lieu.csv"}', '::bang{tep="so-lieu.csv"}', ': bang{tep="a.csv"}'])(
    'what looks like a command of the program, as words: %s',
    async (line) => {
      const text = [...head, ...body, line, 'Các phòng nộp hồ sơ.', ...closing].join('\n')
      const { words, errors } = await imported(text)
      expect([errors, words.replaceAll('\\', '')]).toEqual([[], expect.stringContaining('{tep=')])
    },
  )

  it('words behind “Dự thảo”', async () => {
    expect((await imported({ body: paras(['Dự thảo lấy ý kiến', ...head, ...body, ...closing]) })).words).toContain(
      'lấy ý kiến',
    )
  })

  it('a second Lưu', async () => {
    const two = ['Nơi nhận:', '- Sở Nội vụ;', '- Lưu: VP.', '- Lưu: VT.', ...signed]
    expect((await imported({ body: paras([...head, ...body, ...two]) })).words).toMatch(/VT[\s\S]*VP|VP[\s\S]*VT/)
  })
})

it.each(['Mẫu::bang{tep="d.csv"} kèm theo.', 'Xem ::trang{huong="ngang"} và ::chen{tep="a.md"}.'])(
  'what looks like a directive within a line is text: %s',
  async (line) => {
    const { text, errors } = await imported([...head, ...body, line, ...closing].join('\n'))
    expect(errors).toEqual([])
    expect(text).toContain(line.replaceAll('::', ':\\:'))
  },
)

it('marks of notes in what becomes keys are left out, and named with the words of their notes', async () => {
  const noted = [...head.slice(0, -1), `${title[1]}[^1]`]
  const ends = ['Nơi nhận:', '- Sở Nội vụ[^9];', '- Lưu: VT.', ...signed]
  const { text, words, errors } = await imported(
    [...noted, '', ...body, '', ...ends, '', '[^1]: Theo chỉ đạo của tỉnh.'].join('\n'),
  )
  expect(errors).toEqual([])
  expect(text).not.toContain('[^')
  expect(words).toContain('Theo chỉ đạo của tỉnh.')
  expect(words).toContain('[^9]')
})

it('words of keys that get blanks, being longer than their column, are told', async () => {
  const [agency = '', ...others] = head
  const { text, errors, told } = await imported(
    [`${agency} ${'N'.repeat(40)}`, ...others, ...body, ...closing].join('\n'),
  )
  expect(errors).toEqual([])
  expect(text).toMatch(/N{20} N{20}/i)
  expect(told).toContain('nhap-chu-dai')
})

it('a line too long for a title is text', async () => {
  const { errors } = await imported(
    [...head, ...body, `II. ${'NỘI DUNG '.repeat(1200)}`, 'Việc.', ...closing].join('\n'),
  )
  expect(errors).toEqual([])
})

it('marks that stand on no letter, or above others, are left out of an import, and told', async () => {
  const { text, errors, told } = await imported(
    [...head, ...body, `Năm n${'\u0302'.repeat(300)}, \u0306a.`, ...closing].join('\n'),
  )
  expect(errors).toEqual([])
  expect(text).toContain('Năm n\u0302, a.')
  expect(told).toContain('nhap-ky-tu')
})

describe('an appendix within the text, as plans in Markdown have it', () => {
  const headings = ['A. MỤC ĐÍCH', 'I. Chung', 'Các phòng lập hồ sơ.', '1. Riêng', 'Việc.', '# Phụ lục: Danh mục']

  it.each([
    ['I. Hồ sơ', 'Các hồ sơ.', '1. Cán bộ', 'Hồ sơ cán bộ.'],
    ['1. Hồ sơ', 'Các hồ sơ.', 'B. SỔ SÁCH', 'Các sổ.'],
    ['1. Hồ sơ', 'Các hồ sơ.', '2. Sổ', 'Các sổ.'],
  ])('is followed by headings that go down step by step: %s', async (...below) => {
    const { errors } = await imported([...head, ...headings, ...below, ...closing].join('\n\n'))
    expect(errors).toEqual([])
  })
})

it.each([
  ['a paragraph of 21,000 letters', ['Các phòng lập hồ sơ '.repeat(1050), ...closing], 'Đoạn văn dài hơn 20.000 ký tự'],
  ['501 appendices', [...closing, '# Phụ lục: Danh sách\n\nCác phòng.\n\n'.repeat(501)], 'Văn bản có hơn 500 phụ lục'],
])('%s are imported, and told to be too much', async (_, rest, message) => {
  const { errors, told } = await imported([...head, '', ...body, '', ...rest].join('\n'))
  expect(errors).toEqual([message])
  expect(told).toContain('cu-phap')
})
