import type { Clause, Verb } from '../../language/clauses.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { anywhere, oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { Dated } from '../../model/finding.ts'
import { isMoving, planning } from './mood.ts'
import { papers, type Told } from './told.ts'
import { isAppointed } from './turned.ts'
import type { Unit } from './unit.ts'

/** Verbs that tell how things are, and of nothing that happens on a day. */
const lasting = whole()`
  be, have, remain, lead, trail, show, find, suggest, want, need, know, think, believe, hope, mean, seem, look, feel, like,
  love, own, include, contain, reflect, represent, argue, rank, stand, live, owe, belong, depend, matter, exist, consist,
  involve, cost, keep, tend, serve, share, offer, give`

/** Participles that say what something goes with or is, and not what was done to it. */
const standing = whole()`associate, relate, base, locate, know, regard, own`
/** What somebody feels or how things look, which foresees nothing by itself: "Voters worry about prices next November". */
const mood = whole()`
  worry, fear, dread, care, wonder, feel, know, think, believe, like, love, hate, prefer, support, oppose, favor, favour,
  trail, seem, suggest, doubt, matter`
const foreseeing = anywhere('iu')`
  will, would, shall, may, might, could, should, must, can, due, scheduled, planned, plans?, expected, expects?, set,
  going, slated, upcoming, likely, until, to \p{Ll}+`

/** "As of Monday": how far something had come, and not what was done that day. */
const asOf = /\bas of (?:the )?(?:early |late |mid-?|midday |noon )?$/i
/** "The bill recognises June 19 as a holiday": the day is what is spoken of. */
const speaksOf = pattern('i')`
  \b${oneOf`
    recogni[sz](e|es|ed|ing), mark(s|ed|ing)?, celebrat(e|es|ed|ing), commemorat(e|es|ed|ing), observ(e|es|ed|ing),
    remember(s|ed|ing)?, honou?r(s|ed|ing)?, declar(e|es|ed|ing), designat(e|es|ed|ing), made, mak(e|es|ing)`}
  \s(?:the\s)?$`
/** "After coming close two years ago, …": a year or a month that only leads up to what is told. */
const leadingUp = pattern(
  'iu',
)`^\W*${oneOf`after, before, since, by, while, without, despite, in`}\s[\p{L}’'-]+ing\b[^,;]*$`

/**
 * Whether something happens on a date, or is to happen: not how things are ("as of Monday he leads"), nor when a paper that
 * is cited came out, nor a day that is itself what the words speak of.
 * @param day the article's own
 * @param wanted what the words of the topic mean: of a topic that is a paper its day counts
 */
export function happens(sentence: string, told: Told, day: string, wanted: ReadonlySet<string>): boolean {
  const { at, dated, unit } = told
  const lead = sentence.slice(0, at.start)
  if (asOf.test(lead) || speaksOf.test(lead) || standsInBrackets(sentence, at)) return false
  const own = unit?.chain[0]
  if (!unit || !own) return true
  if (isOfPaper(sentence, told, wanted) || isOnlyName(sentence, own, told)) return false
  // "They would have sold it then, if it had been there before 2022": nothing was.
  if (wouldHave.test(sentence) && ifHad.test(sentence.slice(own.extent.start, own.extent.end))) return false
  const isWide = dated.precision === 'year' || dated.precision === 'month'
  if (isWide && leadingUp.test(lead)) return false
  if (own.kind === 'participle' && own.voice === 'passive' && standing.test(own.verb.lemma)) return false
  if (day !== '' && dated.from > day)
    return (
      !isMood(own, sentence) &&
      !isOfNoDay(unit, dated, sentence, lead) &&
      !isDeniedElsewhere(sentence, own, at)
    )
  if (day === '' || /\bsince (?:the )?$/i.test(lead)) return true
  return !isState(own) && !goesOn(own, dated, sentence.slice(at.start, at.end), day)
}

/**
 * "What they do not deem “needed,” the baths will shut from Sunday on", "shut starting Sunday if nobody pays": a denial that
 * something parts from the day is of another clause, which a tree has taken for the one that tells the day.
 */
const isDeniedElsewhere = (sentence: string, { denied, verb }: Clause, at: Span): boolean =>
  denied &&
  (/[,;"”]/.test(sentence.slice(verb.end, Math.max(verb.end, at.start))) ||
    leadsOn.test(sentence.slice(at.end, Math.max(at.end, verb.start))))
const leadsOn = anywhere('i')`if, unless, because, when, while, after, before, until, as`

const wouldHave = /\bwould(?:n[’']t| not| never)? have\b/i
const ifHad = /\bif\b[^.;]*\bhad\b/i

/** Whether a clause tells of a day to come only what is felt or seen now. */
const isMood = (clause: Clause, sentence: string): boolean =>
  isPresent(clause) &&
  clause.voice === 'active' &&
  mood.test(clause.verb.lemma) &&
  !foreseeing.test(sentence.slice(clause.extent.start, clause.extent.end))

/**
 * A year to come on which nothing is to happen: what is only aimed at ("pledged to have no waste by 2035"), what is for it
 * ("the budget for 2026"), and how things are then ("a ticket in 2026 costs eight crowns").
 */
function isOfNoDay({ chain }: Unit, { precision }: Dated, sentence: string, lead: string): boolean {
  const [own] = chain
  if (precision !== 'year' || !own) return false
  if (/\bby (?:the )?(?:end of )?$/i.test(lead))
    return chain.some(({ verb }) => aiming.test(verb.lemma)) || aim.test(sentence)
  const isPlan = chain.some(
    ({ verb, modal, tense }) => isPlanned(verb) || modal !== undefined || tense === 'future',
  )
  if (/\b(?:for|to)\s$/i.test(lead)) return !isPlan && !plannedFor.test(lead)
  return isState(own) && !own.copula
}
const isPlanned = (verb: Verb): boolean =>
  planning.test(verb.lemma) || isMoving(verb) || isAppointed({ verb })
const aiming = whole()`aim, want, hope, pledge, promise, vow, commit, target, seek, propose, urge, call, wish, strive, seek`
const aim = anywhere(
  'i',
)`goals?, targets?, ambitions?, ambitious, aims?, pledges?, promises?, vows?, commitments?, campaign`
const plannedFor = pattern(
  'i',
)`\b${oneOf`planned, set, scheduled, slated, due, expected, billed, eyed, back, ready, off, on track`}\s(?:for|to)\s$`

/** "Prices climb this year", "it will be her eighth this year", "today the firm charges a fee", "it could end that today": that tells no day. */
function goesOn(clause: Clause, dated: Dated, written: string, day: string): boolean {
  if (dated.precision === 'year')
    return dated.to >= day && clause.voice === 'active' && (isPresent(clause) || clause.copula)
  if (!/^today$/i.test(written)) return false
  return (
    /^(?:can|could|would|might)$/.test(clause.modal ?? '') ||
    (isPresent(clause) && clause.voice === 'active' && !isAppointed(clause))
  )
}

/** "Escude (1999)", "Founders’ Day — June 3 — was": the date of a name beside it. */
const standsInBrackets = (sentence: string, { start, end }: Span): boolean =>
  /(?:\(|\s[–—]\s)$/.test(sentence.slice(0, start)) && /^(?:\)|\s[–—]\s)/.test(sentence.slice(end))

/** "A report published earlier this month", "the survey, released on Sunday". */
function isOfPaper(sentence: string, { unit }: Told, wanted: ReadonlySet<string>): boolean {
  const head = unit?.kind === 'describing' ? unit.chain[0]?.describes?.head : undefined
  if (!head) return false
  const noun = sentence.slice(head.start, head.end)
  return papers.test(noun) && meaningsIn(noun).isDisjointFrom(wanted)
}

/**
 * "He spoke of the 2020 election", "plans for a 1980s-style fair", "charged in the Dec. 4 killing", "on the heels of its Monday
 * speech": a time in front of a noun is when that was, and dates only what it does itself, or what is done to it: "the 2018 eruption
 * destroyed the road", "she won the 2020 election"; not when somebody was chosen "to host the 2024 games".
 */
function isOnlyName(sentence: string, clause: Clause, { at }: Told): boolean {
  const [name] = nounsBehind.exec(sentence.slice(at.end)) ?? []
  if (name === undefined || !(isOwner(sentence, at) || determined.test(sentence.slice(0, at.start))))
    return false
  const isDone = clause.kind !== 'infinitive' && undergoes.test(clause.verb.lemma)
  const parts = [clause.subject, ...(isDone ? clause.objects : [])]
  return !parts.some((one) => one && one.head.start >= at.end && one.head.end <= at.end + name.length)
}
/** "Thursday’s ruling": the day is that of the noun. */
const isOwner = (sentence: string, { end }: Span): boolean => /^['’]s\s/.test(sentence.slice(end, end + 3))
/** The nouns that a year stands in front of. */
const nounsBehind = pattern('u')`^(?:-style|['’]s)?(?:(?:,| and| or) \d{4})*(?:[ -](?!${oneOf`
  in, on, at, for, of, to, and, or, but, was, were, is, are, had, has, have, when, as, by, with, after, before, that, who, which,
  while, because, from, will, would, than, then, until, under, over, into, if, so, where, through, during, since`}\b)[\p{L}’'&.]{3,}){1,4}`
const determined = pattern(
  'iu',
)`(?:\b${oneOf`the, an?, his, her, its, their, our, my, first, last, next, new`}|['’]s|s['’]) $`
const undergoes = whole()`win, lose, hold, host, stage, contest, carry, cancel, open, close, survive, enter, attend`

/** How things are, told in the present: "there are two races", "he leads by a point". */
const isState = (clause: Clause): boolean =>
  isPresent(clause) && clause.voice === 'active' && (clause.copula || tellsLasting(clause))

/** Whether a verb tells how things are. */
export const tellsLasting = ({ verb }: Clause): boolean => lasting.test(verb.lemma)

const isPresent = ({ tense, modal, kind }: Clause): boolean =>
  tense === 'present' && modal === undefined && !/^(?:participle|infinitive)$/.test(kind)
