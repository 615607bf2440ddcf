import { clausesOf } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { sentences } from '../../language/sentences.ts'
import { verbIn } from '../../language/verbs.ts'
import { contentWords } from '../../language/words.ts'
import { readDates } from '../../reading/dates.ts'
import { readQuantities } from '../../reading/quantities.ts'
import { keyTerms } from '../answering/key-terms.ts'

/** Something said that sources can bear out or not, as it was typed. */
export interface Said {
  /** As it was typed; "India … faces sanctions" where a later clause has the subject of an earlier one. */
  readonly text: string
  /** What "it" and "he" go back to: the claim before. */
  readonly context?: string
  /** The sentence that it is of, which may hold further claims. */
  readonly sentence?: string
}

/** A message taken apart. */
export interface Message {
  readonly claims: readonly Said[]
  /** Questions, greetings and opinions, as typed: there is nothing in them to check. */
  readonly others: readonly string[]
}

/** Every sentence of a message is a claim, or two where it joins two, or none. */
export function takeApart(message: string): Message {
  const claims: Said[] = []
  const others: string[] = []
  for (const line of linesOf(message))
    for (const typed of sentences(line).flatMap(({ start, end }) =>
      line.slice(start, end).split(beforeNumber),
    )) {
      const said = withoutOpening(typed)
      const parts = partsOf(said)
      // "Orla won the prize, and her songs are great": what it is thought of is an opinion, and the prize is not.
      const told = isClaim(said) ? parts : parts.length > 1 ? parts.filter(isClaim) : []
      if (told.length === 0) others.push(typed)
      for (const text of told) {
        const before = claims.at(-1)
        claims.push({
          text,
          sentence: said,
          context: before && goesBack.test(text) ? `${before.context ?? ''} ${before.text}`.trim() : '',
        })
      }
    }
  return { claims, others }
}

/** Where a sentence begins with a number, which no capital tells; "No. 5" and "Dec. 6" go on. */
const beforeNumber =
  /(?<=(?:\d|(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx)\.)\b\p{L}{3,})[.!])\s+(?=[$€£]?\d)/u

/** Lines of a list and of a chat are sentences of their own; a line that goes on in lower case does not end one. */
function linesOf(message: string): readonly string[] {
  const lines: string[] = []
  for (const raw of message.split(/\r?\n/)) {
    const line = raw.replace(/^\s*(?:>\s*)*(?:[-*•◦‣–]\s+|\(?\d{1,2}[.)]\s+)?/, '').trim()
    const bare = raw.trim() === line
    const before = lines.at(-1)
    if (bare && before && /^\p{Ll}/u.test(line) && !/[.!?:]$/.test(before))
      lines.push(`${lines.pop()} ${line}`)
    else lines.push(line)
  }
  return lines.filter((line) => line !== '')
}

const hello = oneOf`
  hi, hello, hey, good (morning|afternoon|evening), dear, thanks, thank you, many thanks, cheers, ok(ay)?, yes, no, well, fyi,
  btw, so, right, sure, great, please note( that)?, note( that)?, update, breaking, reminder, just in, news`
const everybody = oneOf`all, team, everyone, everybody, folks, guys, there, both, again, so much, \p{Lu}\p{Ll}+`
const greeting = pattern('iu')`^(?:${hello}\b(?:\s+${everybody})?\s*[,:!–—-]+\s*)+`
const thinking = oneOf`
  think, believe, guess, suppose, heard, read, hear, understand, gather, am told, was told, know, saw`
const rumoured = oneOf`
  apparently, reportedly, it seems, it looks like, rumou?r has it, did you know, word is`
const supposing = pattern('i')`^(?:(?:I|we)\s+(?:\w+ly\s+)?${thinking}|${rumoured})\b,?\s+(?:that\s+)?`

/** "Hi all," and "I think that" say nothing of what follows. */
const withoutOpening = (typed: string): string =>
  typed.replace(greeting, '').replace(supposing, '').trim() || typed

const asking = oneOf`
  who, what, when, where, why, how, which, whose, do, does, did, can, could, would, will, should, is, are, was, were, has, have,
  any(one|body)`
const question = pattern('i')`\?["”’)]*$|^${asking}\s[^.]*\?`
const wish = oneOf`
  please, let(['’]s| me| us), see, read, look, check, note, tell, send, give, ask, remember, keep, make sure, can you,
  could you, thanks, thank you, cheers, hi, hello, hey, good (morning|afternoon|evening|luck), best, kind regards, regards,
  sorry, congratulations, happy, welcome, wow, lol, ha(ha)+, hmm+`
const request = pattern('i')`^${wish}\b|^(?:ok(?:ay)?|yes|no)\s*(?:[,.!–—-]|$)`
const being = oneOf`
  (is|are|was|were|seems?|looks?|sounds?|feels?|['’]s|['’]re|be|been|calls?|finds?)`
const very = oneOf`
  really, very, so, such, just, quite, simply, totally, absolutely, clearly, obviously, pretty, too, an?, the, my, not`
const opinion = oneOf`
  good, bad, great, terrible, awful, horrible, best, worst, better, worse, wonderful, disgrace(ful)?, shame(ful)?, stupid,
  silly, beautiful, ugly, amazing, fantastic, excellent, brilliant, nice, lovely, sad, happy, funny, boring, interesting,
  crazy, insane, ridiculous, outrageous, mistake, disaster, joke, nonsense, wise, foolish, fair, unfair, right, wrong,
  overrated, underrated, cool, fun, favou?rite, idea, worried, excited, glad, sure, afraid`
const judging = pattern('i')`\b${being}\s+(?:${very}\s+){0,4}${opinion}\b`

/** Whether there is anything in it that a source could say: a verb with something named, counted or described. */
function isClaim(said: string): boolean {
  if (question.test(said) || /:$/.test(said)) return false
  const values = readQuantities(said).length + readDates(said, undefined).length
  const names = keyTerms(said).length + (countryOf(/^[\p{L}.]+/u.exec(said)?.[0] ?? '') ? 1 : 0)
  if (values === 0 && judging.test(said)) return false
  const verb = verbIn(said) ?? clausesOf(said).find(({ kind, subject }) => kind === 'main' && subject)?.verb
  if (request.test(said)) return values > 0 && names > 1 && verb !== undefined
  if (/^(?:I|we|you|my|our|your)\b/i.test(said) && names === 0 && values === 0) return false
  return saysEnough(said, verb, names + values > 0)
}

/** A headline may do without a verb, and has more words then. */
function saysEnough(said: string, verb: { readonly start: number } | undefined, named: boolean): boolean {
  const words = contentWords(said).length
  if (verb === undefined) return words > 2 && named
  const opening = /^\p{Lu}\p{Ll}+\s+$/u.test(said.slice(0, verb.start))
  const least = named || opening || /^(?:an?|the|no)\b/i.test(said) ? 2 : 3
  return words >= least
}

const joining = oneOf`but, while, whereas, although, though, and`
/** “Has not yet told” goes on with nothing. */
const yet = String.raw`(?<!(?:n[’']t|\b(?:not|never|have|has|is|are|had)) )yet`
const joint = pattern('g')`
  ;\s+|\s+[–—]\s+|,?\s+(?:${joining}|${yet})\s+(?:that\s+|then\s+|also\s+|later\s+)?`
const mostBeforeVerb = 8

/** The clauses of a sentence that each say something: cut where both sides of a joint have a verb of their own. */
function partsOf(sentence: string): readonly string[] {
  const body = sentence.replace(/[.!]+$/, '')
  const beside = toldBeside(body)
  if (beside.length > 0) return beside
  const cuts: { readonly start: number; readonly end: number }[] = []
  const joints = [...body.matchAll(joint)].filter(({ index }) => !insideQuotes(body, index))
  let from = 0
  for (const [at, match] of joints.entries()) {
    const end = match.index + match[0].length
    const right = body.slice(end, joints[at + 1]?.index ?? body.length)
    const verb = verbIn(right)
    const between = verb ? right.slice(0, verb.start).trim() : ''
    const opens = verb && between.split(/\s+/).length <= mostBeforeVerb && startsClause(between)
    if (!opens || contentWords(right).length < 2 || !isClause(body.slice(from, match.index))) continue
    cuts.push({ start: match.index, end })
    from = end
  }
  const parts = [...cuts, { start: body.length, end: sentence.length }].map(({ start }, at) =>
    body.slice(cuts[at - 1]?.end ?? 0, start).trim(),
  )
  let subject = ''
  const found: string[] = []
  for (const [at, part] of parts.entries()) {
    const verb = verbIn(part)
    const own = verb ? part.slice(0, verb.start).trim() : ''
    // "… and faces sanctions": the subject of the clause before goes on.
    if (at > 0 && own === '' && subject !== '') found.push(`${subject} … ${part}`)
    else found.push(parts.length === 1 ? sentence : part)
    if (own !== '') subject = own
  }
  return found
}

/** “Lumo, which Ida Brekke founded in 2017, has raised $3 million”. */
const insertion = /^([^,;:“"]{2,60}), (?:which|who) ([^,;:“"]{8,120}), ([^;:“"]+)$/

/** The clause that tells more of a subject between commas is a claim beside the main one. */
function toldBeside(body: string): readonly string[] {
  const [, name = '', inner = '', rest = ''] = insertion.exec(body) ?? []
  const [verb, main] = [verbIn(inner), verbIn(rest)]
  if (!verb || verbIn(name) || !main || main.start > longestAuxiliary) return []
  const whole = `${name} … ${rest}`
  if (verb.start <= longestAuxiliary) return [whole, `${name} … ${inner}`]
  const [clause] = clausesOf(inner)
  const isOpen = clause?.subject?.start === 0 && clause.objects.length === 0 && clause.voice === 'active'
  if (!clause || !isOpen) return []
  const { end } = clause.verb
  return [whole, `${inner.slice(0, end)} … ${name} …${inner.slice(end)}`]
}
/** “Has been”, before the verb that it goes with, in characters. */
const longestAuxiliary = 9

/** What has a verb and goes on with none of its small words: "he runs for and wins a second term" is one clause. */
const isClause = (words: string): boolean =>
  verbIn(words) !== undefined && !/\b(?:for|of|to|in|on|at|by|with|from|into|over|the|an?)$/.test(words)

/** A clause opens with its verb, a name, a pronoun or a noun phrase; "rifles were" after "missiles and" does not. */
const startsClause = (words: string): boolean => words === '' || opener.test(words)
const determiner = oneOf`
  the, an?, its, their, his, her, it, he, she, they, we, this, that, these, those, there, all, both, some, many, no, two, three,
  several, each`
const opener = pattern('u')`^(?:\p{Lu}|\d|${determiner}\b)`

function insideQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return (
    (before.match(/"/g)?.length ?? 0) % 2 === 1 ||
    (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0)
  )
}

/** Whose subject was named before. */
const goesBack = pattern('i')`^${oneOf`
  it, its, he, his, she, her, they, their, this, that, these, those, both,
  the (deal|contract|pact|agreement|price|cost|order|company|minister|president|system|purchase|law|plant|number|talks),
  the (two|country|countries)`}\b`
