/** Behind it another document is named, whose parts these are. */
export const elsewhere =
  /^(?:[^.;\n]{0,60}?)(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Luật|Công văn|Hướng dẫn|Quy chế|Quy định|Chương trình|Đề án|Kết luận|Thông báo|Kế hoạch(?! này)|Phần |Chương |Phụ lục|Niên giám|Quy chuẩn|Tiêu chuẩn|Sổ tay|Tài liệu|Điều lệ|[QT]CVN|TCXD|ISO |số \d)/

/** Whether another document is named behind an offset of a text, whose part stands before it. */
export const isElsewhere = (text: string, at: number): boolean =>
  elsewhere.test(text.slice(at, at + 100)) || /^ (?:của|ban hành)/.test(text.slice(at, at + 10))
