/** Whom a template says that it is for: `# Dành cho: trường học.` */
const said = /^# Dành cho: (.+?)\.$/m

/** The names of offices that a template is for, by what it says; it suits any other where it says nothing of these. */
const suits: Readonly<Record<string, RegExp>> = {
  'Ủy ban nhân dân cấp xã': /^(?:Ủy ban nhân dân|UBND) (?:xã|phường|đặc khu)/i,
  'Ủy ban nhân dân các cấp': /^(?:Ủy ban nhân dân|UBND) /i,
  'trường học': /^Trường /i,
  'sở, ban, ngành': /^(?:Sở|Ban|Bộ|Cục|Chi cục|Tổng cục|Thanh tra|Văn phòng|Trung tâm|Viện|Phòng) /i,
}

/** Whom a template is for where that is not the office; its words have to be gone through then. */
export function otherAudience(template: string, office: string): string | undefined {
  const audience = said.exec(template)?.[1]
  const pattern = audience === undefined ? undefined : suits[audience]
  return pattern === undefined || office === '' || pattern.test(office) ? undefined : audience
}
