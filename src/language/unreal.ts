import type { Clause } from './clauses.ts'
import { oneOf, pattern, whole } from './pattern.ts'
import { months, weekdays } from './vocabulary.ts'

/**
 * Whether a deed is done where it stands: `ahead` of what is told, by its tense or "would"; only `wanted`, tried, planned
 * or allowed ("a warrant to arrest"); or `open`, as it is asked of somebody else, hindered, supposed or alleged ("urged the
 * bank to close", "short of closing", "had he resigned"). What leads to it decides, as with implicative and other verbs that take a clause (Karttunen, "Implicative
 * verbs", Language 47, 1971).
 */
export type Reality = 'done' | 'ahead' | 'wanted' | 'open'

/** How a clause tells its deed. */
export function realityOf(text: string, { verb, modal, tense, kind }: Clause): Reality {
  if (preferring.test(text.slice(Math.max(0, verb.start - reach), verb.start))) return 'open'
  if (modal !== undefined && possible.test(modal)) return 'ahead'
  if (tense === 'present' && coming.test(text.slice(verb.end, verb.end + reach))) return 'ahead'
  const led = leadingTo(text, verb.start)
  if (led !== 'done' || kind === 'infinitive') return led
  return tense === 'future' ? 'ahead' : 'done'
}

const possible = whole()`will, would, may, might, could, shall, should, can`

/** “Go on show next spring”: what is told of a time to come lies ahead in the present too. */
const coming = pattern('u')`
  ^[^,;.]*?\b(?:tomorrow|(?:next|in the coming) ${oneOf`
  weeks?, weekend, months?, years?, quarter, season, decades?, days, spring, summer, autumn, fall, winter`}\b|
  next (?:${weekdays}|${months})\b|later this ${oneOf`week, month, year`}\b)`

/** “Is buying”, of what goes on or is meant for later. */
export const isUnderWay = (text: string, { verb, tense }: Clause): boolean =>
  tense === 'present' &&
  /ing$/.test(text.slice(verb.start, verb.end)) &&
  /\b(?:is|are|[’']s|[’']re)\s+(?:(?:now|being|also|already|not)\s+)*$/.test(text.slice(0, verb.start))

/** “Has agreed to buy”: what is not done yet, and is agreed upon or decided. */
export const isSettled = (text: string, { verb }: Clause): boolean =>
  settling.test(text.slice(Math.max(0, verb.start - reach), verb.start))

/** Whether a deed is only wanted, hindered, supposed or talked of where its verb stands. */
export const isUnreal = (text: string, verbStart: number): boolean => leadingTo(text, verbStart) !== 'done'

function leadingTo(text: string, verbStart: number): Exclude<Reality, 'ahead'> {
  const before = text.slice(Math.max(0, verbStart - reach), verbStart)
  if (verbStart < reach && supposing.test(before)) return 'open'
  const led = infinitive.exec(before)
  if (led) {
    const lead = before.slice(0, led.index)
    if (unable.test(lead)) return 'open'
    // What is asked of somebody else need not even be planned.
    if (askingOf.test(lead)) return 'open'
    return wanting.test(lead) ? 'wanted' : 'done'
  }
  if (unsaid.test(before)) return 'open'
  if (short.test(before)) return 'open'
  const isOpen = participle.test(text.slice(verbStart, verbStart + 30))
    ? hindering.test(before) || content.test(before)
    : content.test(before)
  return isOpen ? 'open' : 'done'
}

/** What leads to a deed stands within so many characters before it. */
const reach = 120

const adverbs = String.raw`(?:\p{L}+ly\s+|not\s+|ever\s+)*`
/** "Agreed on Monday to buy". */
const when = String.raw`(?:\s+(?:on\s+\p{Lu}\p{Ll}+day|in\s+\p{Lu}\p{Ll}+|(?:last|this)\s+\p{Ll}+|yesterday|today))?`
const infinitive = pattern('u')`${when}\s+to\s+${adverbs}(?:be\s+|have\s+(?:been\s+)?)?${adverbs}$`
const settling = pattern('u')`\b(?:agreed|agrees|agree|decided|set|due|scheduled)${when}\s+to\s+(?:be\s+)?$`
const participle = /^(?:having\s+(?:been\s+)?|being\s+)?\p{L}+(?:ing\b|ed\b|en\b)/u

const verbs = oneOf`
  tr(y|ies|ied|ying), need(s|ed|ing)?, attempt(s|ed|ing)?, struggl(e|es|ed|ing), long(s|ed|ing)?, dream(s|ed|t)?,
  want(s|ed|ing)?, wish(es|ed)?, hop(e|es|ed|ing), aim(s|ed|ing)?, seek(s|ing)?, sought, offer(s|ed|ing)?, ask(s|ed)?,
  threaten(s|ed|ing)?, consider(s|ed|ing)?, prepar(e|es|ed|ing), promis(e|es|ed), pledg(e|es|ed), vow(s|ed)?,
  intend(s|ed)?, plan(s|ned|ning)?, expect(s|ed|ing)?, suppos(e|ed), meant, urg(e|es|ed), order(s|ed), told, invit(e|es|ed),
  allow(s|ed)?, permit(s|ted)?, requir(e|es|ed), oblig(e|ed), authori[sz]ed, instruct(s|ed), encourag(e|es|ed), advis(e|es|ed),
  entitled, tempted, poised, destined, scheduled, slated, free, eager, keen, willing, reluctant, afraid, ready, likely,
  eligible, desperate, determined, under pressure, set, due, about, agree(s|d|ing)?, predict(s|ed|ing)?, forecast(s|ed|ing)?,
  foresee(s|n)?, foresaw, propos(e|es|ed|ing), campaign(s|ed|ing)?, push(es|ed|ing)?, lobb(y|ies|ied|ying), petition(s|ed)?`
const nouns = oneOf`
  bids?, bidding, deals?, warrants?, efforts?, options?, talks, negotiations, motions?, right, powers?,
  permission, orders?, calls?, pressure, proposals?, chances?, opportunit(y|ies), requests?, demands?, pleas?, appeals?,
  ambitions?, desire, dreams?, quest, licen[cs]es?, agreements?, deadline, threats?, intentions?, willingness, mandate,
  race, fight, battle, moves?, drive, attempts?, ability, bills?, offers?, plans?, preparations, aims?, promises?, pledges?, vows?`
/** What one fails at, refuses or cannot do. */
const unable =
  /\b(?:refus(?:al|es|ed|ing)|fail(?:ure|s|ed|ing)?|inability|reluctance|declin(?:e|es|ed|ing))$/iu
/** What is wanted, tried or allowed need not be done. */
const wanting = pattern('iu')`\b(?:${verbs}|${nouns})$`
const toSomebody = oneOf`
  ask(s|ed|ing)?, tell(s|ing)?, told, urg(e|es|ed|ing), order(s|ed|ing)?, want(s|ed|ing)?, expect(s|ed|ing)?, call(s|ed|ing)? (on|for),
  allow(s|ed|ing)?, invit(e|es|ed|ing), press(es|ed|ing)?, beg(s|ged)?, instruct(s|ed)?, requir(e|es|ed|ing), encourag(e|es|ed|ing),
  permit(s|ted)?, authori[sz](e|es|ed), advis(e|es|ed), would like, appeal(s|ed)? to, bid by, right of, plans? (by|for), attempts? by`
/** "Urged the bank to close": what one wants of another. */
const askingOf = pattern('iu')`\b${toSomebody}\s+(?:[^\s,;:.]+\s+){0,5}[^\s,;:.]+$`

const stopping = oneOf`
  (stop(s|ped)?|fell|fall(s|ing)?|votes?|seats?|days?|points?|metres?|inch(es)?) short of, (close|near|nearer|closer) to,
  (brink|verge|edge|point|idea|hope|hopes|chance|prospect|risk|possibility|threat|danger) of, (dream(s|ed|t|ing)?|talk(s|ed)?) of,
  miss(es|ed|ing)? out on, put(s|ting)? off, toy(s|ed|ing)? with, (excluded|disqualified|far|shied away|backed away) from,
  (barred|banned|block(s|ed)?|bar(s|red)?|ban(s|ned)?|stop(s|ped)?|prevent(s|ed)?|ke(ep|eps|pt)|deter(s|red)?|sav(e|es|ed)|spared?|
    refrain(s|ed)?|talk(s|ed)?) (\S+ ){0,4}(from|out of), against, rather than, instead of, without,
  (think(s|ing)?|thought) (of|about), avoid(s|ed|ing)?, delay(s|ed|ing)?, postpon(e|es|ed|ing),
  suggest(s|ed|ing)?, propos(e|es|ed|ing), oppos(e|es|ed|ing), mull(s|ed|ing)?, weigh(s|ed|ing)?, consider(s|ed|ing)?,
  contemplat(e|es|ed|ing), fear(s|ed)?, resist(s|ed|ing)?, (suspected|capable|afraid|wary) of, aim(s|ed)? at`
/** "Stopped short of closing": near it, against it or without it. */
const hindering = pattern(
  'iu',
)`\b${stopping}\s+(?:the\s+|its\s+|their\s+)?${adverbs}(?:being\s+|having\s+(?:been\s+)?)?$`

const steps = oneOf`runs?, points?, goals?, wins?, games?, match(es)?, votes?, seats?, days?, weeks?, steps?, inch(es)?, strokes?`
/** "Are 21 runs away from a hat-trick of wins": what is yet to be reached. */
const short = pattern('iu')`\b${steps} (?:away|short|shy) (?:from|of) (?:[^\s,;:.]+\s+){0,6}$`

/** “Will lend it rather than give it back”. */
const preferring = /\b(?:rather than|instead of|sooner than)\s+(?:to\s+)?$/i

const supposed = oneOf`
  charge, charges, allegations?, rumou?rs?, hopes?, fears?, ideas?, suggestions?, beliefs?, speculation, possibility, chance, risk,
  theory, accusations?, doubts?, notion, myth, suspicions?, few believe, hardly anyone believes, nobody believes`
/** "The charge that he stole it", "allegations of open fraud": what is only thought or alleged. */
const content = pattern(
  'iu',
)`\b(?:${supposed}|alleged|accused|suspected)\s+(?:that\s+(?:[^\s,;:.]+\s+){1,8}|of\s+(?:[^\s,;:.]+\s+){0,2})$|\balleged\s+$`
/** "Never claimed that it had sanctioned Orsk": a report that nobody made; “did not say why” takes it for done. */
const unsaid = pattern('iu')`
  (?:\b(?:never|not)|n[’']t)\s+(?:\p{L}+ly\s+)?(?:claim|say|said|report|announce|assert|allege|suggest|state|imply|admit|confirm)(?:ed|d)?
  \s+(?!(?:why|when|how|where|who|whom|which|what)\b)(?:that\s+)?(?:[^\s,;:.]+\s+){1,8}$`
/** Whether what is told behind a place is a report that nobody made. */
export const isUnsaid = (text: string, at: number): boolean =>
  unsaid.test(text.slice(Math.max(0, at - reach), at))
/** "Had he resigned, …": what would have been. */
const supposing = /^["“'‘]?(?:Had|Were|Should)\s+[^,?]+\s+$/u

/** “The court found that he had taken them”: whether a verb tells what was found out, and no deed that is done to something. */
export const leadsToContent = (text: string, verbStart: number): boolean =>
  /^\p{L}+ that\b/u.test(text.slice(verbStart, verbStart + reach))

/** "Had arrested them in June": told as done before. */
export const isPastPerfect = (text: string, { verb }: Clause): boolean =>
  /\bhad (?:\p{L}+ly )?(?:been )?$/u.test(text.slice(0, verb.start))
