/** Names of laws with the commas they have, as the National Assembly passed them; looked through in November 2026, source: Công báo. */
export const lawNames: readonly string[] = [
  ...[
    'Luật Thi đua, khen thưởng',
    'Luật Cán bộ, công chức',
    'Luật Khám bệnh, chữa bệnh',
    'Luật An toàn, vệ sinh lao động',
  ],
  ...['Luật Phòng, chống tham nhũng', 'Luật Phòng, chống ma túy', 'Luật Phòng, chống bạo lực gia đình'],
  ...['Luật Phòng, chống mua bán người', 'Luật Phòng, chống thiên tai', 'Luật Phòng, chống bệnh truyền nhiễm'],
  ...['Luật Phòng, chống rửa tiền', 'Luật Phòng, chống khủng bố', 'Luật Phòng, chống tác hại của thuốc lá'],
  ...['Luật Phòng, chống tác hại của rượu, bia', 'Luật Thực hành tiết kiệm, chống lãng phí'],
  ...['Luật Trật tự, an toàn giao thông đường bộ', 'Luật Quản lý, sử dụng tài sản công'],
  ...['Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ', 'Luật Xử lý vi phạm hành chính'],
].filter((name) => name.includes(','))
