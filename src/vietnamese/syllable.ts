const rimes = `
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt
u uc ui um un ung up ut ua uân uât uâng uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uynh uyên uyêt uyn uyp uyt uyu
ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu`
const rimesOfQu = `
a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê ên êch ênh êt êu
ơ ơi ơn ơt i it in inh ôc y yên yêt ych ynh yt yp yu`

const anyOnset = ['', ...'b ch d đ h kh l m n nh p ph r s t th tr v x'.split(' ')]
const onsetsBeforeBack = new Set([...anyOnset, 'c', 'g', 'ng'])
const onsetsBeforeFront = new Set([...anyOnset, 'k', 'gh', 'ngh'])
/** Their i is of the onset and the rime. */
const shortened = new Set(['gi', 'gin', 'giêng'])
const vowel = /[aăâeêioôơuưy]/
const frontVowels = 'eêiy'

/** The rimes, as sets: made when a word is first looked at. */
interface Rimes {
  readonly all: ReadonlySet<string>
  readonly ofQu: ReadonlySet<string>
}
let known: Rimes | undefined
function rimeSets(): Rimes {
  const setOf = (list: string) => new Set(list.trim().split(/\s+/))
  known ??= { all: setOf(rimes), ofQu: setOf(rimesOfQu) }
  return known
}

/** Whether small letters without a tone are an onset and a rime that may follow it. */
function isSpelled(bare: string): boolean {
  const { all, ofQu } = rimeSets()
  if (bare.startsWith('qu')) return ofQu.has(bare.slice(2))
  if (bare.startsWith('gi')) return all.has(bare.slice(2)) || shortened.has(bare)
  const at = bare.search(vowel)
  if (at < 0 || !all.has(bare.slice(at))) return false
  const onsets = frontVowels.includes(bare.charAt(at)) ? onsetsBeforeFront : onsetsBeforeBack
  return onsets.has(bare.slice(0, at))
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * Whether a word can be one Vietnamese syllable by its spelling: onset, rime and no more than one tone, which is sắc or nặng
 * before c, ch, p and t. Which vowel has the tone doesn't count (hoà, hòa), nor does case.
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const found = parts.match(tones) ?? []
  if (found.length > 1) return false
  const bare = parts.replace(tones, '').normalize('NFC')
  if (/(?:[cpt]|ch)$/.test(bare) && found[0] !== '\u0301' && found[0] !== '\u0323') return false
  return isSpelled(bare)
}
