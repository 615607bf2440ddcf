import { showDate } from '../../language/show-date.ts'
import type { Outlet } from '../../model/question.ts'
import { markOf, openings, sameOne, told } from './marks.ts'
import { type Day, type Known, type Named, placeDays, placeNames } from './named.ts'
import { asksForVerdict } from './weighing.ts'

/** A question without the words that only say where it was told. A mark stands where outlet number `n` was named. */
export interface Circumstances {
  readonly text: string
  readonly outlets: readonly Outlet[]
}

const [O, A, T, D] = [markOf('paper'), markOf('author'), markOf('town'), markOf('day')]
const list = `(?:both |either )?${O}(?:(?:,? (?:and|or) (?:also )?(?:by |in |from )?(?:both )?|, ?)${O})*`
const piece = '(?:articles?|reports?|stor(?:y|ies)|pieces?|columns?|dispatch(?:es)?)'
const noun = `(?:(?:news |recent )?(?:${piece}|reviews?|coverage|reporting|posts?|newsletters?|analys[ie]s|updates?|information)\\b)`
const some = '(?:(?:an?|the|two|both|other|another|one|earlier|later|subsequent|recent) )*'
const published = '(?:(?:that was |which was |as )?published (?:on|in)|dated|of|from)'
const dated = `(?: (?:\\()?(?:${published}|on|in) ${D}\\)?)?`
/** Verbs by which papers tell, and by which those who write for them do. */
const tellings =
  'report|cover|describe|discuss|note|mention|publish|feature|highlight|state|claim|suggest|detail|explain|indicate|reveal|document|outline|cite|quote|imply|assert|argue|present|attribute|portray|identify|acknowledge|allege'
const writing = '(?:reports?|reported|writes?|wrote|written|covers?|covered)'
const telling = `(?:(?:${tellings})(?:e?s|e?d)?|implie[sd]|focus(?:es|ed)? on|says?|said|tells?|told|${writing})`

/** Behind the noun, who or what tells: "article in A", "report by somebody", "dispatch from a town". */
const teller = `(?:(?:from|by|in|of|on|published by|published in) ${some}${list}|(?:written )?by ${A}|(?:filed |out )?from ${T})`
/** The same before the noun: "the A article", "somebody's report". */
const owner = `(?:(?:${D} )?${list}(?:['’]s)?(?: ${D})?|${A}['’]s|${T})`
/** An article that is known by its day alone. */
const ofDay = `(?:an?|the) ${piece} ${published} ${D}`

const frame = (source: string): RegExp => new RegExp(source, 'giu')

const asking = '(?:who[ms]?e?|what|when|where|why|how|which|did|do(?:es)?|is|are|was|were|ha[sd]|have)'
/** On whose word something is asked: “going by A”, “in the words of A”, “if you believe A”. */
const goingBy =
  '(?:(?:going|judging|to (?:go|judge)) by|per|citing|quoting|in the (?:words|account|view|version|eyes) of|on the (?:word|authority) of)'
const leaning = `(?:${goingBy} |(?:for|with|in|from|by|reading) |if (?:(?:you|we|one) (?:go(?:es)? by|(?:believe|trust|ask|read)s?) )?)`

/** How questions say where something was told; each is taken out, and what is left is what was asked. */
const frames: readonly RegExp[] = [
  // "…, as reported by both A and B", "which was covered in articles from A"
  frame(
    `,? ?(?:(?:as|which|that|who|and) )?(?:(?:is|are|was|were|has been|have been) )?(?:also )?${telling} (?:by|in|on) ${some}(?:(?:sources|outlets|publications|${noun}) (?:such as |like |including |from |by |in |on )?)?${list}(?:['’]s)?(?: ${noun})?${dated}`,
  ),
  // "in an article from A", "in the A article of 5 March", "according to a report from a town"
  frame(`,? ?(?:and )?(?:in|from|by|of|per|according to) ${some}${noun}${dated} ${teller}${dated}`),
  frame(`,? ?(?:and )?(?:in|from|per|by|according to) ${some}${owner}(?: [\\p{L}-]+)? ${noun}${dated}`),
  frame(`,? ?(?:and )?(?:in|from|per|by|according to) ${ofDay}`),
  // "according to A", "as A reported", "written by somebody"
  frame(`,? ?(?:and )?according to ${some}${list}(?:['’]s)?${dated}`),
  frame(`,? ?as ${list}(?: (?:has|have|had))?(?: also)? ${telling}(?: it)?${dated}(?=[,?.\\s]|$)`),
  frame(`,? ?as ${A}(?: (?:has|had))? ${writing}(?: it)?${dated}(?=[,?.\\s]|$)`),
  frame(`,? ?(?:as |that was |which was )?${writing} by ${A}`),
  // "Going by A, what …", "If A is to be believed, who …"; "…, going by A"
  frame(
    `^${leaning}${some}${list}(?:['’]s)?(?: (?:is|are) to be (?:believed|trusted))?${dated}, (?=${asking}\\b)`,
  ),
  frame(`(?:,? ${goingBy}|, (?:in|from)) ${some}${list}${dated}(?=[?.]*$)`),
  // "The same in A and in B"
  frame(`,? ?(?:both )?in ${O} and (?:in )?${O}(?=[?.]*$)`),
]

/** Whoever tells, as the one who does it: "the A article of 5 March", "the report from a town", "A". */
const subject = `(?:${some}(?:${noun}${dated} ${teller}|${owner} ${noun}|${list}(?:['’]s)?)${dated}|${ofDay})`
const whoever = `(?:${subject} (?:also )?${telling}|${A} ${writing})`

/**
 * Takes out of a question where something is said to have been told.
 * @param known what of its words the corpus has
 */
export function circumstancesOf(typed: string, known: Known): Circumstances {
  const { text: named, names } = placeNames(typed, known)
  const { text: placed, days } = placeDays(sameNamed(named), known.newest)
  if (names.length === 0 && (days.length === 0 || !known.hasDays)) return { text: typed, outlets: [] }
  const outlets: Outlet[] = []
  const take = (words: string): string => {
    const found = outletsIn(words, names, days)
    if (found.length === 0) return words
    const at = found.map((outlet) => outlets.push(outlet) - 1)
    return ` ${told}${at.join(',')}${told}`
  }
  let text = inOrder(placed, take).replace(toldFirst, take)
  for (const one of frames) text = text.replace(one, take)
  text = withoutTellers(text, asksForVerdict(typed) ? [...asks, reported] : asks, take)
  text = text.replace(ofTopic, (words, at: string, topic: string, day: string) => {
    const own = at.split(',').map(Number)
    const { from: since, to: until } = days[Number(day)] ?? {}
    if (since === undefined || !known.hasDays) return words
    for (const n of own) {
      const outlet = outlets[n]
      if (outlet?.isKnown) outlets[n] = { ...outlet, within: { ...outlet.within, since, until } }
    }
    return `${told}${at}${told}${topic}`
  })
  text = text.replace(topicFirst, (words, at: string) => {
    const isOfDay = at.split(',').every((n) => outlets[Number(n)]?.within.since !== undefined)
    return isOfDay ? `${told}${at}${told} ` : words
  })
  return { text: restored(text, names, days), outlets }
}

/** The outlets among the words that a frame took, each within the days that are named beside it. */
function outletsIn(words: string, names: readonly Named[], days: readonly Day[]): readonly Outlet[] {
  // Each of two reports has its own day: “the A report of 8 May and the B report of 9 May”.
  const pieces = words.match(frame(markOf('day')))?.length === 2 ? words.split(/ and /i) : []
  if (pieces.length === 2) return pieces.flatMap((piece) => outletsIn(piece, names, days))
  const [day] = [...words.matchAll(frame(markIn('day')))].flatMap(([, at]) => days[Number(at)] ?? [])
  const period = day && { since: day.from, until: day.to }
  const kinds = ['paper', 'author', 'town'] as const
  const found = kinds
    .flatMap((kind) => [...words.matchAll(frame(markIn(kind)))])
    .flatMap(([, at]) => names[Number(at)]?.outlet ?? [])
    .map((outlet) => (outlet.isKnown ? { ...outlet, within: { ...outlet.within, ...period } } : outlet))
  if (found.length > 0 || !day) return found
  const name = showDate({ ...day, precision: day.from === day.to ? 'day' : 'month' })
  return [{ kind: 'day', name, isKnown: true, within: { since: day.from, until: day.to } }]
}

const markIn = (kind: Outlet['kind']): string => openings[kind].join('(\\d+)')

/** What was not taken out stands as it was typed; what was is a mark of papers. */
function restored(text: string, names: readonly Named[], days: readonly Day[]): string {
  const [open, close] = openings.paper
  return text
    .replace(
      frame(`[\\uE000\\uE005\\uE007](\\d+)[\\uE001\\uE006\\uE008]`),
      (_, at) => names[Number(at)]?.typed ?? '',
    )
    .replace(frame(markIn('day')), (_, at) => days[Number(at)]?.typed ?? '')
    .replace(frame(`${told}([\\d,]+)${told}`), `${open}$1${close}`)
    .replace(/\s+/g, ' ')
    .replace(/ ([,?.])/g, '$1')
    .trim()
}

/** What an article is on, between its noun and what it tells: “the A article on the strike reports that …”. */
const ofIt = `(?: (?:on|about|of|regarding|discussing|covering) [^,?\\uE000]{3,80}?)?`
const aside = '(?:(?:both|each|also|later|then|subsequently) )?'

/** "Does the A article claim that X?" asks whether X; "what did A report on X?" asks for X. */
const asks: readonly (readonly [RegExp, string])[] = [
  [
    frame(
      `^(?:did|does|do|has|have) (${subject} and ${subject}|${list}) ${aside}(?:give|agree|disagree|differ|report|name|cite|put)(?: (?:on|about|over))?(?: (?:the same|a different|different))? (?:that )?`,
    ),
    '',
  ],
  [
    frame(
      `^(?:did|does|do|has|have|had|is|was) (${subject} and ${subject}|${subject})${ofIt} ${aside}${telling} (?:that )?`,
    ),
    '',
  ],
  [frame(`^what (?:did|does|do|has|have) (${whoever}) (?=was |were |is |are )`), 'what '],
  [
    frame(`^what (?:did|does|do|has|have) (${whoever}(?: (?:on|in) ${D})?) (?:(?:about|on|of|regarding) )?`),
    '',
  ],
  [
    frame(
      `(?<=\\b(?:while|and|but|whereas|when|that|than|with) )(?:(?:did|do|does|has|have|had) )?(${subject})${ofIt} ${aside}(?!published (?:on|in) )${telling} (?:that )?`,
    ),
    '',
  ],
]
/** “After A reported on 3 March that X, did B …?” asks what both tell; “what happened after A reported X?” does not. */
const reported: (typeof asks)[number] = [
  frame(
    `(?<=\\b(?:before|after) )(${subject}(?: (?:has|had))? ${telling}(?: (?:on|in) ${D})?),?(?: (?:that|about|on))? `,
  ),
  '',
]
/** The day of a report behind what it is on: “the A report on the trial published on 3 March”. */
const ofTopic = frame(
  `${told}([\\d,]+)${told}([^${told},?]{0,120}?),? (?:published|dated|released)(?: (?:on|in))? ${openings.day.join('(\\d+)')}`,
)
const alone = frame(subject)
/** What papers wrote on, before what is asked of it: “Both A and B wrote about the strike: who called it?” */
const toldFirst = frame(
  `^\\s*${subject}(?: (?:has|have|had))? (?:both |each )?${telling} (?:(?:on|about|of) )?[^:?]{2,80}: (?=${asking}\\b)`,
)
/** What the article of a day is on, before the question: “In the A story of 3 March about the flood, who is the judge?” */
const topicFirst = frame(
  `^\\s*${told}([\\d,]+)${told} (?:about|on|regarding|covering) [^${told},?]{2,80}, (?=${asking}\\b)`,
)

const came = '(?:published|released|issued|posted|filed|printed|come out|came out|appear|appeared|run)'
const on = '((?: (?:on|about|of|regarding|discussing|covering) [^,?\\uE000]{2,120}?)?)'
const papers =
  '(?:(?:of )?(?:the |these |those )?(?:two )?(?:papers?|outlets?|articles?|reports?|stor(?:y|ies)|pieces?|ones?)? ?)'
const telling1st = `(?:${telling}|had|has|broke|carried|ran|got|published)`
/** Who told something first, and what: “Who reported first that X, A or B?”, “Was it A or B that first reported X?” */
const firsts: readonly RegExp[] = [
  frame(
    `^(?:who |(?:which|what) ${papers})(?:${telling1st}(?: it| the (?:story|news))? (?<order>first|last|earlier|later)|(?<early>first|last) ${telling1st})(?: (?:that|about|of|on))? (?<what>[^\\uE000]{4,160}?)[ ,:–—-]+(?<one>${subject}),? or (?<other>${subject})(?=[?.]*$)`,
  ),
  frame(
    `^(?:was|is) it (?<one>${subject}),? or (?<other>${subject}),? (?:that|who|which) (?:${telling1st}(?: it| the (?:story|news))? (?<order>first|last|earlier|later)|(?<early>first|last) ${telling1st})(?: (?:that|about|of|on))? (?<what>[^\\uE000]{4,160}?)(?=[?.]*$)`,
  ),
]
const most = '(?:higher|larger|bigger|greater|more|most|highest|largest)'
const least = '(?:lower|smaller|fewer|less|fewest|lowest|smallest)'
const measure = '(?:number|figure|toll|count|total|estimate)'
/** Which of two papers gives more of something: “Which paper gives the higher number of injured, A or B?” */
const figures = frame(
  `^(?:who |which ${papers})(?:gives?|gave|has|had|puts?|counts?|names?|${telling}) (?:the |a )?(?:${most}|${least}) (?:${measure} (?:of |for )?)?(?<what>[^\\uE000]{4,160}?)[ ,:–—-]+(?<one>${subject}),? or (?<other>${subject})(?=[?.]*$)`,
)

/** Two reports of which one came before the other: “Was A's report on X published before B's report on Y?” */
const orders: readonly (readonly [RegExp, (word: string) => string])[] = [
  [
    frame(
      `^(?:was|were|is|did) (${subject})${on} (?:${came} )?(earlier than|later than|before|after|precede|follow) (${subject})${on}(?=[?.]*$)`,
    ),
    (word) => (/^(?:earlier|before|precede)/i.test(word) ? 'before' : 'after'),
  ],
  [
    frame(
      `^which (?:(?:of the two|article|report|story|piece|paper|outlet|one)s? )*(?:was |is |were )?(?:${came} )?(first|last|earlier|later)[ ,:–—-]+(${subject})${on},? or (${subject})${on}(?=[?.]*$)`,
    ),
    () => 'or',
  ],
]

/** The two reports with what each is on, and the word between: the words for their coming out are left out. */
function inOrder(placed: string, take: (words: string) => string): string {
  for (const form of [...firsts, figures]) {
    const { one = '', other = '', what = '' } = form.exec(placed)?.groups ?? {}
    form.lastIndex = 0
    if (what === '') continue
    return form === figures
      ? `${take(one)} ${take(other)} how many ${what}?`
      : `${take(one)} ${what} or ${take(other)} ${what}?`
  }
  for (const [form, between] of orders) {
    const found = form.exec(placed)
    form.lastIndex = 0
    if (!found) continue
    const [, ...groups] = found
    const at = groups.findIndex((words) => orderWord.test(words))
    const word = groups[at] ?? ''
    const [one = '', its = '', other = '', theirs = ''] = groups.filter((_, place) => place !== at)
    return `${take(one)} ${its} ${between(word)} ${take(other)} ${itself.test(theirs) ? its : theirs}?`
  }
  return placed
}
const orderWord = /^(?:first|last|earlier|later|before|after|precede|follow)(?: than)?$/i
const itself = /^ (?:on|about|of|regarding) (?:it|this|that|them|the (?:same|matter|subject))$/i

/** “The same source” is the paper that was named last before it. */
const sameNamed = (text: string): string =>
  text.replace(sameOne, (words, at: number) => text.slice(0, at).match(new RegExp(O, 'gu'))?.at(-1) ?? words)
const hasNoun = new RegExp(noun, 'iu')

function withoutTellers(text: string, forms: typeof asks, take: (words: string) => string): string {
  let left = text
  for (const [pattern, kept] of forms)
    left = left.replace(pattern, (_, words: string) => `${take(words)} ${kept}`)
  return left.replace(alone, (words) => (hasNoun.test(words) ? `${take(words)} ` : words))
}
