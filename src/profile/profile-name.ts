/** The file's name, in whatever folder. */
export const profileName = 'kehoach.yml'

/** The item of a source's `noi_nhan` in whose place the profile's recipients are put. */
export const standingRecipients = 'thuong_xuyen'
