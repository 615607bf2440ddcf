import { whole } from '../../language/pattern.ts'
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
  `minister president secretary ambassador chief master leader premier chancellor chairman chairwoman chair director head
  spokesman spokeswoman spokesperson senator congressman congresswoman representative governor mayor general colonel
  major captain lieutenant sergeant admiral commander marshal brigadier commissioner envoy diplomat deputy king queen
  prince princess emperor pope bishop archbishop cardinal patriarch ayatollah judge justice prosecutor attorney lawyer
  counsel professor analyst expert economist historian scientist researcher fellow scholar author writer journalist
  reporter correspondent editor columnist coach manager actor actress singer producer ceo cfo founder executive officer
  official lawmaker legislator candidate speaker adviser advisor aide strategist negotiator counterpart predecessor
  successor activist detective sheriff inspector pm gen. lt. col. maj. capt. sgt. adm. sen. rep. gov. pres. amb. gen
  czar tsar sultan emir dictator strongman oligarch owner boss physician doctor chairperson member partner veteran
  consultant specialist engineer farmer resident lecturer critic ally rival businessman businesswoman lady coordinator
  treasurer superintendent councillor magistrate rector provost dean vicar priest pastor rabbi imam monk nun abbot abbess
  barrister solicitor constable trustee investor banker trader dealer broker auditor accountant contractor developer
  entrepreneur landlord shopkeeper chef baker brewer builder carpenter plumber roofer welder mechanic driver gardener miner
  filmmaker agent laureate winner medallist medalist champion freshman quarterback linebacker cornerback receiver sailor soldier surgeon nurse midwife poet playwright composer conductor curator painter sculptor dancer rapper drummer
  comedian presenter broadcaster blogger designer architect surveyor translator publisher trainer footballer cricketer
  goalkeeper defender midfielder striker winger sprinter swimmer rower boxer golfer skater jockey referee umpire
  dissident pensioner undergraduate magnate mogul cleric rebel heir heiress volunteer worker organiser organizer headteacher
  politician mp photographer duke duchess earl baron baroness countess consort viscount teacher student pilot victim witness keeper skipper warden ranger steward
  trooper corporal paramedic firefighter watchman clerk comptroller controller registrar bailiff sommelier goaltender goalie
  defenseman defenceman lineman shortstop catcher pitcher outfielder infielder flanker fullback halfback wicketkeeper bowler
  cyclist player playmaker gymnast athlete wrestler superstar streamer influencer whistleblower commentator pundit anchor
  billionaire tycoon financier astronaut cosmonaut astronomer philosopher theologian explorer militant warlord gangster hacker
  fugitive nominee contender challenger frontrunner incumbent survivor campaigner investigator hairdresser barber illustrator
  animator denier choreographer cinematographer videographer programmer figurehead undersecretary cmdr. cpl. pfc. pvt. spc. det. supt. insp. cmdr cpl pfc supt`.split(
    /\s+/,
  ),
)
export const modifiers = new Set(
  `former then late acting interim outgoing incoming current new long-time longtime veteran senior top deputy assistant
  associate vice prime first second chief foreign defence defense interior home finance trade energy health education
  external internal national federal state military security political presidential opposition ruling party government
  press public special general executive managing democratic republican communist conservative liberal far-right
  far-left right-wing left-wing controversial nuclear economic financial human rights police army navy air force deputy
  suspected alleged accused presumed purported would-be self-styled self-proclaimed convicted disgraced ousted jailed exiled
  under permanent joint staff affairs team co- ex- crown lead principal chief attorney counter-terrorism climate
  ministry embassy company rear staff petty master warrant night stage bank league club union white house supreme court district`.split(
    /\s+/,
  ),
)
export const links = /^(?:of|for|to|at|on|in|with|from|under|behind|and)$/
export const complement = whole()`of, for, the, and, &, to, ['’]s, -, state, foreign, defen[cs]e, external, internal, affairs,
  security, staff, trade, health, finance, research, policy, operations, communications, information, relations`
const verbs = whole('i')`
  is, are, was, were, be, been, has, have, had, will, would, can, could, may, might, must, should, does, did, do,
  who, whom, whose, which, that, he, she, they, it, we, i, met, made, went, came, took, gave, held, led, signed,
  visited, spoke, but, or, as, when, while, after, before, because, if`
export const determiner = /^(?:the|a|an|his|her|their|its|our|my|'s|’s)$/i
/** Words that begin a sentence and no role: "Yesterday President Rao …", "Visiting President Rao …". */
export const opener = whole(
  'i',
)`yesterday, today, tomorrow, tonight, earlier, later, (un)?like, both, with(out)?, under,
  from, as, after, before, since, \w+ing, \w+ly`
export const ends = /^[,.;:()–—!?”“"|/]$/

/** Endings of trades: "botanist", "mathematician", "fisherman", "screenwriter", "cellist". */
const trades = /^\p{Ll}{3,}(?:[^s]ist|ician|arian|grapher|man|keeper|master|smith|eer|writer|owner|fighter)$/u
const noTrade =
  /^(?:assist|resist|exist|consist|insist|persist|twist|hu?man|career|cheer|steer|sheer|barbarian|vegetarian|enlist)$/
const ofItems = /(?:black|white|short|check|play|wait|wish|watch|hit|price|back)list$/

export const kin = whole()`wife, husband, widow, widower, son, daughter, brother, sister, mother, father, cousin, nephew, niece,
  uncle, aunt, grandson, granddaughter, fianc[ée]e?`

/** Whether a word is what somebody may be by office or trade: "minister", "vice-chair". */
export function isHead(text: string): boolean {
  if (trades.test(text) && !noTrade.test(text) && !ofItems.test(text)) return true
  const lower = text.toLowerCase()
  return heads.has(lower) || (lower.includes('-') && lower.split('-').some((part) => heads.has(part)))
}

/** Words that are a player's position by themselves right before a name, and others only behind a word of theirs. */
const positions = whole()`cent(er|re), forward, guard, hooker, prop`
const sides = whole(
  'i',
)`running, tight, point, shooting, power, small, left, right, full, half, cent(er|re), nose, offensive,
  defensive, free, strong, scrum, fly, wing, loosehead, tighthead, outside, inside`
const ofSides = whole()`back, end, guard, forward, tackle, safety, half, cent(er|re), prop, wing, lock`
const noPosition = whole(
  'i',
)`to, at, in, into, on, move[ds]?, moving, put, puts, bring, brought, go, goes, went, step(ped|s)?, look(ed|s|ing)?,
  push(ed|es)?, carry, carried, will, would, can, could, may, might, must, should, do, does, did, he, she, they, it, we, i, who, .*-`

/** Whether a word within a sentence is what somebody may be: by office or trade, or where they play ("tight end"). */
export function isOfficeAt(tokens: readonly Token[], at: number): boolean {
  const { text = '' } = tokens[at] ?? {}
  if (isHead(text)) return true
  const before = tokens[at - 1]?.text ?? ''
  if (ofSides.test(text) && sides.test(before === '-' ? (tokens[at - 2]?.text ?? '') : before)) return true
  const [side = '', noun] = text.split('-')
  if (noun !== undefined && ofSides.test(noun) && sides.test(side)) return true
  if (at > 0) return positions.test(text) && !noPosition.test(before) && isName(tokens, at + 1)
  // "Cellist Mina Sorel": at the head of a sentence a trade has a capital, as a last name has.
  const isNamely = (wordOf(text).classes & (classes.given | classes.surname)) !== 0
  return !isNamely && (isHead(text.toLowerCase()) || positions.test(text.toLowerCase())) && isName(tokens, 1)
}

/** Whether two words with capitals stand at a place. */
const isName = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].every((one) => /^\p{Lu}/u.test(tokens[one]?.text ?? ''))

/** "Running" of "running back": part of a position whose noun stands behind it. */
export const isSide = (tokens: readonly Token[], at: number): boolean =>
  sides.test(tokens[at]?.text ?? '') && ofSides.test(tokens[at + 1]?.text ?? '')

export function isTitle(text: string): boolean {
  return (wordOf(text).classes & classes.title) !== 0
}

export function isVerb(text: string): boolean {
  return verbs.test(text) || (wordOf(text).classes & classes.speech) !== 0
}

export function spanOf(tokens: readonly Token[], first: number, last: number): Span | undefined {
  const [opens, closes] = [tokens[first], tokens[last]]
  return opens && closes && last >= first ? { start: opens.start, end: closes.end } : undefined
}
