import { cite } from '../../decree/table.ts'
import type { Entry } from './entry.ts'
import { examplePlan } from './example-plan.ts'

const below = 'Văn phòng xây dựng kế hoạch như sau:\n\n# Nội dung\n\nNắm tình hình.'

/** What can be wrong with how căn cứ are typed. */
export const basisEntries = {
  'can-cu-gach-dau-dong': () => ({
    group: 'can-cu',
    severity: 'warning',
    clause: cite('M.II k.6 đ.a'),
    summary: 'Mỗi căn cứ ban hành là một đoạn mở đầu bằng “Căn cứ”, không có dấu đầu dòng.',
    why: 'Căn cứ ban hành trình bày kiểu chữ nghiêng, sau mỗi căn cứ xuống dòng; gạch đầu dòng là cách trình bày của các ý trong bài.',
    good: [{ files: { 'plan.md': examplePlan({}, `Căn cứ Luật Thư viện ngày 21/11/2019;\n\n${below}`) } }],
    bad: [
      {
        files: { 'plan.md': examplePlan({}, `- Căn cứ Luật Thư viện ngày 21/11/2019;\n\n${below}`) },
        at: ['12:1 -'],
        fixed: 'Căn cứ Luật Thư viện ngày 21/11/2019;',
      },
      {
        files: { 'plan.md': examplePlan({}, `Căn cứ:\n- Luật Thư viện ngày 21/11/2019;\n\n${below}`) },
        at: ['13:1 -'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
