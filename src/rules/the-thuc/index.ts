import type { Rule } from '../rule.ts'
import { formerMinistry } from './bo-so-cu.ts'
import { districtBodies } from './cap-huyen-sau-2025.ts'
import { districtBodiesInText } from './cap-huyen-trong-bai.ts'
import { leftBlank } from './cho-chua-dien.ts'
import { noNumberOrDate } from './chua-co-so-ngay.ts'
import { shortAgency } from './co-quan-viet-tat.ts'
import { callingInName } from './danh-xung-trong-ten.ts'
import { placeWithKind } from './dia-danh-co-cap.ts'
import { placeNamedAfterPerson } from './dia-danh-thanh-pho-ho-chi-minh.ts'
import { placeInCapitals } from './dia-danh-viet-hoa.ts'
import { nameInCapitals } from './ho-ten-viet-hoa.ts'
import { nameInSmall } from './ho-ten-viet-thuong.ts'
import { degreeInName } from './hoc-vi-trong-ten.ts'
import { addresseeInText } from './kinh-gui-trong-than.ts'
import { standInIsNoDeputy } from './kt-khong-cap-pho.ts'
import { lowerCaseSymbol } from './ky-hieu-chu-thuong.ts'
import { symbolOfOtherType } from './ky-hieu-khong-khop.ts'
import { reversedSymbol } from './ky-hieu-nguoc.ts'
import { archiveWithoutOffice } from './luu-khong-vt.ts'
import { unfilledTemplate } from './mau-chua-dien.ts'
import { leftoverYear } from './nam-con-sot.ts'
import { dateWithoutZero } from './ngay-thang-thieu-so-0.ts'
import { asAboveWithoutAddressee } from './nhu-tren-khong-kinh-gui.ts'
import { recipientTwice } from './noi-nhan-trung.ts'
import { deputyAlone } from './pho-khong-ky-thay.ts'
import { annexInCapitals } from './phu-luc-viet-hoa.ts'
import { misspeltAuthority } from './quyen-han-viet-sai.ts'
import { actingInFull } from './quyen-trong-chuc-vu.ts'
import { otherTypeInClosing } from './ten-loai-lech-trong-bai.ts'
import { typeInAbstract } from './ten-loai-trong-trich-yeu.ts'
import { monthWithZero } from './thang-co-so-0.ts'
import { longOnBehalf } from './thay-mat-ten-day-du.ts'
import { mergedProvince } from './tinh-da-sap-nhap.ts'
import { onBehalfOfOne } from './tm-khong-tap-the.ts'
import { abstractInSmall } from './trich-yeu-chu-thuong.ts'
import { stopAfterAbstract } from './trich-yeu-co-dau-cham.ts'
import { abstractInCapitals } from './trich-yeu-viet-hoa.ts'
import { mandatePassedOn } from './tuq-uy-quyen-lai.ts'
import { committeeWithoutTm } from './ubnd-khong-thay-mat.ts'
import { regardingInAbstract } from './v-v-trong-trich-yeu.ts'
import { partyDocument } from './van-ban-cua-dang.ts'

/** Rules of this group, by name. */
export const formRules: readonly Rule[] = [
  reversedSymbol,
  shortAgency,
  archiveWithoutOffice,
  actingInFull,
  deputyAlone,
  onBehalfOfOne,
  committeeWithoutTm,
  nameInSmall,
  placeWithKind,
  recipientTwice,
  mergedProvince,
  formerMinistry,
  districtBodiesInText,
  partyDocument,
  otherTypeInClosing,
  leftoverYear,
  districtBodies,
  leftBlank,
  noNumberOrDate,
  callingInName,
  placeNamedAfterPerson,
  placeInCapitals,
  degreeInName,
  nameInCapitals,
  addresseeInText,
  standInIsNoDeputy,
  lowerCaseSymbol,
  symbolOfOtherType,
  dateWithoutZero,
  unfilledTemplate,
  asAboveWithoutAddressee,
  annexInCapitals,
  misspeltAuthority,
  typeInAbstract,
  monthWithZero,
  longOnBehalf,
  stopAfterAbstract,
  abstractInSmall,
  abstractInCapitals,
  mandatePassedOn,
  regardingInAbstract,
]
