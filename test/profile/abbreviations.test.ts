import { describe, expect, it } from 'vitest'
import { check } from '../../src/compile.ts'
import { exampleKeys } from '../../src/findings/catalogue/example-plan.ts'
import { withAbbreviations } from '../../src/merge/abbreviations.ts'

/** What a rule says of a plan whose office has the short forms, and what without them. */
async function said(rule: string, { recipients, body }: { recipients: string; body: string }, office: string) {
  const given = Object.entries({ ...exampleKeys, noi_nhan: recipients }).map(([key, value]) => `${key}: ${value}\n`)
  const source = {
    path: 'plan.md',
    text: `---\n${given.join('')}---\n\n${body}\n`,
    asset: () => 'missing' as const,
    root: '',
    fallbackDate: { year: 1980, month: 1, day: 1 },
  }
  const profile = { file: 'kehoach.yml', text: `viet_tat:\n${office}\n` }
  const messages = async (one: Parameters<typeof check>[0]) => {
    const { diagnostics, bugs } = await check(one)
    expect(bugs).toEqual([])
    return diagnostics.filter((found) => found.rule === rule).map(({ message }) => message)
  }
  return { without: await messages(source), under: await messages({ ...source, profile }) }
}

describe('a short form and its full name are one unit', () => {
  const missing = 'don-vi-thieu-trong-noi-nhan'
  const tasks = '# Tổ chức thực hiện\n\n'

  it('where recipients have the short form', async () => {
    const plan = {
      recipients: '[BVBA, Trung tâm Tin học]',
      body: `${tasks}## Bệnh viện Đa khoa Bình An\n\nLập sổ.\n\n## Trạm Y tế xã\n\nThu sổ.`,
    }
    expect(await said(missing, plan, '  BVBA: Bệnh viện Đa khoa Bình An')).toEqual({
      without: [
        '“Bệnh viện Đa khoa Bình An” được giao việc nhưng không có trong nơi nhận',
        '“Trạm Y tế xã” được giao việc nhưng không có trong nơi nhận',
      ],
      under: ['“Trạm Y tế xã” được giao việc nhưng không có trong nơi nhận'],
    })
  })

  it('where tasks are given to the short form: it is reached by its full name, and missed without', async () => {
    const office = '  BVBA: Bệnh viện Đa khoa Bình An\n  TH: Tin học'
    const body = `${tasks}- BVBA: lập sổ.\n- Trung tâm TH: thu sổ.`
    const reached = { recipients: '[Bệnh viện Đa khoa Bình An, Trung tâm Tin học]', body }
    expect((await said(missing, reached, office)).under).toEqual([])
    const lacking = { recipients: '[Trung tâm Tin học]', body }
    expect((await said(missing, lacking, office)).under).toEqual([
      '“BVBA” được giao việc nhưng không có trong nơi nhận',
    ])
  })

  it('where the short form is no word of its own, it stands for nothing', async () => {
    const plan = { recipients: '[Khối BVBAX]', body: `${tasks}## Bệnh viện Đa khoa Bình An\n\nLập sổ.` }
    expect((await said(missing, plan, '  BVBA: Bệnh viện Đa khoa Bình An')).under).toHaveLength(1)
  })

  it('where a name is spelled in two ways', async () => {
    const plan = {
      recipients: '[Sở Y tế thành phố Bình An]',
      body: '# Nội dung\n\nSở Y tế thành phố Bình An chủ trì. Các phòng báo cáo Sở Y tế TP. Bình An.',
    }
    const { without, under } = await said('ten-don-vi-hai-cach', plan, '  TP.: thành phố')
    expect(without).toEqual(['“Sở Y tế TP. Bình An” ở chỗ khác viết là “Sở Y tế thành phố Bình An” (2 lần)'])
    expect(under).toEqual([])
  })

  it('where a task names nobody but a short form', async () => {
    const plan = { recipients: '[Các phòng]', body: `${tasks}- QLCL lập sổ;\n- BV thu sổ;\n- Báo cáo QLCL.` }
    const { without, under } = await said('nhiem-vu-khong-don-vi', plan, '  QLCL: Phòng Quản lý chất lượng')
    expect(without).toEqual(['Việc “Báo cáo QLCL.” chưa giao cho đơn vị nào'])
    expect(under).toEqual([])
  })
})

describe('rows with the full names of the office', () => {
  const place = { file: 'dv.csv', line: 2, column: 1 }
  const office = new Map([['BVBA', 'Bệnh viện Đa khoa Bình An']])

  it('have them under viet_tat', () => {
    const [row] = withAbbreviations([{ number: 1, data: { ten: 'An' }, place }], office)
    expect(row?.data).toEqual({ ten: 'An', viet_tat: { BVBA: 'Bệnh viện Đa khoa Bình An' } })
  })

  it('keep a column of that name, however it is spelled', () => {
    const row = { number: 1, data: { 'Viết tắt': 'BV' }, place }
    expect(withAbbreviations([row], office)).toEqual([row])
  })
})
