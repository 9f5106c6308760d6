/**
 * Words of several syllables that names of agencies, posts and titles are made of, in small letters: no line of such a name
 * ends inside one.
 */
const compounds: ReadonlySet<string> = new Set(
  `
  ủy ban, uỷ ban, nhân dân, hội đồng, hội đồng nhân dân, ủy ban nhân dân, uỷ ban nhân dân, mặt trận, tổ quốc, quốc hội, đoàn thể,
  chính phủ, nhà nước, trung ương, địa phương, quốc gia, quốc tế, việt nam, cộng sản, đảng bộ, đảng ủy, thành ủy, tỉnh ủy, đảng viên,
  thành phố, thành phố hồ chí minh, hồ chí minh, hà nội, thị xã, thị trấn, đặc khu, khu vực, khu phố,
  trung tâm, văn phòng, chi nhánh, chi cục, tổng cục, học viện, đại học, cao đẳng, trung cấp, viện nghiên cứu, nghiên cứu, ban quản lý,
  phòng khám, bệnh viện, đa khoa, chuyên khoa, trạm y tế, y tế, y học, y học cổ truyền, cổ truyền, y dược, dược phẩm, phục hồi,
  phục hồi chức năng, chức năng, sức khỏe, sức khoẻ, dự phòng, kiểm soát, kiểm soát bệnh tật, bệnh tật, điều dưỡng, dinh dưỡng, sản nhi, phụ sản, nhi đồng,
  tâm thần, truyền nhiễm, ung bướu, tim mạch, răng hàm mặt, tai mũi họng, da liễu, lão khoa, nội tiết, chấn thương, chỉnh hình, huyết học,
  truyền máu, pháp y, giám định, kiểm nghiệm, an toàn, an toàn thực phẩm, thực phẩm, vệ sinh, dân số,
  mầm non, mẫu giáo, tiểu học, trung học, trung học cơ sở, trung học phổ thông, cơ sở, phổ thông, nội trú, bán trú, dân tộc, dân tộc nội trú,
  giáo dục, đào tạo, giáo dục thường xuyên, thường xuyên, bồi dưỡng, nghiệp vụ, chuyển giao, nghề nghiệp, hướng nghiệp, dạy nghề, sư phạm, kỹ thuật, công nghệ, khoa học,
  chuyển đổi, chuyển đổi số, thông tin, truyền thông, viễn thông, bưu chính, dữ liệu, đo lường, chất lượng, tiêu chuẩn, sáng tạo, khởi nghiệp,
  nông nghiệp, nông thôn, phát triển, phát triển nông thôn, chăn nuôi, thú y, trồng trọt, bảo vệ, bảo vệ thực vật, thực vật, thủy lợi, thuỷ lợi, thủy sản,
  thuỷ sản, kiểm lâm, lâm nghiệp, khuyến nông, tài nguyên, môi trường, khí tượng, thủy văn, thuỷ văn, địa chất, khoáng sản, đất đai, đăng ký, biển đảo, đê điều,
  phòng chống, thiên tai, phòng chống thiên tai, cứu nạn, cứu hộ, tìm kiếm, phòng cháy, chữa cháy,
  công thương, công nghiệp, thương mại, xuất khẩu, quản lý, thị trường, quản lý thị trường, năng lượng, điện lực, đầu tư, xúc tiến, kế hoạch, tài chính, kế toán,
  ngân sách, kho bạc, thuế, hải quan, ngân hàng, thống kê, kinh tế, kinh tế - xã hội, xã hội, kinh doanh, doanh nghiệp, hợp tác, hợp tác xã, tập thể,
  giao thông, vận tải, giao thông vận tải, xây dựng, quy hoạch, kiến trúc, hạ tầng, đô thị, hàng hải, hàng không, đường bộ, đường sắt, đường thủy, đăng kiểm,
  lao động, thương binh, thương binh và xã hội, việc làm, bảo trợ, bảo trợ xã hội, trẻ em, phụ nữ, thanh niên, thiếu niên, thiếu nhi, cựu chiến binh, nông dân,
  công đoàn, liên đoàn, liên hiệp, hiệp hội, chữ thập đỏ, người cao tuổi, khuyết tật, bảo hiểm, bảo hiểm xã hội, người có công,
  nội vụ, tổ chức, cán bộ, công chức, viên chức, cải cách, cải cách hành chính, hành chính, tổng hợp, tổ chức hành chính, văn thư, lưu trữ, thi đua, khen thưởng,
  tôn giáo, thanh tra, kiểm tra, giám sát, tư pháp, pháp luật, pháp chế, thi hành án, dân sự, hình sự, tòa án, toà án, kiểm sát, kiểm toán, công chứng, hộ tịch,
  công an, quân sự, quốc phòng, an ninh, biên phòng, bộ đội, chỉ huy, cảnh sát, cơ động, quân khu, trật tự,
  văn hóa, văn hoá, thể thao, du lịch, nghệ thuật, thư viện, bảo tàng, di sản, di tích, di sản văn hóa, gia đình, báo chí, xuất bản, phát thanh, truyền hình, điện ảnh,
  nhà thiếu nhi, nhà hát, ngoại vụ, ngoại giao, đối ngoại, đánh giá, sự nghiệp, dịch vụ, dịch vụ công, hành chính công, phục vụ, phục vụ hành chính công, ứng dụng,
  giám đốc, phó giám đốc, tổng giám đốc, chủ tịch, phó chủ tịch, chánh văn phòng, phó chánh văn phòng, hiệu trưởng, phó hiệu trưởng, cục trưởng, vụ trưởng,
  trưởng phòng, phó trưởng phòng, trưởng ban, phó trưởng ban, bộ trưởng, thứ trưởng, viện trưởng, chi cục trưởng, bí thư, thủ tướng, thường trực, chỉ đạo, ban chỉ đạo,
  công tác, nhiệm vụ, chương trình, dự án, thực hiện, triển khai, tuyên truyền, hướng dẫn, tăng cường, nâng cao, hiệu quả, năng lực, hoạt động, phối hợp
  `
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter(Boolean),
)

/** Whether words, parted by a blank and in small letters, are such a word. */
export const isCompound = (words: string): boolean => compounds.has(words)

const mostSyllables = Math.max(...[...compounds].map((word) => word.split(' ').length))

/** For each place between two syllables of a text, whether a compound goes across it. */
export function placesInCompounds(syllables: readonly string[]): boolean[] {
  const small = syllables.map((syllable) => syllable.toLocaleLowerCase('vi').replace(/[,;:.()“”"]/g, ''))
  const inside = syllables.slice(1).map(() => false)
  for (let from = 0; from < small.length; from++)
    for (let to = Math.min(small.length, from + mostSyllables); to > from + 1; to--)
      if (compounds.has(small.slice(from, to).join(' '))) {
        inside.fill(true, from, to - 1)
        break
      }
  return inside
}

/** Words that say what kind of place a proper name is of, or what kind of body; they are part of no proper name. */
const kindsOfPlace: ReadonlySet<string> = new Set(
  'tỉnh, xã, phường, huyện, quận, thành phố, thị xã, thị trấn, đặc khu'.split(', '),
)
const kindsOfBody: ReadonlySet<string> = new Set(
  'sở, ban, ngành, phòng, khoa, cục, vụ, viện, trường, trạm, tổ, đội, hội, đoàn, bộ, số, và, của, các, về, công, ty, chi, tổng, kt., tm., tl., tuq., q.'.split(
    ', ',
  ),
)

/**
 * Where the proper name at the end of an agency's name begins: with the kind of place it is of ("XÃ MINH KHÊ"), and with
 * the name itself. Nothing where the text ends in words that are no name.
 */
export function properNameAt(
  syllables: readonly string[],
): { readonly from: number; readonly name: number } | undefined {
  const inside = placesInCompounds(syllables)
  const small = syllables.map((syllable) => syllable.toLocaleLowerCase('vi'))
  let name = syllables.length
  while (
    name > 0 &&
    !inside[name - 1] &&
    !inside[name - 2] &&
    !kindsOfBody.has(small[name - 1] ?? '') &&
    !kindsOfPlace.has(small[name - 1] ?? '')
  )
    name--
  const length = syllables.length - name
  if (length < 2 || length > 4 || name === 0) return undefined
  const two = kindsOfPlace.has(`${small[name - 2]} ${small[name - 1]}`)
  const one = kindsOfPlace.has(small[name - 1] ?? '')
  return { from: name - (two ? 2 : one ? 1 : 0), name }
}
