import { button, element } from './html.ts'

/** What there is to begin with, shown where the pages will be until there is a text. */
export function startPane(ways: {
  readonly open: () => void
  readonly folder: () => void
  readonly paste: () => void
  readonly template: () => void
}): HTMLElement {
  return element(
    'div',
    { class: 'start' },
    element('h2', {}, 'Soạn kế hoạch đúng thể thức Nghị định 30'),
    element(
      'p',
      {},
      'Gõ ở khung bên cạnh, hoặc bắt đầu bằng một trong các cách sau. Trang in hiện ra ở đây, đúng như tệp DOCX và PDF sẽ tải về. Không có gì rời khỏi máy này.',
    ),
    element(
      'div',
      { class: 'ways' },
      way('Mở tệp', 'Tệp Word (.docx), .md, .yaml; chọn thêm hình và bảng số liệu đi kèm.', ways.open),
      way('Mở thư mục', 'Kế hoạch cùng hình, số liệu và hồ sơ cơ quan (kehoach.yml).', ways.folder),
      way('Dán văn bản', 'Chép từ Word, email, trang web; chương trình nhận ra thể thức.', ways.paste),
      way('Từ mẫu', 'Khung trống và 12 mẫu thường dùng: điền vào biểu mẫu, có ngay văn bản.', ways.template),
    ),
  )
}

function way(words: string, about: string, click: () => void): HTMLElement {
  const made = button('', click, { class: 'way' })
  made.append(element('strong', {}, words), element('span', {}, about))
  return made
}
