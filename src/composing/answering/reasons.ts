import { clausesOf, isBase } from '../../language/clauses.ts'
import { baseOf, pastOf } from '../../language/irregular.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { type ReadArticle, sentenceAt } from '../../model/reading.ts'

const clauseOpeners = oneOf`it, its, they, their, he, his, she, her, there, this, that, these, those, most, many, no, nobody`

/** “After a year in the role” tells how long, and no reason. */
const howLong = oneOf`
  (just |only |about |nearly |almost |more than |less than )?(an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|\d+)
  (full )?(years?|months?|weeks?|days?|hours?|minutes?|decades?|seasons?)`

/** Words that give a reason: before it, as what somebody who acts for it feels or says, or as what brought it about. */
const reasons = anywhere('i')`
  because, due to, owing to, caus(e|es|ed|ing), reasons?, blam(e|es|ed|ing), after(?! ${howLong}\b), following, amid,
  in (response|protest|retaliation|order|a bid|an (effort|attempt)|accordance with|trying to|(the )?hopes? of), so (that|as to), thanks to, as a result, led to, lead to,
  prompt(s|ed|ing), trigger(s|ed|ing), spark(s|ed|ing), driven by, stem(s|med|ming) from, force(s|d), mean(s|t) that, which (mean|means|meant),
  cit(es|ed|ing), fear(s|ed|ing)?, concern(s|ed)?, worr(y|ies|ied|ying), hop(es|ed|ing), want(s|ed|ing)?, demand(s|ed|ing)?,
  protest(ed|ing), accus(es|ed|ing), countering, seeking, aiming, complaining, objecting, calling (it|them|him|her),
  alleg(es|ed|ing), over, given, under pressure, for fear, by mistake,
  (since|as|but) ${clauseOpeners},
  to (avoid|prevent|protect|stop|help|save|make|reduce|ease|counter|spare|cut|keep|let|allow|give|raise|meet|ensure|
  accommodate|enable|support|improve|boost|fund|pay|attract|address|comply|secure|fight|focus|clear|honou?r|mark|limit)`

/** “For the third time this year” counts, and “for a week” measures. */
const longFor = pattern()`
  (?:an?|the) (?:[a-z]+ ){0,2}?${oneOf`times?, minutes?, hours?, days?, nights?, weeks?, weekend, months?, years?, seasons?, decades?, moment, while, most part`}`
  .source

/** The same, where something is done for, or on the ground of, something, or by somebody who is hurt. */
const grounds = pattern('iu')`
  \bfor (?!${longFor}\b)(?:an?|the|his|her|its|their|\p{Ll}+ing)\b
  |\b(?:finding|ruling|arguing|saying|said|says) that\b
  |\bon (?:suspicion|charges)\b
  |\bwith (?:an? |his |her |their )?(?:\p{Ll}+ )?(?:injur(?:y|ies|ed)|illness|ill|flu|broken|torn|strained|sprained)\b
  |\b(?:said|says) (?:it|they|he|she|there)\b`

/** A clause behind a colon or a dash says what the one before rests on: “was acquitted: the log was lost”. */
const behindMark = /\p{L}(?:: | [–—] )(?:the |an? |its? |his |her |their |there |no |nobody )?\p{Ll}/u

export const givesReason = (words: string): boolean =>
  reasons.test(words) || grounds.test(words) || behindMark.test(words)

const saysSo = /\b(?:said|says) (?:it|they|he|she)\b[^,.;:]*/giu

/** “He says he was fired from the show” tells the deed once more, and no reason for it. */
export const withoutDeedSaid = (words: string, deed: string | undefined): string =>
  deed === undefined
    ? words
    : words.replace(saysSo, (told) => (meaningsIn(told).has(deed) && !reasons.test(told) ? '' : told))

/** Words that give nothing but a reason. */
const plainly = anywhere('i')`
  because, due to, owing to, caused by, so that, in order to, as a result of, on account of, thanks to, the reasons?,
  which (mean|means|meant), which is why`

/** “Had been due to visit the island” tells no reason, as “was due to the rain” does. */
const due = /\b(?:is|are|was|were|be|been) due to (\p{Ll}+)\b/gu

/** Words that point to a reason from what is told before or after them, and are of little else. */
const pointing = anywhere('i')`
  (is|are|was|were) to blame, blam(e|es|ed|ing), prompt(s|ed|ing), trigger(s|ed|ing), cit(es|ed|ing), stem(s|med|ming) from, led to,
  in (response|protest|retaliation), for fear, over (fears?|concerns?|claims?|allegations?|a dispute|a row), the reason, (that|this|which)(['’]s| is) why`

/** Whether words point to a reason: plainly, or as what brought something about. */
export const pointsToReason = (words: string): boolean =>
  plainly.test(words.replace(due, (told, next: string) => (isBase(next) ? ' ' : told))) ||
  pointing.test(words)

/** Whether words say plainly why: what only follows on something may be no reason for it. */
export const saysWhy = (words: string): boolean => plainly.test(words) || behindMark.test(words)

const undoing =
  /^(?:end|stop|halt|cancel|suspend|call|avert|avoid|prevent|delay|postpone|drop|abandon|settle|pause|scrap)$/

/** "The drivers ended their strike after …" tells why it ended, not why they struck. */
export function isUndone(words: string, deed: string | undefined): boolean {
  if (deed === undefined) return false
  const main = clausesOf(words).find(({ kind }) => kind === 'main')
  if (!main || !undoing.test(main.verb.lemma)) return false
  return main.objects.some(({ start, end }) => meaningsIn(words.slice(start, end)).has(deed))
}

const had = /\bhad (?:(?:not|never|also|already|just|long|repeatedly|earlier|once|been) )*(\p{Ll}{3,})/u

/** “In May it had said …”: what is told of had itself been or done something. */
const ofItself = /^(?:it|he|she|they)\b|\b(?:it|he|she|they) $/i

/**
 * What others had done before what the sentence in front tells is told as its reason: “The lift was shut on Monday. Inspectors
 * had found cracks in it.” What it had been itself (“It had opened in 1921”) is told beside.
 */
export function wentBefore(
  { article: { text }, sentences }: ReadArticle,
  { start }: Span,
  deed: string | undefined,
): boolean {
  const at = sentenceAt(sentences, start)
  const [before, own] = [sentences[at - 1], sentences[at]]
  if (!before || !own || deed === undefined) return false
  const words = text.slice(own.start, own.end)
  const [perfect = '', word = ''] = had.exec(words) ?? []
  if (ofItself.test(words.slice(0, words.indexOf(perfect)))) return false
  const isParticiple = /(?:ed|en|wn)$/.test(word) || baseOf(word) !== undefined || pastOf(word) === word
  return isParticiple && meaningsIn(text.slice(before.start, before.end)).has(deed)
}
