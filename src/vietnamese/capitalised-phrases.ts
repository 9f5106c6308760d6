/** Fields and bodies as names of agencies write them (PL II M.IV): a capital at the head of each phrase. */
export const capitalisedPhrases = [
  'Giáo dục, Đào tạo, Y tế, Nội vụ, Tư pháp, Tài chính, Công Thương, Xây dựng, Ngoại vụ, Ngoại giao',
  'Nông nghiệp, Môi trường, Phát triển nông thôn, Văn hóa, Thể thao, Du lịch, Khoa học, Công nghệ, Dân tộc',
  'Tôn giáo, Kế hoạch, Đầu tư, Tài nguyên, Thông tin, Truyền thông, Lao động, Thương binh',
  'Giao thông vận tải, Quốc phòng, Công an, Việt Nam, Mặt trận Tổ quốc, Cựu chiến binh, Nông dân, Phụ nữ',
  'Thanh niên, Cộng sản, Hồ Chí Minh, Chính phủ, Nhà nước, Quốc hội, Đảng, Thanh tra, Văn phòng',
  'Thương binh và Xã hội, Thương binh - Xã hội, Văn hóa - Xã hội, Văn hóa và Xã hội, Văn hóa - Thông tin',
  'Ban Chỉ đạo, Ban Chấp hành, Ban Thường vụ, Ban Tổ chức, Ban Quản lý, Ban Giám hiệu, Ban Giám đốc, Ban Chỉ huy',
  'Ban Tuyên giáo, Ban Dân vận, Ban Kiểm tra, Ban Thư ký, Phó Chủ tịch, Phó Giám đốc, Phó Hiệu trưởng, Phó Trưởng',
  'Phó Chánh, Phó Bí thư, Phó Tổng, Phó Cục trưởng, Phó Viện trưởng, Phó Thủ tướng, Tổng Giám đốc, Bệnh viện Đa khoa',
  'Trường Mầm non, Trường Tiểu học, Trường Trung học, Trường Cao đẳng, Trường Đại học, Trường Chính trị, Trường CĐ',
  'Trường THCS, Trường THPT, Trường ĐH, Trường TH, Đoàn TNCS, Đoàn xã, Đoàn phường, Đoàn trường, Đoàn cơ sở',
].flatMap((line) => line.split(', '))

const words = (text: string): ReadonlySet<string> => new Set(text.split(', '))

/** Words behind which a place has its name: one, or two together; and those where it hasn't. */
export const placesFollow = {
  one: words('tỉnh, phố, huyện, xã, phường, quận, thị, trấn, khu, thôn'),
  two: words('huyện ủy, tỉnh ủy, thành ủy, thị ủy, quận ủy, huyện đoàn, tỉnh đoàn, thành đoàn, thị đoàn, quận đoàn'),
  /** Behind a kind of school, in a name that has “trường” in it. */
  schools: words('trường thcs, trường thpt, trường th, tiểu học, mầm non, mẫu giáo, cơ sở, phổ thông'),
  not: words(
    'xã hội, xã viên, khu vực, khu dân, khu công, khu kinh, khu đô, khu du, khu phố, thị trường, thị trấn, thị xã, phố xá, tỉnh lộ, thôn bản, thôn xóm, xã phường, phường xã, quận huyện, huyện lỵ',
  ),
} as const
