import type { Rule } from '../rule.ts'
import { oddSyllable } from './am-tiet-la.ts'
import { lookAlikes } from './chu-giong-chu.ts'
import { brokenLetters } from './chu-vo.ts'
import { postInSmall } from './chuc-vu-viet-thuong.ts'
import { spaceBeforeMark } from './dau-cach-truoc-dau-cau.ts'
import { slipsOfMarks } from './dau-cau-go-sai.ts'
import { strayMarks } from './dau-nhan-manh-le.ts'
import { toneMarks } from './dau-thanh-hai-kieu.ts'
import { mixedDashes } from './gach-ngang-lan.ts'
import { doubledSpace } from './khoang-trang-doi.ts'
import { doubledWord } from './lap-tu.ts'
import { oldEncodings } from './ma-tcvn3-vni.ts'
import { mixedQuotes } from './nhay-thang-nhay-cong.ts'
import { misspelling } from './sai-chinh-ta.ts'
import { agencyInSmall } from './ten-co-quan-viet-thuong.ts'
import { personInSmall } from './ten-nguoi-viet-thuong.ts'
import { cityInShort } from './ten-thanh-pho-viet-tat.ts'
import { missingSpace } from './thieu-dau-cach-sau-dau-cau.ts'
import { missingSpaceAfterStop } from './thieu-dau-cach-sau-dau-cham.ts'
import { postCapital } from './viet-hoa-chuc-vu.ts'
import { agencyCapitals } from './viet-hoa-co-quan.ts'
import { partyCapital } from './viet-hoa-dang.ts'
import { honourCapitals } from './viet-hoa-danh-hieu.ts'
import { honouredName } from './viet-hoa-danh-xung.ts'
import { sentenceCapital } from './viet-hoa-dau-cau.ts'
import { paragraphCapital } from './viet-hoa-dau-doan.ts'
import { articleCapital } from './viet-hoa-dieu-chuong.ts'
import { midCapital } from './viet-hoa-giua-cau.ts'
import { clauseSmall } from './viet-hoa-khoan-diem.ts'
import { typeCapital } from './viet-hoa-loai-van-ban.ts'
import { lunarYear } from './viet-hoa-nam-am-lich.ts'
import { holidayCapital } from './viet-hoa-ngay-le.ts'
import { peopleAndState } from './viet-hoa-nhan-dan-nha-nuoc.ts'
import { numberedUnit } from './viet-hoa-quan-phuong-so.ts'
import { terrainSmall } from './viet-hoa-song-nui.ts'
import { historicEvent } from './viet-hoa-su-kien.ts'
import { nameCapitals } from './viet-hoa-ten-rieng.ts'
import { tetCapital } from './viet-hoa-tet.ts'
import { tetSmall } from './viet-hoa-tet-co-ten.ts'
import { monthSmall } from './viet-hoa-thang.ts'
import { weekdayCapital } from './viet-hoa-thu.ts'
import { specialCities } from './viet-hoa-thu-do-thanh-pho.ts'
import { provinceCapital } from './viet-hoa-tinh-thanh.ts'
import { worldBodies } from './viet-hoa-to-chuc-quoc-te.ts'
import { regionCapitals } from './viet-hoa-vung-mien.ts'
import { communeSmall } from './viet-hoa-xa-phuong.ts'
import { unexplainedShort } from './viet-tat-chua-giai-thich.ts'

/** Rules of this group, by name. */
export const spellingRules: readonly Rule[] = [
  agencyInSmall,
  postInSmall,
  unexplainedShort,
  slipsOfMarks,
  personInSmall,
  communeSmall,
  cityInShort,
  brokenLetters,
  oddSyllable,
  doubledWord,
  misspelling,
  lookAlikes,
  spaceBeforeMark,
  strayMarks,
  toneMarks,
  mixedDashes,
  doubledSpace,
  oldEncodings,
  mixedQuotes,
  missingSpace,
  missingSpaceAfterStop,
  postCapital,
  agencyCapitals,
  partyCapital,
  honourCapitals,
  honouredName,
  sentenceCapital,
  paragraphCapital,
  articleCapital,
  midCapital,
  clauseSmall,
  typeCapital,
  lunarYear,
  holidayCapital,
  peopleAndState,
  numberedUnit,
  terrainSmall,
  historicEvent,
  nameCapitals,
  tetCapital,
  tetSmall,
  monthSmall,
  weekdayCapital,
  specialCities,
  provinceCapital,
  worldBodies,
  regionCapitals,
]
