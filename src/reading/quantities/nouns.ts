/** Plurals that no ending shows, with their singular. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['lives', 'life'],
  ['knives', 'knife'],
  ['wives', 'wife'],
  ['wolves', 'wolf'],
  ['shelves', 'shelf'],
  ['leaves', 'leaf'],
  ['thieves', 'thief'],
  ['halves', 'half'],
  ['loaves', 'loaf'],
  ['calves', 'calf'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['rookies', 'rookie'],
  ['calories', 'calorie'],
  ['shoes', 'shoe'],
  ['crises', 'crisis'],
  ['bases', 'base'],
  ['analyses', 'analysis'],
  ['buses', 'bus'],
  ['gases', 'gas'],
  ['viruses', 'virus'],
  ['campuses', 'campus'],
  ['bonuses', 'bonus'],
  ['censuses', 'census'],
  ['caches', 'cache'],
  ['tranches', 'tranche'],
  ['avalanches', 'avalanche'],
  ['headaches', 'headache'],
  ['axes', 'axe'],
  ['media', 'medium'],
  ['bacteria', 'bacterium'],
  ['criteria', 'criterion'],
])

/** Counted nouns that are the same for one and for many. */
const unchanging = new Set(
  'aircraft spacecraft hovercraft personnel staff police cattle sheep fish crew livestock series species infantry'.split(
    ' ',
  ),
)

/** Participles that stand for the people they tell of: "12 killed". */
export const fates = new Set(
  'dead others killed injured wounded hurt missing arrested detained hospitalised hospitalized'.split(' '),
)

/** Words that end in "s" and count nothing. */
const singular = new Set(
  'news gas politics economics physics athletics diplomatics overseas sometimes always perhaps besides else this his its as has was does is us plus minus versus thus less ours theirs yours towards afterwards nowadays upstairs downstairs says makes takes goes comes gets gives shows means needs wants helps keeps remains includes involves requires represents amounts totals costs allows makes becomes seems appears'.split(
    ' ',
  ),
)

/** Whether a lower-case word can be the head of what a number counts. */
export function isPlural(word: string): boolean {
  if (irregular.has(word) || unchanging.has(word)) return true
  if (/^[a-z]{3,}(?:men|children)$/.test(word)) return !/(?:speci|regi|abdo|acu|stayof|ye)men$/.test(word)
  return (
    word.length > 3 &&
    /[^sui]s$|(?:sk|tax|kin|bb|dh|israel|iraq|pakistan|bangladesh|saud|emirat|kuwait|yemen|nepal)is$|(?:men|gur|em)us$/.test(
      word,
    ) &&
    !singular.has(word)
  )
}

/** "rifles" is "rifle", "policemen" is "policeman". */
export function singularOf(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (unchanging.has(word)) return word
  if (word.endsWith('children')) return word.slice(0, -3)
  const men = /^(.+m)en$/.exec(word)
  if (men?.[1] !== undefined) return `${men[1]}an`
  if (/[^aeiou]ies$/.test(word)) return word.length > 4 ? word.replace(/ies$/, 'y') : word.slice(0, -1)
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('oes') && hasOes.test(word.slice(0, -2))) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** "Heroes" and "potatoes", not "photos". */
const hasOes = /(?:her|tat|mat|ech|volcan|carg|embarg|vet|torped|tornad|mosquit|buffal|domin|mang)o$/

/** The other way round, for headings. */
export function pluralOf(word: string): string {
  for (const [many, one] of irregular) if (one === word) return many
  if (unchanging.has(word) || fates.has(word) || /^$|mph$|\//.test(word)) return word
  if (/man$/.test(word) && !/(?:ger|hu|ro|otto|talis)man$/.test(word)) return word.replace(/an$/, 'en')
  if (word.endsWith('child')) return `${word}ren`
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies')
  return /(?:s|sh|ch|x|zz)$/.test(word) || hasOes.test(word) ? `${word}es` : `${word}s`
}
