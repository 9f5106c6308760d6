import { expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { plan } from '../plan.ts'
import { printLayout } from '../print-layout.ts'

it('`<br>` ends a line of a cell within bold and italics, too', async () => {
  const { files } = await compile({
    path: 'plan.md',
    text: `${plan}\n| Việc | Hạn |\n|---|---|\n| Các phòng **lập<br>và *gửi<br>sớm*** | Quý I |\n\nThực hiện ngay.\n`,
    root: '',
    fallbackDate: { year: 2026, month: 1, day: 1 },
    asset: () => 'missing',
  })
  expect(files && printLayout(files[0].layout)).toContain('Các phòng **lập** ⏎ **và ****_gửi_** ⏎ **_sớm_**')
})
