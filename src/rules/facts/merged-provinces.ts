/** What says so, and since when: 63 provinces and cities became 34. */
export const mergerSource = 'Nghị quyết số 202/2025/QH15'
/** The first day on which the merged provinces worked, `YYYY-MM-DD`. */
export const mergedSince = '2025-07-01'

/** Provinces whose names ended with the merger, by what they are part of now. */
const into = `
tỉnh Tuyên Quang: Hà Giang
tỉnh Lào Cai: Yên Bái
tỉnh Thái Nguyên: Bắc Kạn
tỉnh Phú Thọ: Vĩnh Phúc, Hòa Bình, Hoà Bình
tỉnh Bắc Ninh: Bắc Giang
tỉnh Hưng Yên: Thái Bình
thành phố Hải Phòng: Hải Dương
tỉnh Ninh Bình: Hà Nam, Nam Định
tỉnh Quảng Trị: Quảng Bình
thành phố Đà Nẵng: Quảng Nam
tỉnh Quảng Ngãi: Kon Tum
tỉnh Gia Lai: Bình Định
tỉnh Đắk Lắk: Phú Yên
tỉnh Khánh Hòa: Ninh Thuận
tỉnh Lâm Đồng: Đắk Nông, Bình Thuận
tỉnh Đồng Nai: Bình Phước
tỉnh Tây Ninh: Long An
Thành phố Hồ Chí Minh: Bình Dương, Bà Rịa - Vũng Tàu
tỉnh Đồng Tháp: Tiền Giang
tỉnh Vĩnh Long: Bến Tre, Trà Vinh
thành phố Cần Thơ: Hậu Giang, Sóc Trăng
tỉnh Cà Mau: Bạc Liêu
tỉnh An Giang: Kiên Giang`

/** What a province that is none any more is part of, by its name. */
export const mergedProvinces: ReadonlyMap<string, string> = new Map(
  into
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [today = '', former = ''] = row.split(': ')
      return former.split(', ').map((name): [string, string] => [name, today])
    }),
)

/** The six cities that are no part of a province. */
export const centralCities: readonly string[] = ['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ']
