import { shield } from './escaped-marks.ts'

/** Stands for a line end within a line of the input, as `<br>` is one. */
export const innerBreak = '\v'

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  times: '×',
  deg: '°',
  ge: '≥',
  le: '≤',
  plusmn: '±',
  frac12: '½',
  shy: '',
  zwnj: '',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  igrave: 'ì',
  iacute: 'í',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ugrave: 'ù',
  uacute: 'ú',
  yacute: 'ý',
  Agrave: 'À',
  Aacute: 'Á',
  Acirc: 'Â',
  Atilde: 'Ã',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Igrave: 'Ì',
  Iacute: 'Í',
  Ograve: 'Ò',
  Oacute: 'Ó',
  Ocirc: 'Ô',
  Otilde: 'Õ',
  Ugrave: 'Ù',
  Uacute: 'Ú',
  Yacute: 'Ý',
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return shield(entities[name] ?? whole)
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (!(code >= 32 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return whole
  return code === 160 ? ' ' : shield(String.fromCodePoint(code))
}

const breaks = /^(?:br|p|div|li|tr|ul|ol|table|tbody|thead|blockquote|center|h[1-6])$/
const bold = /^(?:b|strong)$/
const italic = /^(?:i|em)$/
const tag =
  /<(\/?)(br|p|div|li|tr|td|th|ul|ol|table|tbody|thead|blockquote|center|h[1-6]|b|strong|i|em|u|s|del|ins|strike|span|font|a|sup|sub|small|big|img|hr|o:p)(?:\s[^<>]{0,500})?\s?\/?>/gi

function tagMeaning(_: string, closes: string, name: string): string {
  const kind = name.toLowerCase()
  if (bold.test(kind)) return '**'
  if (italic.test(kind)) return '*'
  if (/^h[1-6]$/.test(kind) && !closes) return `${innerBreak}${'#'.repeat(Number(kind[1]))} `
  if (kind === 'li' && !closes) return `${innerBreak}- `
  if (/^t[dh]$/.test(kind)) return ' '
  return breaks.test(kind) ? innerBreak : ''
}

const link =
  /!?\[((?:\\.|\[[^[\]]{0,20}\]|[^[\]\\]){0,400})\]\(([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)(?:\s+"[^"]{0,300}")?\)/g
const noteLink = /^#_?(?:_?ftn|fn|sdfootnote|_edn)/i
/** A document's number, which web pages of law link by themselves. */
const citation = /(?<!\d)\d+(?:\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d-]*|-\p{Lu}{2,})/u

function linkMeaning(whole: string, text: string, target: string): string {
  if (whole.startsWith('!')) return text
  const number = /^\\?\[?(\d{1,3})\\?\]?$/.exec(text)
  if (number && noteLink.test(target)) return `\\[${number[1]}\\]`
  const bare = text.replace(/[\\*_`]/g, '')
  const own = /^(?:https?:\/\/|mailto:)/i.test(target) && !citation.test(text)
  if (!own || decodeTarget(target) === bare || decodeTarget(target) === `mailto:${bare}`) return text || target
  return text ? `${text} (${target})` : target
}

const decodeTarget = (target: string): string => target.replace(/\\(.)/g, '$1')

const escaped = /\\([!-/:-@[-`{-~])/g
const entity = /&(#\d{2,7}|#x[\da-f]{2,6}|[a-z]+\d{0,2});/gi
const address = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/gi

/** Links, tags, entities and escapes of web pages become what they show; bold and italics become stars. */
export function withoutWebMarks(line: string): string {
  let read = line
  if (read.includes('](')) read = read.replace(link, linkMeaning)
  if (read.includes('\\')) read = read.replace(escaped, (_, mark: string) => shield(mark))
  if (read.includes('<')) read = read.replace(address, '$1').replace(tag, tagMeaning)
  if (read.includes('&')) read = read.replace(entity, decodeEntity)
  return read
}
