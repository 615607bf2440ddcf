import { oneOf, pattern } from '../../language/pattern.ts'
import { beside } from './doers.ts'
import { mayBear } from './fields.ts'
import { moodOfModal } from './mood.ts'
import { partiesAt } from './phrases.ts'
import { done, type Spoken, type Told } from './told.ts'

const name = "\\p{Lu}[\\p{L}.’'&-]*"
const names = `(?:the\\s+|The\\s+)?${name}(?:\\s+(?:of\\s+|and\\s+)?${name})*(?:(?<=[’']s)(?:\\s+(?!is\\b|are\\b|was\\b|were\\b|remain)\\p{Ll}+){1,3})?`
const aux = '(?:(?:has|have|had|still|also|already|now|itself)\\s+)*'
const under = new RegExp(
  `(${names})(?:,\\s+(?:an?|the|once|now)\\s[^,;:.]{2,60},|,\\s+(?:who|which))?\\s+(?:(will|would|may|might|could|should)\\s+)?(not\\s+)?${aux}(is|are|was|were|been|being|be|remains?|remained|stays?|stayed|comes?|came|come|falls?|fell)\\s+(?:(?:not|still|also|already|now|long|\\p{Ll}+ly)\\s+)*(placed\\s+under|put\\s+under|brought\\s+under|(?:hit|slammed|battered|hammered|squeezed|crippled|hobbled|punished|hurt|weakened|isolated)\\s+(?:by|with)|under|subject\\s+to)\\s+(?:(?!threat\\b|risk\\b|danger\\b)\\p{L}[\\p{L}.’'-]*\\s+){0,4}$`,
  'u',
)

/** What no sentence is without in which it stands, looked for first: a sentence may have hundreds of names. */
const preposed = /\s(?:under|subject|by|with)\s/

/** A time that has an end: "from 1998 until 2006". */
const over =
  /^[^,;]{0,40}?\b(?:until|till|to|between)\s+(?:\p{L}+\s+)?(?:19|20)\d\d\b|\bwhen they were lifted\b/u

const ended = /^(?:Between|From)\s+\d{4}\s+(?:and|to|until)\s+\d{4},?\s*$/

/** "X is under sanctions", "X, which came under EU sanctions": who bears them is the subject, by the words themselves. */
export function byBearing(spoken: Spoken): Told | undefined {
  const { sentence, measure, on } = spoken
  const lead = sentence.slice(0, measure.start)
  const found = preposed.test(lead) ? under.exec(lead) : null
  if (!found) return byApposition(spoken) ?? bySeveral(spoken) ?? byPutting(spoken)
  const [all, bearer, modal, , verb, preposition] = found
  if (all === undefined || bearer === undefined || verb === undefined || preposition === undefined)
    return undefined
  const start = found.index + all.indexOf(preposition, bearer.length)
  const word = { start, end: start + preposition.length }
  const entered =
    /^(?:placed|put|brought|hit|punished)/.test(preposition) || /^(?:comes?|came|falls?|fell)$/.test(verb)
  const isOver =
    /^w(?:as|ere)$/.test(verb) &&
    (over.test(sentence.slice(measure.end)) || ended.test(sentence.slice(0, found.index)))
  const mood = modal === undefined ? undefined : moodOfModal(modal, sentence)
  return {
    ...done(spoken),
    act: isOver ? 'lift' : entered ? 'impose' : 'bear',
    mood,
    denied: /\bnot\b/.test(all),
    hedge: mood ? word : undefined,
    word,
    deed: { start, end: measure.end },
    targets: on.length > 0 ? on : [{ start: found.index, end: found.index + bearer.length }],
  }
}

/** "Velm Air, a Maltese carrier (that is) under sanctions", "Velm Air, already under sanctions": whom the words behind a name tell so. */
function byApposition(spoken: Spoken): Told | undefined {
  const { sentence, measure, on } = spoken
  const found = apposed.exec(sentence.slice(0, measure.start))
  const { name: bearer, word: preposition } = found?.groups ?? {}
  if (!found || bearer === undefined || preposition === undefined || on.length > 0) return undefined
  const start = found.index + found[0].lastIndexOf(preposition)
  return {
    ...done(spoken),
    act: 'bear',
    word: { start, end: start + preposition.length },
    deed: { start, end: measure.end },
    targets: [{ start: found.index, end: found.index + bearer.length }],
  }
}
const plain = `${name}(?:\\s+(?:of\\s+)?${name})*`
const what = String.raw`(?:an?|the|one of the)\s[^,;:.]{2,70}?\s(?:(?:that|which|who)\s(?:is|are|was|has been|had been)\s)?(?:(?:still|long|already|now)\s)?`
const lone = String.raw`(?:(?:already|long|still|itself|now|currently)\s)?`
const apposed = pattern(
  'u',
)`(?<name>${plain}),\s(?:${what}|${lone})(?<word>under|subject to)\s(?:(?!threat\b|risk\b|danger\b)\p{L}[\p{L}.’'-]*\s){0,4}$`

/** "The council put X, his brother Y and the firm Z under sanctions": by the words, where the list is too long for the tree. */
function byPutting(spoken: Spoken): Told | undefined {
  const { sentence, measure, on } = spoken
  const found = putting.exec(sentence.slice(0, measure.start))
  const verb = found?.groups?.verb
  if (!found || verb === undefined || on.length > 0) return undefined
  const start = found.index
  const targets = partiesAt(sentence, start + verb.length, measure.start)
  const last = targets.at(-1)
  if (targets.length < 2 || !last || !/^\sunder\s/.test(sentence.slice(last.end))) return undefined
  const imposers = beside(sentence, start)
  return imposers.length === 0
    ? undefined
    : {
        ...done(spoken),
        act: 'impose',
        word: { start, end: start + verb.length },
        deed: { start, end: measure.end },
        imposers,
        targets,
      }
}
const putting = pattern(
  'u',
)`\b(?<verb>put|puts|placed|places|brought)\s[^;:.]{3,160}\sunder\s(?:\p{L}[\p{L}.’'-]*\s){0,4}$`

/** “Salo, his sons and the union's main bank are under sanctions”: several, of whom the first stands by name. */
function bySeveral(spoken: Spoken): Told | undefined {
  const { sentence, measure, on } = spoken
  const lead = underThem.exec(sentence.slice(0, measure.start))?.groups?.subject
  const targets = lead === undefined ? [] : partiesAt(sentence, 0, lead.length)
  const [first] = targets
  if (lead === undefined || !first || on.length > 0 || !mayBear(sentence, first)) return undefined
  // “Traders, shippers and banks”: a lone plural that opens a sentence is no name.
  const isCommon = /^\p{L}+s$/u.test(sentence.slice(first.start, first.end))
  if (isCommon || !/^(?:,|\sand)\s/.test(sentence.slice(first.end))) return undefined
  const start = sentence.indexOf('under', lead.length)
  return {
    ...done(spoken),
    act: 'bear',
    word: { start, end: start + 'under'.length },
    deed: { start, end: measure.end },
    targets,
  }
}
const also = oneOf`still, also, already, now, long, both, all`
const underThem = pattern(
  'u',
)`^(?<subject>\p{Lu}[^;:.]{4,160}?)\s(?:is|are|remains?|stays?)\s+(?:${also}\s+)?under\s+
  (?:(?!threat\b|risk\b|danger\b)\p{L}[\p{L}.’'-]*\s+){0,4}$`
