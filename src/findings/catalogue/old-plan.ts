/** Last year's plan as it is pasted. */
export const oldPlan = `ỦY BAN NHÂN DÂN
XÃ BÌNH AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 62/KH-UBND
Bình An, ngày 15 tháng 4 năm 2026

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2026

I. MỤC ĐÍCH
Nắm tình hình văn thư ở các phòng.

II. TỔ CHỨC THỰC HIỆN
1. Văn phòng lập danh sách.
2. Các phòng báo cáo trước ngày 30/6/2026.

Nơi nhận:
- Các phòng;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Minh Châu
`

/** The same as paragraphs of Word. */
export const oldXml = oldPlan
  .split('\n')
  .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
  .join('')

/** Its import as text. */
export const oldText = { files: { 'ban-cu.txt': oldPlan }, run: { import: 'ban-cu.txt' } } as const
/** Its import from Word. */
export const oldWord = {
  files: { 'ban-cu.docx': { docx: oldXml } },
  run: { import: 'ban-cu.docx' },
  about: 'Tệp Word của một kế hoạch, chỉ có chữ.',
} as const
