import { collectFindings, type Diagnostic } from '../../findings/diagnostic.ts'
import { allDataBeside } from '../template-at.ts'

/** That a template has lost what filled it: its data is gone, or other data has come beside it. */
export function dataLost(path: string): Diagnostic[] {
  const { found, report } = collectFindings()
  const several = allDataBeside(path)
  report({
    rule: 'mau-thieu-du-lieu',
    message:
      several.length > 1
        ? `Cạnh mẫu có ${several.length} tệp số liệu (${several.join(', ')}), không biết lấy tệp nào`
        : 'Mẫu không còn tệp số liệu bên cạnh để điền',
    hint: several.length > 1 ? 'giữ một tệp “du-lieu.*”' : 'thêm lại tệp “du-lieu.*”, hoặc xóa mẫu',
    place: { file: path, line: 1, column: 1 },
  })
  return [...found]
}
