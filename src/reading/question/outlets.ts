import { readDates } from '../dates.ts'

/** A paper that a question names as where something was told, and the days its article is said to be of. */
export interface Outlet {
  /** As the corpus writes it, or as typed where the corpus has none of that name. */
  readonly name: string
  readonly isKnown: boolean
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** A question without the words that only say where it was told. `mark` stands where outlet number `n` was named. */
export interface Circumstances {
  readonly text: string
  readonly outlets: readonly Outlet[]
}

const [open, close, told, dayOpen, dayClose] = ['\uE000', '\uE001', '\uE002', '\uE003', '\uE004']
/** Where a paper was named, as `markedText` leaves it: its numbers in the list of outlets. */
export const markPattern = /\uE000([\d,]+)\uE001/g

const O = `${open}\\d+${close}`
const D = `${dayOpen}\\d+${dayClose}`
const list = `(?:both |either )?${O}(?:(?:,? (?:and|or) (?:also )?(?:by |in |from )?(?:both )?|, ?)${O})*`
const noun =
  '(?:(?:news |recent )?(?:articles?|reports?|stor(?:y|ies)|pieces?|reviews?|coverage|reporting|posts?|columns?|newsletters?|analys[ie]s|updates?|information)\\b)'
const dated = `(?: (?:\\()?(?:(?:that was |which was |as )?published (?:on|in)|dated|of|from|on|in) ${D}\\)?)?`
const some = '(?:(?:an?|the|two|both|other|another|one|earlier|later|subsequent|recent) )*'
/** Verbs by which papers tell. */
const tellings =
  'report|cover|describe|discuss|note|mention|publish|feature|highlight|state|claim|suggest|detail|explain|indicate|reveal|document|outline|cite|quote|imply|assert|argue|present|attribute|portray|identify|acknowledge'
const telling = `(?:(?:${tellings})(?:s|d|e?d)?|implie[sd]|says?|said|tells?|told|writes?|wrote|written)`

const frame = (source: string): RegExp => new RegExp(source, 'giu')

/** How questions say where something was told; each is taken out, and what is left is what was asked. */
const frames: readonly RegExp[] = [
  // "…, as reported by both A and B", "which was covered in articles from A"
  frame(
    `,? ?(?:(?:as|which|that|who|and) )?(?:(?:is|are|was|were|has been|have been) )?(?:also )?${telling} (?:by|in|on) ${some}(?:(?:sources|outlets|publications|${noun}) (?:such as |like |including |from |by |in |on )?)?${list}(?:['’]s)?(?: ${noun})?${dated}`,
  ),
  // "according to A", "according to an article in A"
  frame(
    `,? ?(?:and )?according to ${some}(?:${noun} (?:in|from|by|of) ${some})?${list}(?:['’]s)?(?: ${noun})?${dated}`,
  ),
  // "as A reported"
  frame(`,? ?as ${list}(?: (?:has|have|had))?(?: also)? ${telling}(?: it)?(?=[,?.\\s]|$)`),
  // "in an article from A", "in the A article of 5 March"
  frame(
    `,? ?(?:in|from|by|of|per) ${some}${noun}${dated} (?:from|by|in|of|on|published by|published in) ${list}${dated}`,
  ),
  frame(
    `,? ?(?:in|from|per|by) ${some}(?:${D} )?${list}(?:['’]s)?(?: ${D})?(?: [\\p{L}-]+)? ${noun}${dated}`,
  ),
]

/** A paper as the one that tells: "the A article of 5 March", "the report from A", "A". */
const teller = `${some}(?:${noun}${dated} (?:from|by|in|of) ${some}${list}|(?:${D} )?${list}(?:['’]s)?(?: ${noun})?)${dated}`
const subject = frame(teller)

/**
 * Takes out of a question where something is said to have been told.
 * @param sources the names of the papers that the corpus has
 */
export function circumstancesOf(typed: string, sources: readonly string[]): Circumstances {
  const { text: named, names } = placeNames(typed, sources)
  if (names.length === 0) return { text: typed, outlets: [] }
  const { text: placed, days } = placeDays(named)
  const outlets: Outlet[] = []
  const take = (words: string): string => {
    const [day] = [...words.matchAll(/\uE003(\d+)\uE004/g)].flatMap(([, at]) => days[Number(at)] ?? [])
    const taken = [...words.matchAll(/\uE000(\d+)\uE001/g)].flatMap(([, at]) => {
      const name = names[Number(at)]
      return name === undefined
        ? []
        : [outlets.push({ ...name.outlet, since: day?.from, until: day?.to }) - 1]
    })
    return `${told}${taken.join(',')}${told}`
  }
  let text = placed
  for (const one of frames) text = text.replace(one, (words) => ` ${take(words)}`)
  text = withoutTellers(text, take)
  const restored = text
    .replace(/\uE000(\d+)\uE001/g, (_, at: string) => names[Number(at)]?.typed ?? '')
    .replace(/\uE003(\d+)\uE004/g, (_, at: string) => days[Number(at)]?.typed ?? '')
    .replace(/\uE002([\d,]+)\uE002/g, `${open}$1${close}`)
  return {
    text: restored
      .replace(/\s+/g, ' ')
      .replace(/ ([,?.])/g, '$1')
      .trim(),
    outlets,
  }
}

/** "Does the A article claim that X?" asks whether X; "what did A report on X?" asks for X. */
function withoutTellers(text: string, take: (words: string) => string): string {
  const asks = [
    [
      frame(
        `^(?:did|does|do|has|have) (${list}) (?:give|agree|disagree|differ|report|name|cite|put)(?: (?:on|about|over))?(?: (?:the same|a different|different))? `,
      ),
      '',
    ],
    [
      frame(
        `^(?:did|does|do|has|have|had|is|was) (${teller})(?: (?:on|about|of) [^,?]{3,80}?)? (?:also )?${telling} (?:that )?`,
      ),
      '',
    ],
    [frame(`^what (?:did|does|do|has|have) (${teller}) ${telling} (?=was |were |is |are )`), 'what '],
    [frame(`^what (?:did|does|do|has|have) (${teller}) ${telling} (?:(?:about|on|of|regarding) )?`), ''],
    [
      frame(
        `(?<=\\b(?:while|and|but|whereas|when|that|than|with) )(${teller}) (?:also )?${telling} (?:that )?`,
      ),
      '',
    ],
  ] as const
  let left = text
  for (const [pattern, kept] of asks)
    left = left.replace(pattern, (_, words: string) => `${take(words)} ${kept}`)
  return left.replace(subject, (words) => (new RegExp(noun, 'iu').test(words) ? `${take(words)} ` : words))
}

interface Named {
  readonly typed: string
  readonly outlet: Outlet
}

/** Words that names of papers are made of, and agencies and stations that are known by name. */
const paperWords =
  'Times|Post|News|Journal|Guardian|Tribune|Herald|Gazette|Chronicle|Telegraph|Press|Observer|Courier|Dispatch|Examiner|Inquirer|Standard|Mail|Mirror|Globe|Independent|Magazine|Weekly|Daily'
const known =
  'Reuters|Bloomberg|BBC|CNN|CNBC|NPR|NBC|CBS|AFP|AP|ESPN|Forbes|Politico|Axios|Newsweek|Al Jazeera|Le Monde|Der Spiegel|TASS|Xinhua'
const stranger = new RegExp(
  `(?:[Tt]he )?(?:(?:\\p{Lu}[\\p{L}.]* ){0,3}(?:${paperWords})(?: \\p{Lu}[\\p{L}.]*)?|(?:${known})(?: (?:News|Sports?|Business))?)(?![\\p{L}])`,
  'gu',
)

/** Names of papers, known ones first and the longest of them, give way to numbers. */
function placeNames(typed: string, sources: readonly string[]): { text: string; names: readonly Named[] } {
  const names: Named[] = []
  const place = (found: string, outlet: Outlet): string =>
    `${open}${names.push({ typed: found, outlet }) - 1}${close}`
  const aliases = sources.flatMap((source) => aliasesOf(source).map((alias) => ({ alias, source })))
  aliases.sort((a, b) => b.alias.length - a.alias.length)
  let text = typed
  for (const { alias, source } of aliases) {
    if (!text.toLowerCase().includes(alias.toLowerCase())) continue
    const pattern = new RegExp(
      `(?:\\bthe )?['‘’“"]?(?<![\\p{L}\\d])${escaped(alias)}(?![\\p{L}\\d])(?:['’”"](?!s\\b))?`,
      'giu',
    )
    text = text.replace(pattern, (found) =>
      /\p{Lu}/u.test(found) ? place(found, { name: source, isKnown: true }) : found,
    )
  }
  text = text.replace(stranger, (found) =>
    place(found, { name: found.replace(/^the /i, ''), isKnown: false }),
  )
  return { text, names }
}

/** "BBC News - Technology" is told of as "BBC News", "The Verge" as "Verge" too. */
function aliasesOf(source: string): readonly string[] {
  const [whole = source] = source.split(/\s+[|–—-]\s+|: /)
  return [...new Set([source, whole, whole.replace(/^the /i, '')])].filter((name) => name.length > 1)
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

interface Day {
  readonly typed: string
  readonly from: string
  readonly to: string
}

/** Whole days and months give way to numbers, so that a frame can tell that they are the article's. */
function placeDays(text: string): { text: string; days: readonly Day[] } {
  const days: Day[] = []
  let left = ''
  let at = 0
  for (const { start, end, from, to } of readDates(text, undefined)) {
    const typed = text.slice(start, end)
    left += `${text.slice(at, start)}${dayOpen}${days.push({ typed, from, to }) - 1}${dayClose}`
    at = end
  }
  return { text: left + text.slice(at), days }
}
