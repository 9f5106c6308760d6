/** A document that was in force once. */
export interface ExpiredDocument {
  /** As it is cited: number, year and symbol, or for a law its name with the year it was passed in. */
  readonly cited: readonly string[]
  /** The first day it was not in force, `YYYY-MM-DD`. */
  readonly since: string
  /** What is in force in its place. */
  readonly successor: string
  /** What says so. */
  readonly source: string
}

/** Each line: as cited, parted by `=` · first day out of force · what replaced it · what says so. */
const rows = `
110/2004/NĐ-CP · 2020-03-05 · Nghị định số 30/2020/NĐ-CP về công tác văn thư · Nghị định số 30/2020/NĐ-CP
09/2010/NĐ-CP · 2020-03-05 · Nghị định số 30/2020/NĐ-CP về công tác văn thư · Nghị định số 30/2020/NĐ-CP
01/2011/TT-BNV · 2020-03-05 · Nghị định số 30/2020/NĐ-CP về công tác văn thư · Nghị định số 30/2020/NĐ-CP
01/2011/QH13=Luật Lưu trữ 2011 · 2025-07-01 · Luật Lưu trữ năm 2024 · Luật số 33/2024/QH15
09/2011/TT-BNV · 2023-02-15 · Thông tư số 10/2022/TT-BNV · Thông tư số 10/2022/TT-BNV
77/2015/QH13=Luật Tổ chức chính quyền địa phương 2015 · 2025-03-01 · Luật Tổ chức chính quyền địa phương năm 2025 · Luật số 65/2025/QH15, Luật số 72/2025/QH15
65/2025/QH15 · 2025-06-16 · Luật Tổ chức chính quyền địa phương số 72/2025/QH15 · Luật số 72/2025/QH15
76/2015/QH13=Luật Tổ chức Chính phủ 2015 · 2025-03-01 · Luật Tổ chức Chính phủ năm 2025 · Luật số 63/2025/QH15
80/2015/QH13=Luật Ban hành văn bản quy phạm pháp luật 2015 · 2025-04-01 · Luật Ban hành văn bản quy phạm pháp luật năm 2025 · Luật số 64/2025/QH15
34/2016/NĐ-CP · 2025-04-01 · Nghị định số 78/2025/NĐ-CP · Nghị định số 78/2025/NĐ-CP
22/2008/QH12=Luật Cán bộ, công chức 2008 · 2025-07-01 · Luật Cán bộ, công chức năm 2025 · Luật số 80/2025/QH15
15/2003/QH11=Luật Thi đua, khen thưởng 2003 · 2024-01-01 · Luật Thi đua, khen thưởng năm 2022 · Luật số 06/2022/QH15
91/2017/NĐ-CP · 2024-01-01 · Nghị định số 98/2023/NĐ-CP, rồi Nghị định số 152/2025/NĐ-CP · Nghị định số 98/2023/NĐ-CP
61/2018/NĐ-CP · 2025-07-01 · Nghị định số 118/2025/NĐ-CP · Nghị định số 118/2025/NĐ-CP
24/2014/NĐ-CP · 2025-03-01 · Nghị định số 45/2025/NĐ-CP, rồi Nghị định số 150/2025/NĐ-CP · Nghị định số 45/2025/NĐ-CP
45/2013/QH13=Luật Đất đai 2013 · 2024-08-01 · Luật Đất đai năm 2024 · Luật số 31/2024/QH15
43/2013/QH13=Luật Đấu thầu 2013 · 2024-01-01 · Luật Đấu thầu năm 2023 · Luật số 22/2023/QH15
27/2001/QH10=Luật Phòng cháy và chữa cháy 2001 · 2025-07-01 · Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2024 · Luật số 55/2024/QH15
136/2020/NĐ-CP · 2025-07-01 · Nghị định số 105/2025/NĐ-CP · Nghị định số 105/2025/NĐ-CP
55/2014/QH13=Luật Bảo vệ môi trường 2014 · 2022-01-01 · Luật Bảo vệ môi trường năm 2020 · Luật số 72/2020/QH14
55/2005/QH11=Luật Phòng, chống tham nhũng 2005 · 2019-07-01 · Luật Phòng, chống tham nhũng năm 2018 · Luật số 36/2018/QH14
56/2010/QH12=Luật Thanh tra 2010 · 2023-07-01 · Luật Thanh tra năm 2025 · Luật số 11/2022/QH15, Luật số 84/2025/QH15
11/2022/QH15=Luật Thanh tra 2022 · 2025-07-01 · Luật Thanh tra năm 2025 · Luật số 84/2025/QH15
40/2009/QH12=Luật Khám bệnh, chữa bệnh 2009 · 2024-01-01 · Luật Khám bệnh, chữa bệnh năm 2023 · Luật số 15/2023/QH15
58/2014/QH13=Luật Bảo hiểm xã hội 2014 · 2025-07-01 · Luật Bảo hiểm xã hội năm 2024 · Luật số 41/2024/QH15
38/2005/QH11=Luật Giáo dục 2005 · 2020-07-01 · Luật Giáo dục năm 2019 · Luật số 43/2019/QH14
51/2005/QH11=Luật Giao dịch điện tử 2005 · 2024-07-01 · Luật Giao dịch điện tử năm 2023 · Luật số 20/2023/QH15
59/2014/QH13=Luật Căn cước công dân 2014 · 2024-07-01 · Luật Căn cước năm 2023 · Luật số 26/2023/QH15
81/2006/QH11=Luật Cư trú 2006 · 2021-07-01 · Luật Cư trú năm 2020 · Luật số 68/2020/QH14
43/2009/QH12=Luật Dân quân tự vệ 2009 · 2020-07-01 · Luật Dân quân tự vệ năm 2019 · Luật số 48/2019/QH14
23/2008/QH12=Luật Giao thông đường bộ 2008 · 2025-01-01 · Luật Trật tự, an toàn giao thông đường bộ và Luật Đường bộ năm 2024 · Luật số 36/2024/QH15, Luật số 35/2024/QH15
65/2014/QH13=Luật Nhà ở 2014 · 2024-08-01 · Luật Nhà ở năm 2023 · Luật số 27/2023/QH15
17/2012/QH13=Luật Tài nguyên nước 2012 · 2024-07-01 · Luật Tài nguyên nước năm 2023 · Luật số 28/2023/QH15
66/2011/QH12=Luật Phòng, chống mua bán người 2011 · 2025-07-01 · Luật Phòng, chống mua bán người năm 2024 · Luật số 53/2024/QH15
02/2007/QH12=Luật Phòng, chống bạo lực gia đình 2007 · 2023-07-01 · Luật Phòng, chống bạo lực gia đình năm 2022 · Luật số 13/2022/QH15
23/2000/QH10=Luật Phòng, chống ma túy 2000 · 2022-01-01 · Luật Phòng, chống ma túy năm 2021 · Luật số 73/2021/QH14
28/2001/QH10=Luật Di sản văn hóa 2001 · 2025-07-01 · Luật Di sản văn hóa năm 2024 · Luật số 45/2024/QH15
34/2007/PL-UBTVQH11 · 2023-07-01 · Luật Thực hiện dân chủ ở cơ sở năm 2022 · Luật số 10/2022/QH15
04/2015/NĐ-CP · 2023-08-14 · Nghị định số 59/2023/NĐ-CP · Nghị định số 59/2023/NĐ-CP
23/2012/QH13=Luật Hợp tác xã 2012 · 2024-07-01 · Luật Hợp tác xã năm 2023 · Luật số 17/2023/QH15
10/2012/QH13=Bộ luật Lao động 2012 · 2021-01-01 · Bộ luật Lao động năm 2019 · Bộ luật số 45/2019/QH14
68/2014/QH13=Luật Doanh nghiệp 2014 · 2021-01-01 · Luật Doanh nghiệp năm 2020 · Luật số 59/2020/QH14
39/2019/QH14=Luật Đầu tư công 2019 · 2025-01-01 · Luật Đầu tư công năm 2024 · Luật số 58/2024/QH15
53/2005/QH11=Luật Thanh niên 2005 · 2021-01-01 · Luật Thanh niên năm 2020 · Luật số 57/2020/QH14
38/2013/QH13=Luật Việc làm 2013 · 2026-01-01 · Luật Việc làm năm 2025 · Luật số 74/2025/QH15
11/2003/QH11=Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân 2003 · 2016-01-01 · Luật Tổ chức chính quyền địa phương năm 2025 · Luật số 77/2015/QH13, Luật số 72/2025/QH15
17/2008/QH12=Luật Ban hành văn bản quy phạm pháp luật 2008 · 2016-07-01 · Luật Ban hành văn bản quy phạm pháp luật năm 2025 · Luật số 80/2015/QH13, Luật số 64/2025/QH15
37/2014/NĐ-CP · 2025-03-01 · Nghị định số 45/2025/NĐ-CP, rồi Nghị định số 150/2025/NĐ-CP · Nghị định số 45/2025/NĐ-CP
55/2012/NĐ-CP · 2020-12-01 · Nghị định số 120/2020/NĐ-CP · Nghị định số 120/2020/NĐ-CP
24/2010/NĐ-CP · 2020-12-01 · Nghị định số 138/2020/NĐ-CP, rồi Nghị định số 170/2025/NĐ-CP · Nghị định số 138/2020/NĐ-CP
138/2020/NĐ-CP · 2025-07-01 · Nghị định số 170/2025/NĐ-CP · Nghị định số 170/2025/NĐ-CP
29/2012/NĐ-CP · 2020-09-29 · Nghị định số 115/2020/NĐ-CP · Nghị định số 115/2020/NĐ-CP
56/2015/NĐ-CP · 2020-08-20 · Nghị định số 90/2020/NĐ-CP · Nghị định số 90/2020/NĐ-CP
68/2000/NĐ-CP · 2023-02-22 · Nghị định số 111/2022/NĐ-CP · Nghị định số 111/2022/NĐ-CP
108/2014/NĐ-CP · 2023-07-20 · Nghị định số 29/2023/NĐ-CP, rồi Nghị định số 154/2025/NĐ-CP · Nghị định số 29/2023/NĐ-CP
29/2023/NĐ-CP · 2025-06-16 · Nghị định số 154/2025/NĐ-CP · Nghị định số 154/2025/NĐ-CP
58/2001/NĐ-CP · 2016-07-01 · Nghị định số 99/2016/NĐ-CP · Nghị định số 99/2016/NĐ-CP
33/2002/NĐ-CP · 2020-07-01 · Nghị định số 26/2020/NĐ-CP · Nghị định số 26/2020/NĐ-CP
01/2013/NĐ-CP · 2025-07-21 · Nghị định số 113/2025/NĐ-CP · Nghị định số 113/2025/NĐ-CP
02/2019/TT-BNV · 2025-07-01 · Thông tư số 05/2025/TT-BNV · Thông tư số 05/2025/TT-BNV
03/2011/QH13=Luật Tố cáo 2011 · 2019-01-01 · Luật Tố cáo năm 2018 · Luật số 25/2018/QH14
75/2012/NĐ-CP · 2020-12-10 · Nghị định số 124/2020/NĐ-CP · Nghị định số 124/2020/NĐ-CP
76/2012/NĐ-CP · 2019-05-28 · Nghị định số 31/2019/NĐ-CP · Nghị định số 31/2019/NĐ-CP
16/2015/NĐ-CP · 2021-08-15 · Nghị định số 60/2021/NĐ-CP · Nghị định số 60/2021/NĐ-CP
01/2002/QH11=Luật Ngân sách nhà nước 2002 · 2017-01-01 · Luật Ngân sách nhà nước năm 2025 · Luật số 83/2015/QH13, Luật số 89/2025/QH15
83/2015/QH13=Luật Ngân sách nhà nước 2015 · 2026-01-01 · Luật Ngân sách nhà nước năm 2025 · Luật số 89/2025/QH15
09/2008/QH12=Luật Quản lý, sử dụng tài sản nhà nước 2008 · 2018-01-01 · Luật Quản lý, sử dụng tài sản công năm 2017 · Luật số 15/2017/QH14
151/2017/NĐ-CP · 2025-07-01 · Nghị định số 186/2025/NĐ-CP · Nghị định số 186/2025/NĐ-CP
167/2017/NĐ-CP · 2025-01-01 · Nghị định số 03/2025/NĐ-CP · Nghị định số 03/2025/NĐ-CP
107/2017/TT-BTC · 2025-01-01 · Thông tư số 24/2024/TT-BTC · Thông tư số 24/2024/TT-BTC
97/2010/TT-BTC · 2017-07-01 · Thông tư số 40/2017/TT-BTC · Thông tư số 40/2017/TT-BTC
03/2003/QH11=Luật Kế toán 2003 · 2017-01-01 · Luật Kế toán năm 2015 · Luật số 88/2015/QH13
61/2005/QH11=Luật Đấu thầu 2005 · 2014-07-01 · Luật Đấu thầu năm 2023 · Luật số 43/2013/QH13, Luật số 22/2023/QH15
63/2014/NĐ-CP · 2024-02-27 · Nghị định số 24/2024/NĐ-CP, rồi Nghị định số 214/2025/NĐ-CP · Nghị định số 24/2024/NĐ-CP
24/2024/NĐ-CP · 2025-08-04 · Nghị định số 214/2025/NĐ-CP · Nghị định số 214/2025/NĐ-CP
49/2014/QH13=Luật Đầu tư công 2014 · 2020-01-01 · Luật Đầu tư công năm 2024 · Luật số 39/2019/QH14, Luật số 58/2024/QH15
69/2014/QH13 · 2025-08-01 · Luật Quản lý và đầu tư vốn nhà nước tại doanh nghiệp năm 2025 · Luật số 68/2025/QH15
102/2009/NĐ-CP · 2020-01-01 · Nghị định số 73/2019/NĐ-CP · Nghị định số 73/2019/NĐ-CP
13/2003/QH11=Luật Đất đai 2003 · 2014-07-01 · Luật Đất đai năm 2024 · Luật số 45/2013/QH13, Luật số 31/2024/QH15
43/2014/NĐ-CP · 2024-08-01 · Nghị định số 102/2024/NĐ-CP và Nghị định số 101/2024/NĐ-CP · Nghị định số 102/2024/NĐ-CP
44/2014/NĐ-CP · 2024-08-01 · Nghị định số 71/2024/NĐ-CP · Nghị định số 71/2024/NĐ-CP
45/2014/NĐ-CP · 2024-08-01 · Nghị định số 103/2024/NĐ-CP · Nghị định số 103/2024/NĐ-CP
46/2014/NĐ-CP · 2024-08-01 · Nghị định số 103/2024/NĐ-CP · Nghị định số 103/2024/NĐ-CP
47/2014/NĐ-CP · 2024-08-01 · Nghị định số 88/2024/NĐ-CP · Nghị định số 88/2024/NĐ-CP
59/2015/NĐ-CP · 2021-03-03 · Nghị định số 15/2021/NĐ-CP, rồi Nghị định số 175/2024/NĐ-CP · Nghị định số 15/2021/NĐ-CP
15/2021/NĐ-CP · 2024-12-30 · Nghị định số 175/2024/NĐ-CP · Nghị định số 175/2024/NĐ-CP
46/2015/NĐ-CP · 2021-01-26 · Nghị định số 06/2021/NĐ-CP · Nghị định số 06/2021/NĐ-CP
52/2005/QH11=Luật Bảo vệ môi trường 2005 · 2015-01-01 · Luật Bảo vệ môi trường năm 2020 · Luật số 55/2014/QH13, Luật số 72/2020/QH14
18/2015/NĐ-CP · 2022-01-10 · Nghị định số 08/2022/NĐ-CP · Nghị định số 08/2022/NĐ-CP
19/2015/NĐ-CP · 2022-01-10 · Nghị định số 08/2022/NĐ-CP · Nghị định số 08/2022/NĐ-CP
38/2015/NĐ-CP · 2022-01-10 · Nghị định số 08/2022/NĐ-CP · Nghị định số 08/2022/NĐ-CP
155/2016/NĐ-CP · 2022-08-25 · Nghị định số 45/2022/NĐ-CP · Nghị định số 45/2022/NĐ-CP
29/2004/QH11=Luật Bảo vệ và phát triển rừng 2004 · 2019-01-01 · Luật Lâm nghiệp năm 2017 · Luật số 16/2017/QH14
17/2003/QH11=Luật Thủy sản 2003 · 2019-01-01 · Luật Thủy sản năm 2017 · Luật số 18/2017/QH14
79/2014/NĐ-CP · 2021-01-10 · Nghị định số 136/2020/NĐ-CP, rồi Nghị định số 105/2025/NĐ-CP · Nghị định số 136/2020/NĐ-CP
46/2016/NĐ-CP · 2020-01-01 · Nghị định số 100/2019/NĐ-CP, rồi Nghị định số 168/2024/NĐ-CP · Nghị định số 100/2019/NĐ-CP
87/2011/NĐ-CP · 2024-01-01 · Nghị định số 96/2023/NĐ-CP · Nghị định số 96/2023/NĐ-CP
109/2016/NĐ-CP · 2024-01-01 · Nghị định số 96/2023/NĐ-CP · Nghị định số 96/2023/NĐ-CP
14/2013/TT-BYT · 2024-01-01 · Thông tư số 32/2023/TT-BYT · Thông tư số 32/2023/TT-BYT
52/2017/TT-BYT · 2025-07-01 · Thông tư số 26/2025/TT-BYT · Thông tư số 26/2025/TT-BYT
34/2005/QH11=Luật Dược 2005 · 2017-01-01 · Luật Dược năm 2016 · Luật số 105/2016/QH13
71/2006/QH11=Luật Bảo hiểm xã hội 2006 · 2016-01-01 · Luật Bảo hiểm xã hội năm 2024 · Luật số 58/2014/QH13, Luật số 41/2024/QH15
25/2004/QH11=Luật Bảo vệ, chăm sóc và giáo dục trẻ em 2004 · 2017-06-01 · Luật Trẻ em năm 2016 · Luật số 102/2016/QH13
136/2013/NĐ-CP · 2021-07-01 · Nghị định số 20/2021/NĐ-CP · Nghị định số 20/2021/NĐ-CP
31/2013/NĐ-CP · 2022-02-15 · Nghị định số 131/2021/NĐ-CP · Nghị định số 131/2021/NĐ-CP
26/2005/PL-UBTVQH11 · 2021-07-01 · Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14 · Pháp lệnh số 02/2020/UBTVQH14
76/2006/QH11=Luật Dạy nghề 2006 · 2015-07-01 · Luật Giáo dục nghề nghiệp · Luật số 74/2014/QH13
86/2015/NĐ-CP · 2021-10-15 · Nghị định số 81/2021/NĐ-CP, rồi Nghị định số 238/2025/NĐ-CP · Nghị định số 81/2021/NĐ-CP
81/2021/NĐ-CP · 2025-09-03 · Nghị định số 238/2025/NĐ-CP · Nghị định số 238/2025/NĐ-CP
46/2017/NĐ-CP · 2024-11-20 · Nghị định số 125/2024/NĐ-CP · Nghị định số 125/2024/NĐ-CP
41/2010/TT-BGDĐT · 2020-10-20 · Thông tư số 28/2020/TT-BGDĐT · Thông tư số 28/2020/TT-BGDĐT
12/2011/TT-BGDĐT · 2020-11-01 · Thông tư số 32/2020/TT-BGDĐT · Thông tư số 32/2020/TT-BGDĐT
17/2012/TT-BGDĐT · 2025-02-14 · Thông tư số 29/2024/TT-BGDĐT · Thông tư số 29/2024/TT-BGDĐT
28/2009/TT-BGDĐT · 2025-04-22 · Thông tư số 05/2025/TT-BGDĐT · Thông tư số 05/2025/TT-BGDĐT
11/2014/TT-BGDĐT · 2025-02-14 · Thông tư số 30/2024/TT-BGDĐT · Thông tư số 30/2024/TT-BGDĐT
14/2008/QĐ-BGDĐT · 2021-02-16 · Thông tư số 52/2020/TT-BGDĐT · Thông tư số 52/2020/TT-BGDĐT`

/** Documents out of force, as at November 2026. */
export const expiredDocuments: readonly ExpiredDocument[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [cited = '', since = '', successor = '', source = ''] = row.split(' · ')
    return { cited: cited.split('='), since, successor, source }
  })
