import { oneOf, pattern } from '../../language/pattern.ts'
import { samePerson } from '../../language/same-person.ts'
import { areOverlapping, type Excerpt, quoteFrom } from '../../model/briefing.ts'
import { inside, type ReadArticle } from '../../model/reading.ts'
import type { Steps } from '../../model/steps.ts'
import { mentionsOf } from './meaning.ts'
import { ofStateIn, partyIn } from './naming.ts'

/** A sentence that tells what the sanctions on a topic are, and the excerpt that also has the topic's name. */
export interface Detail {
  readonly text: string
  readonly excerpt: Excerpt
}

/** What is forbidden to somebody, or taken from him. */
const kinds = pattern(
  'iu',
)`\b(?:assets?\s(?:\p{Ll}+\s)?(?:frozen|freezes?)|freez\p{Ll}*\s(?:\p{Ll}+\s){1,2}(?:assets|accounts)|(?:travel|visa|entry)\sbans?
  |(?:prohibit|forbid|bar)\p{Ll}*\s(?:\p{Ll}+\s){0,3}(?:transactions|from|dealings|business|trade)|blocked\sfrom|cut\soff\sfrom)\b`
/** Whom or what the sentence goes back to. */
const back = pattern(
  'u',
)`\b(?:${oneOf`he, him, his, she, her, it, its`}|(?:the|these|those)\s(?:new\s|latest\s)?(?:sanctions|measures|restrictions)
  |[Tt]he\s(?:${oneOf`billionaire, oligarch, tycoon, businessman, businesswoman, banker, general, company, firm, bank, airline, group`}))\b`

/** So many sentences behind the name “his assets” are still its bearer's. */
const longestBack = 3

/**
 * What sanctions on somebody are: “His assets were frozen, and he faces a travel ban”, in an article that has the sanctions on
 * him, behind a sentence that names him and nobody else.
 * @param own excerpts in which sanctions on the topic were read
 */
export function* detailsOf(
  readings: readonly ReadArticle[],
  topic: string,
  own: readonly Excerpt[],
): Steps<readonly Detail[]> {
  if (topic === '') return []
  const told = new Set(own.map(({ article }) => article.id))
  const isOfState = partyIn(topic) !== undefined || ofStateIn(topic) !== undefined
  // Of a state that many sanction it is open whose measures a later sentence means.
  if (isOfState && own.length > fewOfState) return []
  const all: Detail[] = []
  for (const reading of readings)
    if (told.has(reading.article.id))
      all.push(...(isOfState ? goingOn(reading, own) : yield* inOne(reading, topic, own)))
  return all
}
const fewOfState = 4

/** The sentences right behind one that tells of sanctions that go on with what they are: “The sanctions will end …”. */
function goingOn({ article, sentences }: ReadArticle, own: readonly Excerpt[]): readonly Detail[] {
  return own
    .filter((one) => one.article.id === article.id)
    .flatMap((one) => {
      const first = sentences.findIndex(({ end }) => end >= one.end)
      const found: Detail[] = []
      let { end } = one
      for (const span of sentences.slice(first + 1, first + 1 + longestBack)) {
        const text = article.text.slice(span.start, span.end)
        const isApart = /\n\s*\n/.test(article.text.slice(end, span.start))
        if (isApart || !(theirs.test(text) || (end > one.end && also.test(text)))) break
        end = span.end
        const isTold = own.some((other) => areOverlapping(other, quoteFrom(article, span.start, span.end)))
        if (!isTold) found.push({ text, excerpt: quoteFrom(article, one.start, span.end) })
      }
      return found
    })
}
const theirs = pattern(
  'u',
)`^(?:The|These|Those|Its|Their)\s(?:\p{Ll}+\s){0,2}?${oneOf`sanctions, measures, restrictions, embargo, curbs, package, penalties`}\b
  |^(?:They|It)\s(?:also\s)?${oneOf`include, includes, target, targets, ban, bans, bar, bars, freeze, freezes, cover, covers`}\b`
const also = /^\p{Lu}[^.;]{0,60}?\salso\s/u

function* inOne(reading: ReadArticle, topic: string, own: readonly Excerpt[]): Steps<readonly Detail[]> {
  const { article, sentences, findings } = reading
  const mentions = new Map((yield* mentionsOf(reading, topic)).map((one) => [one.own.start, one]))
  const others = findings.people
    .filter(({ name }) => !samePerson(name, topic))
    .flatMap((one) => one.mentions)
    .sort((a, b) => a.start - b.start)
  const found: Detail[] = []
  let from: { readonly start: number; readonly at: number } | undefined
  for (const [at, span] of sentences.entries()) {
    if (span.start >= span.end) continue
    const text = article.text.slice(span.start, span.end)
    const mention = mentions.get(span.start)
    if (inside(others, span).length > 0) from = undefined
    else if (mention) from = { start: mention.span.start, at }
    else if (from && at - from.at <= longestBack && kinds.test(text) && back.test(text)) {
      const isTold = own.some(
        (one) => one.article.id === article.id && one.start < span.end && span.start < one.end,
      )
      if (!isTold) found.push({ text, excerpt: quoteFrom(article, from.start, span.end) })
    }
  }
  return found
}
