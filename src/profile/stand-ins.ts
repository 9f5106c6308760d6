/** Words that no rule minds. */
export const unread = '…'

/** In place of values that can't be read, so that a document is not blamed for what the profile is blamed for. */
export const standIns: Readonly<Record<string, unknown>> = {
  co_quan: unread,
  ky_hieu: unread,
  dia_danh: unread,
  noi_nhan: [unread],
}

export const unreadSigner = { chuc_vu: unread, ho_ten: unread }
