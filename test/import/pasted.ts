import { collectFindings } from '../../src/findings/diagnostic.ts'
import { importDocument } from '../../src/import/import-document.ts'

/** A school's plan as it is pasted; parts that a case has otherwise are handed in. */
export interface Pasted {
  readonly agency?: string
  readonly number?: string
  readonly nation?: string
  readonly title?: string
  readonly body?: string
  readonly closing?: string
}

const nationLines = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
/** Its closing. */
export const signed = 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh'
/** Its text. */
export const own = 'I. MỤC ĐÍCH\n\nGiữ sạch trường lớp.\n\nII. TỔ CHỨC THỰC HIỆN\n\nCác lớp thực hiện Kế hoạch này./.'

/** The plan as text. */
export const pasted = ({
  agency = 'PHÒNG GD&ĐT HUYỆN HÒA AN\nTRƯỜNG THCS LÊ LỢI',
  number = 'Số: 12/KH-THCS',
  nation = nationLines,
  title = 'KẾ HOẠCH\nLao động cuối năm học',
  body = own,
  closing = signed,
}: Pasted): string =>
  `${[`${agency}\n${number}`, nation, 'Hòa An, ngày 03 tháng 02 năm 2026', title, body, closing].join('\n\n')}\n`

/** What becomes of it: the source, what is left out with the reasons, the messages and hints told, and what the report lists. */
export async function imported(parts: Pasted) {
  const { found, report } = collectFindings()
  const { source, found: recognised } = await importDocument(
    new TextEncoder().encode(pasted(parts)),
    { file: 'cu.txt', stem: 'plan', verbatim: false },
    report,
  )
  return {
    text: source?.text ?? '',
    leftOut: (recognised?.leftOut ?? []).map(({ text, why }) => `${text}: ${why}`).join('\n'),
    facts: recognised?.facts ?? [],
    told: found.map(({ message, hint }) => `${message}; ${hint ?? ''}`).join('\n'),
  }
}
