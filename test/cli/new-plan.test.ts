import { existsSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askPlan } from '../../src/commands/new/ask-plan.ts'
import { planDraft } from '../../src/commands/new/plan-draft.ts'
import { planTemplate } from '../../src/commands/new/plan-session.ts'
import { inFull, sampleOf } from '../sampling.ts'
import { type Desk, desk } from './run.ts'
import { typedAnswers } from './typed-answers.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

/** Those of one agency. */
const ids = ['ke-hoach', ...readdirSync('templates').filter((id) => existsSync(`templates/${id}/${id}.md`))].filter(
  (id) => id !== 'hoi-nghi',
)

const office = {
  'một bệnh viện': ['Sở Y tế tỉnh An Bình', 'Bệnh viện Đa khoa An Bình', 'BVAB', 'Giám đốc: Trần Thị Mai Hoa'],
  'một xã': ['', 'Ủy ban nhân dân xã Đông Hải', 'UBND', 'TM. Ủy ban nhân dân: Chủ tịch: Đỗ Thị Sao'],
  'một xã mà chủ tịch ký': ['', 'Ủy ban nhân dân xã Đông Hải', 'UBND', 'Chủ tịch: Đỗ Thị Sao'],
} as const

/** The flags that the program says are missing, with the answers it gives as examples. */
const lacking = (err: string): string[] =>
  [...err.matchAll(/--dien "(.+)": /g)].flatMap(([, example = '']) => ['--dien', example])

async function begin(id: string, [parent, agency, symbol, signer]: readonly string[]) {
  const flags = ['--co-quan', agency, '--ky-hieu', symbol, '--dia-danh', 'An Bình', '--nguoi-ky', signer]
  const all = ['new', id, ...flags, '--noi-nhan', 'UBND tỉnh (để báo cáo)', '--noi-nhan', 'Các phòng, ban'].map(String)
  if (parent) all.push('--co-quan-chu-quan', parent)
  const first = await at.run(all)
  return first.code === 0 ? first : at.run([...all, ...lacking(first.err)])
}

describe.each(Object.entries(office))('new, for %s', (_, answers) => {
  it.each(sampleOf(ids, inFull ? 1 : 3))(
    'makes a plan that builds of %s, with notes where it has made-up words',
    async (id) => {
      const { code, out, err } = await begin(id, answers)
      expect([code, out]).toEqual([0, ''])
      expect(err).toContain(`kehoach check ${id}.md`)
      expect(at.files()).toEqual([`${id}.md`])
      const text = at.read(`${id}.md`)
      expect(text).not.toContain('{{')
      expect(text).toContain(`co_quan: ${answers[1]}\n`)
      expect(text).toContain('\n<!-- Ví dụ của mẫu, thay cho đúng rồi xóa dòng này: ')
      const checked = JSON.parse((await at.run(['check', `${id}.md`, '--format', 'json'])).out)
      const [{ findings }] = checked.files
      expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([])
      const rules = new Set(findings.map(({ rule }: { rule: string }) => rule))
      for (const own of ['vi-du-cua-mau', 'chua-co-so-ngay', 'don-vi-thieu-trong-noi-nhan']) rules.delete(own)
      // Units that only a template's examples give tasks to are none that recipients lack.
      const lines = text.split('\n')
      for (const { rule, place } of findings)
        if (rule === 'don-vi-thieu-trong-noi-nhan') expect(lines[place.line]).not.toContain('Ví dụ của mẫu')
      expect(text.includes('thay_mat: Ủy ban nhân dân')).toBe(answers[1].startsWith('Ủy ban'))
      expect([...rules]).toEqual([])
    },
  )
})

it('a plan of a template for others says so until the note is deleted', async () => {
  await begin('tiem-chung', office['một bệnh viện'])
  const text = at.read('tiem-chung.md')
  const note = text.match(/\n---\n\n(<!-- Ví dụ của mẫu viết cho .* -->)\n/)?.[1] ?? ''
  const said = 'Bài này theo mẫu của loại cơ quan khác'
  expect((await at.run(['check', 'tiem-chung.md'])).err).toContain(said)
  at.put('tiem-chung.md', text.replace(`${note}\n`, ''))
  expect((await at.run(['check', 'tiem-chung.md'])).err).not.toContain(said)
})

it('one of a template for offices of its kind says nothing of others', async () => {
  await begin('tiem-chung', office['một xã'])
  expect(at.read('tiem-chung.md')).not.toContain('viết cho')
})

describe('new', () => {
  it('asks for nothing that the office’s profile has', async () => {
    at.put(
      'kehoach.yml',
      'co_quan: Trung tâm Lưu trữ\nco_quan_chu_quan: Sở Nội vụ\nky_hieu: TTLT\ndia_danh: An Bình\nnguoi_ky: {gd: {chuc_vu: Giám đốc, ho_ten: Đỗ Thị Sao}}\nnoi_nhan: [Sở Nội vụ]\nluu: VT, NV\n',
    )
    expect(await at.run(['new', 'ke-hoach-nam', '--dien', 'nam_thuc_hien=2028'])).toMatchObject({ code: 0 })
    const text = at.read('ke-hoach-nam.md')
    expect(text).not.toMatch(/^(?:co_quan|ky_hieu|dia_danh|nguoi_ky|noi_nhan|luu):/m)
    expect(text).toContain('trich_yeu: Công tác năm 2028 của Trung tâm Lưu trữ\n')
    expect(text).toContain('ngày 10 tháng 12 năm 2028')
    expect((await at.run(['build', 'ke-hoach-nam.md', '--to', 'docx'])).code).toBe(0)
  })

  it('names every answer that is missing where it can’t ask', async () => {
    const { code, err } = await at.run(['new', 'tap-huan', '--co-quan', 'Sở Nội vụ'])
    expect(code).toBe(2)
    for (const flag of ['--ky-hieu "', '--dia-danh "', '--nguoi-ky "', '--noi-nhan "', '--dien "ten_chuong_trinh='])
      expect(err).toContain(flag)
    expect(err).not.toMatch(/--co-quan|--luu/)
    expect(err).toContain('kehoach new tap-huan --mau')
    expect(at.files()).toEqual([])
  })

  it.each([
    ['--ky-hieu', 'K/H', '“K/H”'],
    ['--nguoi-ky', 'Giám đốc: BS. Trần Minh Châu', 'BS.'],
    ['--nguoi-ky', 'Trần Minh Châu', 'Gõ chức vụ'],
    ['--dien', 'nam_thuc_hien=27', 'bốn chữ số'],
    ['--dien', 'ten_la=27', 'không hỏi giá trị ấy'],
    ['--noi-nhan', ' ; ', 'ít nhất một nơi nhận'],
  ])('refuses %s “%s”, as build would', async (flag, value, message) => {
    const { code, err } = await at.run(['new', 'tap-huan', '--co-quan', 'Sở Nội vụ', flag, value])
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
    expect(at.files()).toEqual([])
  })

  it('replaces a plan only where asked to', async () => {
    at.put('ke-hoach.md', 'cũ\n')
    expect(await at.run(['new', 'ke-hoach'])).toMatchObject({ code: 2, err: expect.stringContaining('--ghi-de') })
    expect(at.read('ke-hoach.md')).toBe('cũ\n')
  })

  it('tells of words of the frame, and of notes that were left', async () => {
    await at.run(['new', 'ke-hoach', '.', '--mau'])
    const { err } = await at.run(['check', 'ke-hoach.md'])
    for (const words of ['Tên cơ quan ban hành', 'VIETTAT', 'Họ và tên'])
      expect(err).toContain(`“${words}” là chữ của khung`)
    expect(err).toContain('Căn cứ còn chỗ chưa điền: “số …/QĐ-…”')
  })

  it('fills the templates of an office with its data, and leaves those of several agencies to theirs', async () => {
    at.put('kehoach.yml', '# trống\n')
    at.put('mau/hop/hop.md', '---\n# Họp\ntrich_yeu: "Họp {{viec}}"\n---\n\n# Nội dung\nHọp ở {{noi}}.\n')
    at.put('mau/hop/du-lieu.yaml', 'viec: giao ban\nnoi: phòng họp\n')
    const flags = ['--co-quan', 'Sở Nội vụ', '--ky-hieu', 'SNV', '--dia-danh', 'An Bình', '--noi-nhan', 'Các phòng']
    const done = await at.run(['new', 'hop', ...flags, '--nguoi-ky', 'Giám đốc: Lê Minh', '--dien', 'viec=tháng 4'])
    expect(done.code).toBe(0)
    expect(at.read('hop.md')).toMatch(
      /trich_yeu: Họp tháng 4\n[\s\S]*# Nội dung\n<!-- Ví dụ của mẫu, [^\n]*: phòng họp -->\nHọp ở phòng họp\.\n$/,
    )
    expect(await at.run(['new', 'hoi-nghi'])).toMatchObject({ code: 0, err: expect.stringContaining('du-lieu.yaml') })
  })
})

describe('questions', () => {
  /** Types each answer once its question is asked. */
  const typing = async (id: string, answers: readonly string[]) => {
    const files = readdirSync(`templates/${id}`).map((name) => ({ from: `templates/${id}/${name}`, name }))
    const plan = planTemplate({ id, about: '', builtIn: true, files, partials: ['templates/_doan'] }, at.folder)
    if (!plan) throw new Error('no plan')
    const { input, output, waiting } = typedAnswers(answers)
    const got = await askPlan({ plan, folder: at.folder }, { office: {}, facts: {} }, { input, output })
    return { text: got && planDraft(plan, got), waiting }
  }

  it('are asked one by one, and again where the answer can’t stand', async () => {
    const { text, waiting } = await typing('ke-hoach-nam', [
      'Cơ quan chủ quản|Sở Nội vụ\r',
      'Cơ quan ban hành|Trung tâm Lưu trữ\r',
      'Chữ viết tắt|K/H\r',
      'Phải |\x15TTLT\r',
      'Địa danh|An Bình\r',
      'Người ký|Giám đốc: BS. Lê Minh\r',
      'Cách sửa|\x15Giám đốc: Lê Minh\r',
      'Năm thực hiện|\x152028\r',
      'Nơi nhận|Sở Nội vụ; Các phòng.\r',
    ])
    expect(waiting).toEqual([])
    expect(text).toContain('ky_hieu: TTLT\n')
    expect(text).toContain(
      'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: Lê Minh\nnoi_nhan:\n  - Sở Nội vụ\n  - Các phòng\n',
    )
  })

  it('end where the user breaks off', async () => {
    expect((await typing('tap-huan', ['Cơ quan chủ quản|\x03'])).text).toBeUndefined()
  })
})
