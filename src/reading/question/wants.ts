import { oneOf, pattern } from '../../language/pattern.ts'
import { isVerbForm } from '../../language/verbs.ts'
import { auxiliaries, questionWords } from '../../language/vocabulary.ts'
import { stemOf } from '../../language/words.ts'
import type { Wanted } from '../../model/question.ts'

/** Whether a number of something answers: of money, of things, of miles, of a whole. */
export const isCounted = (wants: Wanted['wants']): boolean =>
  wants === 'money' || wants === 'count' || wants === 'distance' || wants === 'share'

/**
 * What asks for a sum: "how much", save of a thing ("how much steam did …"), "what is … worth", "the price of …", "the
 * S-400 contract value". "Why did the price fall" and "most expensive city" do not.
 */
const monies = oneOf`money, trade, aid, debt, funding, investment, revenue, profit, tax, damage, cash`
/** What stands in somebody's accounts: “what is the budget of the museum?” asks for no sentence on the museum. */
const account = oneOf`budget, turnover, revenues?, (net )?profits?, net (loss|income), earnings, salary, deficit`
/** What is so much money by itself: “how large was the fine?”, “how big is the grant for the museum?” */
const sized = oneOf`
  settlement, fine, penalty, grant, loan, award, damages, compensation, payout, ransom, reward, bail, debt, donation, investment,
  subsidy, bonus, fund, prize money, rescue package`
const sum = pattern('iu')`
  \bhow (?!much .*\bweigh)(?:much(?:(?: \p{Ll}+){0,2} ${monies})?(?: (?:${auxiliaries}|of)\b|$)|expensive\b)
  |^how (?:high|big|large) (?:(?:is|was|are|were|will) (?:the |.{1,60}['’]s? )?|an? )(?:[\p{L}\p{N}’'-]+ ){0,2}?
  ${sized}(?= (?:be|of|in|for|at|from|last|this|with|to|against|on|may|might|must|should|${auxiliaries})\b|$)
  |\bworth$
  |^(?:what|which|how high)(?:['’]s| (?:is|are|was|were|will|would|does|did|do)(?: be)?)\b
  .*\b(?:costs?|price|value|worth)\b
  |^(?:what|how (?:high|big|large))(?:['’]s| (?:is|was|are|were)) (?:the |.{1,60}['’]s? )(?:\p{Ll}+ ){0,2}?
  ${account}(?= (?:of|in|for|at|from|last|this)\b|$)
  |^(?:the )?(?:costs?|price|value) of\b
  |^(?:\S+ ){1,5}(?:costs?|price|value)$`
/** Things that are long in metres: “how long is the bridge?” asks for no time. */
const extended = oneOf`
  bridge, tunnel, road, street, motorway, highway, railway, track, canal, river, pipeline, coast(line)?, border, wall, fence, dam,
  runway, pier, quay, beach, trail, path, cable, ship, boat, ferry, yacht, tanker, train, queue, reef, cave, snake, whale, shark`
const thing = String.raw`(?:the |an? |this )?(?:[\p{L}\p{N}’'-]+ ){0,3}?${extended}s?`
const distance = pattern('iu')`
  \bhow far\b
  |^how long (?:is|was|are|were) ${thing}(?:,.*|(?: (?:in|at|of|on|between|from|over|under|across) .*)?)$
  |^how long ${thing} (?:is|was|are|were)$
  |^(?:what|which)(?:['’]s| (?:is|are|was|were))\b.*\b(?:range|distance)\b
  |^(?:the )?(?:range|distance) (?:of|between|from)\b`

/** “How long is the ferry Ingrid?” */
const named = pattern('u')`
  ^[Hh]ow long (?:is|was|are|were) the (?:[\p{Ll}-]+ ){0,2}${extended}s?(?: \p{Lu}[\p{L}’'-]*){1,3}$`

/** What asks for an account, which no few words of a sentence can be: "what happened to …". */
const accounts = oneOf`
  points?, issues?, consequences?, effects?, reactions?, arguments?, implications?, background, history, situation`
const telling = pattern('i')`
  ^what (?:has |have |else )?
  (?:happen(?:s|ed)|is (?:happening|going on|known)
  |do(?:es)? .{1,60}\bsay(?: (?:about|on|of|to)\b|$)
  |(?:are|were|is|was) the (?:main |key |likely )?${accounts})\b`
/** How a question opens; other words are keywords, or ask to be told. */
const asking = pattern('i')`
  ^(?:\w+ )?(?:${questionWords}|${auxiliaries}|should)\b
  |^(?:who|what|where|how)['’]s\b
  |\b(?:what|which|how (?:much|many|long|far))\b`
const changing = oneOf`
  fall(en)?, drop(ped)?, rise, risen, gr[eo]wn?, declined?, increased?, decreased?, jump(ed)?, shr[aiu]nk, slump(ed)?`
const changingIt = oneOf`cut, slash, lower, raise, reduce, increase`
const share = pattern('iu')`
  ^(?:by )?how much (?:did|do|does|has|have|had|will) .+ (?:${changing}\b(?! to)|${changingIt} (?!for|by|from|in|at|with|to)\p{L}+)
  |\b(?:what|which) (?:share|percentage|proportion|fraction|per ?cent)\b
  |^by how (?:much|many per ?cent)\b
  |^how much of\b
  |^how many per ?cent\b`
/** "What is the latest on the strike?", "any news about the strike": what is told of a topic last. */
const newest = pattern('i')`
  ^(?:what(?:['’]s| is| are)(?: the)? (?:latest|newest|most recent)(?: (?:news|developments?|updates?))?
  |(?:any|the)(?: latest)? (?:news|updates?)
  |latest(?: (?:news|developments?|updates?))?) (?:on|about|in|from|with|of|regarding) (.+)$`

/** "What is the name of the man who …": somebody is asked for by name. */
const somebody = oneOf`
  man, woman, boy, girl, person, people, suspect, driver, pilot, captain, victim, winner, author, owner,
  \p{Ll}+(er|or|ist|man|woman)`
const nameOf = pattern('iu')`
  ^what (?:is|was|are|were) (?:the )?(?:full |first |last )?names? of (?:the|an?) ${somebody}s?\b`

const about = oneOf`about, of, on, regarding, to`

/** "What did the minister say about the strike?": who, and of what. */
const speeches = [
  pattern('i')`
    ^what\s+(?:did|does|do|has|have|had)\s+(.+?)
    \s+(?:said|says?|tell|told|think|claim|promise|warn|declare)\b
    (?:(?<=tell|told)(?:\s+(?!${about})[^\s?]+){1,4})?(?:\s+${about}\s+(.+))?$`,
  /^what\s+(?:is|are|was|were)\s+(.+?)\s+saying\b(?:\s+(?:about|of|on|regarding)\s+(.+))?$/i,
  /^(?:how did|how does)\s+(.+?)\s+(?:react|respond|describe|call)\b(?:\s+(?:to)?\s*(.+))?$/i,
]

/** What asks how many people came to harm, whom it need not name: “How many dead in Bodin?”, “the death toll of the blast”. */
const harmed = oneOf`dead, killed, injured, wounded, hurt, missing, deaths, casualties, fatalities`
const toll = pattern('i')`
  ^how many (?:were |are |have been |people (?:are |were |have been )?)?(?:confirmed )?${harmed}\b
  |^(?:what|how high|how big)(?:['’]s| (?:is|was|are|were)) (?:the )?(?:current |latest |official )?
  (?:death toll|toll|number of (?:people )?${harmed})\b`
/** Whether it asks for a toll, which grows with the reports. */
export const isToll = (text: string): boolean => toll.test(text) || dying.test(text)
const dying = pattern('i')`^how many\b.*\b(?:died?|dead|killed|injured|wounded|missing|lost their lives)\b`

/** Whether it asks how things stand, of which the newest report knows most: who holds an office, how many are missing. */
export const isOfNow = (text: string): boolean => standing.test(text)
const standing = pattern('i')`
  ^(?:who(?:['’]s| is| are)|is|are|has|have)\b
  |^how (?:many|much)\b(?!.* (?:will|would|did)\b).* (?:are|is|have|has|needs?|remains?)\b`

type Found = Pick<Wanted, 'wants'> & Partial<Wanted>
type Form = readonly [RegExp, (match: readonly string[]) => Found | undefined]

const wanting =
  (wants: Wanted['wants']): Form[1] =>
  () => ({ wants })

/** How a question tells what it wants, in order: the first form that fits it and is no other's. */
const forms: readonly Form[] = [
  ...speeches.map(
    (form): Form => [form, ([, who, about = '']) => ({ wants: 'speech', subject: bare(who), about })],
  ),
  [/^(?:who\s+(?:is|was|are|were)|who['’]s)\s+(\p{Lu}.*)$/iu, ([, who = '']) => person(who)],
  [nameOf, wanting('who')],
  [newest, ([, topic]) => ({ wants: 'latest', subject: bare(topic) })],
  [telling, wanting('account')],
  [/^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\s/i, wanting('verdict')],
  [/^(?:since |until |till |by |from )?when\b/i, wanting('date')],
  [/^(?:how old|(?:at )?what age)\b/i, wanting('age')],
  [toll, () => ({ wants: 'count', unit: stemOf('people') })],
  [share, wanting('share')],
  [sum, wanting('money')],
  [/\bhow many\s+(.+)$/i, ([, rest = '']) => ({ wants: 'count', unit: countedNoun(rest) })],
  [distance, () => ({ wants: 'distance', until: false })],
  [named, () => ({ wants: 'distance', until: false })],
  [/\b(?:what|which) (?:year|month|day|date)\b|\bhow long\b/i, wanting('date')],
  [/^where\b|\b(?:which|what) (?:country|city|state|region|place|town)\b/i, wanting('place')],
  [/^who\b/i, wanting('who')],
  [
    /^why\b|^how come\b|^what (?:is|was|were|are) the (?:causes?|reasons?)\b|^what caused\b/i,
    wanting('reason'),
  ],
  [
    /^what\s+(?:(?:is|are|was|were)\s+(.+?)|does\s+(.+?)\s+(?:mean|stand for))$/i,
    ([, thing, other = '']) => meaning(thing ?? other),
  ],
]

/** "Who is Ada Okoro?" asks for a person where it has a name of at most five words. */
const person = (who: string): Found | undefined =>
  /\p{Lu}/u.test(who) && who.split(' ').length <= mostOfSubject
    ? { wants: 'who', subject: bare(who) }
    : undefined

/** "What is the Harbour Act?": more than four words are no name of a thing. */
const meaning = (thing: string): Found | undefined =>
  thing.split(/\s+/).length <= 4 ? { wants: 'meaning', subject: bare(thing) } : undefined

const ending =
  /^(?:until|till)\b|\buntil when\b|\bhow long\b|^when (?:does|do|will|is|are)\b.*\b(?:end|expire|lapse|run out)$/i
const apiece =
  /\b(?:(?:does|did|do|will|of) (?:an?|one|each|every)|per) (?:single )?[\p{L}\d-]+(?: \p{Ll}+)?(?: cost)?$/iu

/** Reads the kind of answer that a question wants from its opening words. */
export function readWanted(typed: string): Wanted {
  const text = typed.trim().replace(/[?!.\s]+$/, '')
  const nothing = { unit: '', subject: '', about: '', until: ending.test(text), each: apiece.test(text) }
  for (const [form, read] of forms) {
    const match = form.exec(text)
    const found = match ? read(match) : undefined
    if (found) return { ...nothing, ...found }
  }
  return { ...nothing, wants: asking.test(text) ? 'anything' : 'account' }
}

/** “The deputy chief executive of Tallow Bay Ferries” has more words than a name, and is one as well. */
const mostOfSubject = 8

const bare = (words = ''): string => words.replace(/^(?:the|a|an)\s+/i, '').trim()

/** "Kalashnikov rifles will India make": the last noun before the verb, as its stem. */
function countedNoun(rest: string): string {
  const phrase =
    rest.split(
      /\s+(?:will|did|does|do|were|was|are|is|has|have|had|can|could|would|in|of|from|to|on|by|at)\b/i,
    )[0] ?? ''
  const words = phrase.split(/\s+/)
  const verb = words.findIndex((word, at) => at > 0 && isVerbForm(word))
  const plural =
    words.slice(0, verb < 0 ? words.length : verb).findLast((word) => /[a-z]{2}/i.test(word)) ?? ''
  return stemOf(plural)
}
