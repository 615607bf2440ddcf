import { countryOf, placeKind } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import { wordOf } from './features.ts'
import type { Token } from './tokens.ts'
import { classes } from './words.ts'

/** One sentence for the reader of roles: its tokens, and which of them are in some person's name. */
export interface Surroundings {
  readonly tokens: readonly Token[]
  readonly person: (at: number) => boolean
}

const heads = new Set(
  `minister president secretary ambassador chief leader premier chancellor chairman chairwoman chair director head
  spokesman spokeswoman spokesperson senator congressman congresswoman representative governor mayor general colonel
  major captain lieutenant sergeant admiral commander marshal brigadier commissioner envoy diplomat deputy king queen
  prince princess emperor pope bishop archbishop cardinal patriarch ayatollah judge justice prosecutor attorney lawyer
  counsel professor analyst expert economist historian scientist researcher fellow scholar author writer journalist
  reporter correspondent editor columnist coach manager actor actress singer producer ceo cfo founder executive officer
  official lawmaker legislator candidate speaker adviser advisor aide strategist negotiator counterpart predecessor
  successor activist detective sheriff inspector pm gen. lt. col. maj. capt. sgt. adm. sen. rep. gov. pres. amb. gen
  czar tsar sultan emir dictator strongman oligarch owner boss physician doctor chairperson member partner veteran
  consultant specialist engineer farmer resident lecturer critic ally rival businessman businesswoman lady coordinator
  treasurer politician mp photographer duke duchess earl baron baroness countess consort viscount teacher student pilot victim witness`.split(
    /\s+/,
  ),
)
const modifiers = new Set(
  `former then late acting interim outgoing incoming current new long-time longtime veteran senior top deputy assistant
  associate vice prime first second chief foreign defence defense interior home finance trade energy health education
  external internal national federal state military security political presidential opposition ruling party government
  press public special general executive managing democratic republican communist conservative liberal far-right
  far-left right-wing left-wing controversial nuclear economic financial human rights police army navy air force deputy
  under permanent joint staff affairs team co- ex- crown lead principal chief attorney counter-terrorism climate
  ministry embassy company bank league club union white house supreme court district`.split(/\s+/),
)
const links = /^(?:of|for|to|at|on|in|with|from|under|behind|and)$/
const complement =
  /^(?:of|for|the|and|&|to|'s|’s|-|state|foreign|defen[cs]e|external|internal|affairs|security|staff|trade|health|finance|research|policy|operations|communications|information|relations)$/
const verbs =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|does|did|do|who|whom|whose|which|that|he|she|they|it|we|i|met|made|went|came|took|gave|held|led|signed|visited|spoke|but|or|as|when|while|after|before|because|if)$/i
const determiner = /^(?:the|a|an|his|her|their|its|our|my|'s|’s)$/i
/** Words that begin a sentence and no role: "Yesterday President Rao …", "Visiting President Rao …". */
const opener =
  /^(?:yesterday|today|tomorrow|tonight|earlier|later|(?:un)?like|both|with(?:out)?|under|from|as|after|before|since|\w+ing|\w+ly)$/i
const ends = /^[,.;:()–—!?”“"|/]$/

/** The roles before a name: "Russian Foreign Minister", "India's foreign secretary,". The nearest comes first. */
export function rolesBefore({ tokens, person }: Surroundings, first: number, last: number): readonly Span[] {
  const found: Span[] = []
  const word = (at: number): string => tokens[at]?.text ?? ''
  let at = first - 1
  while (at >= 0 && isTitle(word(at))) at--
  let comma = false
  for (let round = 0; round < 2; round++) {
    if (word(at) === ',') {
      // "The foreign secretary, Asha Rao, said" names her; "with the president, Rao flew on" names nobody.
      const closed =
        last > first && (tokens[last + 1] === undefined || ends.test(word(last + 1)) || round > 0)
      if (!closed) break
      comma = true
      at--
    } else if (round > 0) break
    const head = headBefore(tokens, at, person)
    if (head < 0) break
    let start = head
    while (start > 0 && mayModify(tokens, start - 1, person)) start--
    start = bodyBefore(tokens, start, person)
    while (start < head && (determiner.test(word(start)) || word(start) === '-' || word(start) === 'and'))
      start++
    const span = spanOf(tokens, start, at)
    if (span) found.push(span)
    at = start - 1
    if (comma) break
  }
  return found
}

/** "Ministry of Foreign Trade (MFT) director general": the body before a role, over its short form in brackets. */
function bodyBefore(tokens: readonly Token[], from: number, person: (at: number) => boolean): number {
  const word = (at: number): string => tokens[at]?.text ?? ''
  const bracketed = word(from - 1) === ')' && word(from - 3) === '(' && /^\p{Lu}{2,}$/u.test(word(from - 2))
  let start = bracketed ? from - 3 : from
  const inName = (at: number): boolean => /^\p{Lu}/u.test(word(at)) && !person(at)
  while (
    start > 0 &&
    (inName(start - 1) || (/^(?:of|for|and|the)$/.test(word(start - 1)) && inName(start - 2))) &&
    // "Congress and Ukrainian President": a country begins a role of its own.
    !(word(start - 1) === 'and' && countryOf(word(start)) !== undefined)
  )
    start--
  const opens = (wordOf(word(start)).classes & classes.organisationWord) !== 0
  return opens ? start : from
}

/** The noun of the role that ends at a token: the token itself, or the one before "of State for Foreign Affairs". */
function headBefore(tokens: readonly Token[], at: number, person: (at: number) => boolean): number {
  // "An attorney for the Delgado family": what ends before the name with a small word is no office of theirs.
  if (links.test(tokens[at]?.text ?? '') || determiner.test(tokens[at]?.text ?? '')) return -1
  for (let back = at; back >= 0 && at - back < 10; back--) {
    const { text = '' } = tokens[back] ?? {}
    if (person(back)) return -1
    const next = tokens[back + 1]?.text ?? ''
    if (isHead(text) && text !== 'fellow' && (back === at || /^(?:of|for)$/.test(next))) return back
    const named = /^\p{Lu}/u.test(text) && (wordOf(text).classes & (classes.calendar | classes.common)) === 0
    if (!named && !complement.test(text)) return -1
  }
  return -1
}

function mayModify(tokens: readonly Token[], at: number, person: (at: number) => boolean): boolean {
  const { text = '' } = tokens[at] ?? {}
  const lower = text.toLowerCase()
  if (person(at)) return false
  if (/^['’]s$/.test(text)) return /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') && !person(at - 1)
  if (/^(?:and|&|-)$/.test(text)) {
    const left = tokens[at - 1]?.text ?? ''
    if (modifiers.has(left.toLowerCase()) || isHead(left)) return true
    // "Food and Drug Administration Commissioner", but not "Moscow and Foreign Minister …".
    const right = tokens[at + 1]?.text ?? ''
    const named = (word: string): boolean =>
      /^\p{Lu}/u.test(word) && countryOf(word) === undefined && placeKind(word) === undefined
    return (
      named(left) && named(right) && !person(at - 1) && !isHead(right) && !modifiers.has(right.toLowerCase())
    )
  }
  const capital = /^\p{Lu}/u.test(text)
  if (!capital) return modifiers.has(lower) || isHead(text) || /^(?:ex|vice|co|then)-\p{L}+$/u.test(lower)
  if (at === 0 && opener.test(text) && !modifiers.has(lower)) return false
  const plain = classes.calendar | classes.common | classes.whereabouts | classes.speech
  return (wordOf(text).classes & plain) === 0 || modifiers.has(lower)
}

/** The role after a name, between commas: ", an expert on …," and ", Russia's top security czar,". */
export function roleAfter({ tokens, person }: Surroundings, last: number): Span | undefined {
  const word = (at: number): string => tokens[at]?.text ?? ''
  let at = last + 1
  // "Vladimir Putin (R), the president": which side of the picture he stands on.
  if (word(at) === '(' && word(at + 2) === ')') at += 3
  if (word(at) !== ',') return undefined
  at++
  if (/^\d{2}$/.test(word(at)) && word(at + 1) === ',') at += 2
  const led = ledBy(tokens, at) ?? relativeOf(tokens, at)
  if (led) return led
  let end = at
  while (end < tokens.length && end - at < 12 && !ends.test(word(end)) && !links.test(word(end))) {
    // "A lawyer who worked on the statute": the office ends where the clause begins.
    if (/^(?:who|whose|whom)$/.test(word(end)) && end > at && isHead(word(end - 1)))
      return spanOf(tokens, at, end - 1)
    if (person(end) || isVerb(word(end))) return undefined
    end++
  }
  if (end === at || !isHead(word(end - 1))) return undefined
  if (end < tokens.length && word(end) === 'and') return undefined
  let close = end
  while (close < tokens.length && close - at < 30 && !ends.test(word(close))) {
    if (isVerb(word(close))) return undefined
    // Another person ends the role before its preposition: "an aide" of "an aide to Asha Rao".
    if (person(close)) return spanOf(tokens, at, end - 1)
    close++
  }
  // "vice chair of the Jan. 6 committee": the full stop is the month's.
  const broken = (wordOf(word(close - 1)).classes & classes.calendar) !== 0
  return spanOf(tokens, at, broken || links.test(word(close - 1)) ? end - 1 : close - 1)
}

const leads =
  /^(?:heads?|headed|leads?|led|runs|ran|chairs?|chaired|directs?|directed|commands?|commanded|oversees|oversaw|founded|owns|owned)$/

/** "…, who heads the agency for trade,": what somebody is by what they lead, without the pronoun. */
function ledBy(tokens: readonly Token[], at: number): Span | undefined {
  if (tokens[at]?.text !== 'who') return undefined
  const verb = /^(?:has|had|also|now|once)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  if (!leads.test(tokens[verb]?.text ?? '')) return undefined
  const last = closing(tokens, verb)
  return last > verb ? spanOf(tokens, verb, last) : undefined
}

const kin =
  /^(?:wife|husband|widow|widower|son|daughter|brother|sister|mother|father|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|fianc[ée]e?)$/

/** "…, the wife of Prime Minister Ruben Aalto,": whose relative somebody is, with the name. */
function relativeOf(tokens: readonly Token[], at: number): Span | undefined {
  for (let noun = at; noun < at + 4; noun++) {
    const { text = '' } = tokens[noun] ?? {}
    if (kin.test(text) && tokens[noun + 1]?.text === 'of') return spanOf(tokens, at, closing(tokens, noun))
    if (ends.test(text) || isVerb(text)) return undefined
  }
  return undefined
}

/** The last token before the comma or stop that ends a phrase. */
function closing(tokens: readonly Token[], from: number): number {
  let at = from
  while (at + 1 < tokens.length && at - from < 16 && !ends.test(tokens[at + 1]?.text ?? '')) at++
  return at
}

/** Whether a word is what somebody may be by office or trade: "minister", "vice-chair". */
export function isHead(text: string): boolean {
  const lower = text.toLowerCase()
  return heads.has(lower) || (lower.includes('-') && lower.split('-').some((part) => heads.has(part)))
}

function isTitle(text: string): boolean {
  return (wordOf(text).classes & classes.title) !== 0
}

function isVerb(text: string): boolean {
  return verbs.test(text) || (wordOf(text).classes & classes.speech) !== 0
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span | undefined {
  const [opens, closes] = [tokens[first], tokens[last]]
  return opens && closes && last >= first ? { start: opens.start, end: closes.end } : undefined
}
