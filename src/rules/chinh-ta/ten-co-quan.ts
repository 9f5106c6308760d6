/** Names of agencies as the decree writes them, by the word they open with; earlier ministries are still cited. */
const names: Readonly<Record<string, readonly string[]>> = {
  Bộ: [
    ...['Quốc phòng', 'Công an', 'Ngoại giao', 'Nội vụ', 'Tư pháp', 'Tài chính', 'Công Thương', 'Xây dựng', 'Y tế'],
    ...['Nông nghiệp và Môi trường', 'Văn hóa, Thể thao và Du lịch', 'Khoa học và Công nghệ', 'Giáo dục và Đào tạo'],
    ...['Dân tộc và Tôn giáo', 'Kế hoạch và Đầu tư', 'Tài nguyên và Môi trường', 'Thông tin và Truyền thông'],
    ...['Nông nghiệp và Phát triển nông thôn', 'Lao động - Thương binh và Xã hội', 'Giao thông vận tải'],
  ],
  Sở: [
    ...['Nội vụ', 'Tư pháp', 'Tài chính', 'Công Thương', 'Xây dựng', 'Y tế', 'Ngoại vụ', 'Du lịch'],
    ...['Nông nghiệp và Môi trường', 'Văn hóa, Thể thao và Du lịch', 'Văn hóa và Thể thao', 'Khoa học và Công nghệ'],
    ...['Giáo dục và Đào tạo', 'Dân tộc và Tôn giáo', 'Kế hoạch và Đầu tư', 'Tài nguyên và Môi trường'],
    ...['Thông tin và Truyền thông', 'Nông nghiệp và Phát triển nông thôn', 'Lao động - Thương binh và Xã hội'],
  ],
  Phòng: ['Giáo dục và Đào tạo', 'Văn hóa - Xã hội'],
  Ủy: ['ban nhân dân', 'ban Mặt trận Tổ quốc'],
  Hội: ['đồng nhân dân', 'Cựu chiến binh', 'Nông dân Việt Nam', 'Liên hiệp Phụ nữ'],
  Tòa: ['án nhân dân'],
  Viện: ['kiểm sát nhân dân'],
  Thanh: ['tra Chính phủ'],
  Văn: ['phòng Chính phủ', 'phòng Quốc hội'],
  Mặt: ['trận Tổ quốc'],
  Thủ: ['tướng Chính phủ'],
  Chính: ['phủ'],
  Kho: ['bạc Nhà nước'],
  Ngân: ['hàng Nhà nước Việt Nam'],
}

/** Names in full with the capitals of Phụ lục II. */
export const agencyNames: readonly string[] = Object.entries(names).flatMap(([first, rest]) =>
  rest.map((words) => `${first} ${words}`),
)

/** These words do work as verbs behind the noun: “Sở xây dựng kế hoạch”, “Hội nông dân”. */
export const ambiguous: ReadonlySet<string> = new Set(['bộ xây dựng', 'sở xây dựng', 'sở du lịch'])
