import { leansBack } from '../../language/leaning.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { mainVerbIn } from '../../language/verbs.ts'
import { inOrder, inside, type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { type Held, holding } from '../topic.ts'

/** What the sentence before holds tells what one is about, less surely. */
const heldBefore = 0.6
/** An article on the topic tells of it throughout, where it names nobody else. */
const heldThroughout = 0.55

/** The first sentences say what an article is about. */
const opening = 3
/** Of a title that has less of the topic than this the article has another. */
const mostlyTitled = 0.5

/** "The following day firemen found …": a sentence that counts its day from what the one before tells goes on with it. */
const times = oneOf`days?, weeks?, months?, hours?, minutes?, morning, afternoon, evening, night`
const stepsOn = pattern('i')`^\W*(?:(?:the|on the)\s+(?:following|next|same)\s+${times}|(?:about |some )?
  (?:an?|one|two|three|four|five|six|seven|\d+)\s+${times}\s+later|later that\s+${times})\b`

/** How much of a topic the sentences of an article hold, 0 to 1. */
export function bearing(topic: string, readings: readonly ReadArticle[]): Held {
  const held = holding(topic, readings, meaningsIn)
  const wanted = meaningsIn(topic)
  const kept = new Map<ReadArticle, (sentence: Span) => boolean>()
  return (reading, sentence) => {
    const own = held(reading, sentence)
    if (own >= heldBefore || wanted.size === 0) return own
    const before = reading.sentences[sentenceAt(reading.sentences, sentence.start) - 1]
    // Only what goes back to the sentence before is about what that is about.
    const words = reading.article.text.slice(sentence.start, sentence.end)
    const leans = leansBack(words) || stepsOn.test(words)
    const led = before && leans ? heldBefore * held(reading, before) : 0
    const throughout = kept.get(reading) ?? tellsThroughout(reading, topic, held)
    kept.set(reading, throughout)
    return Math.max(own, led, throughout(sentence) ? heldThroughout : 0)
  }
}

/** Which sentences tell of what the whole article is about, though they do not name it. */
function tellsThroughout(reading: ReadArticle, topic: string, held: Held): (sentence: Span) => boolean {
  const { article, findings, sentences } = reading
  const wanted = meaningsIn(topic)
  const head = sentences.slice(0, opening)
  const first = head[0]
  const titled = meaningsIn(article.title).intersection(wanted).size / wanted.size
  const isOn = titled === 1 || head.some((sentence) => held(reading, sentence) === 1)
  if (!first || !isOn) return () => false
  const known = [{ at: -1, words: meaningsIn(article.title) }].concat(
    head
      .filter((one) => one.start === first.start || held(reading, one) === 1)
      .map((one) => ({ at: one.start, words: meaningsIn(withoutDates(reading, one)) })),
  )
  const newlyNamed = (named: readonly { readonly mentions: readonly Span[] }[]): readonly Span[] =>
    inOrder(named.flatMap(({ mentions }) => mentions.slice(0, 1)))
  const others = newlyNamed([...findings.people, ...findings.organisations])
  const elsewhere = newlyNamed(findings.places)
  const tells = (sentence: Span, reach = farthestBack): boolean => {
    if (isOf(reading, sentence, wanted)) return true
    if (titled < mostlyTitled && sentence.start !== first.start) return false
    const words = withoutDates(reading, sentence)
    // That something opens makes it not the thing that opened.
    const verb = mainVerbIn(words)
    const done = verb ? meaningsIn(words.slice(verb.start, verb.end)) : new Set<string>()
    const meanings = meaningsIn(words).difference(done)
    const isElse = inside(others, sentence).length > 0
    if (leansBack(words)) {
      const before = sentences[sentenceAt(sentences, sentence.start) - 1]
      return (
        !personal.test(words) &&
        before !== undefined &&
        reach > 0 &&
        (held(reading, before) > 0 || tells(before, reach - 1))
      )
    }
    const shared = Math.max(
      ...known.map(({ at, words }) => (at === sentence.start ? 0 : meanings.intersection(words).size)),
    )
    return (
      shared >= (isElse ? 2 : 1) ||
      (definite.test(words) && !isElse && inside(elsewhere, sentence).length === 0)
    )
  }
  return tells
}

/** "It", "this" and "they" of so many sentences in a row go back to one that names what is meant. */
const farthestBack = 4

const personal = /^\W*(?:he|she|his|her|him)\b/i

/** Whether "he" or "she" of a sentence is the one whom the topic names: nobody else was named after them. */
function isOf(
  { article, findings }: ReadArticle,
  { start, end }: Span,
  wanted: ReadonlySet<string>,
): boolean {
  if (!/\b(?:he|she)\b|^\W*(?:his|her)\b/i.test(article.text.slice(start, end))) return false
  const last = findings.people
    .flatMap(({ name, mentions }) =>
      mentions.filter((one) => one.end <= start).map(({ end }) => ({ name, end })),
    )
    .reduce<{ name: string; end: number } | undefined>((a, b) => (a && a.end > b.end ? a : b), undefined)
  return last !== undefined && !meaningsIn(last.name).isDisjointFrom(wanted)
}

/** "The reservoir is to be filled in 2030": a thing that is known from what was told before. */
const definite = /^[\W_]*(?:The|This|That|These|Those|On that|In that|His|Her|Their|Its) \p{Ll}/u

/** The words of a sentence with its dates left out: that two are of one year makes them not alike. */
function withoutDates({ article, findings }: ReadArticle, sentence: Span): string {
  let words = article.text.slice(sentence.start, sentence.end)
  for (const { start, end } of inside(findings.dates, sentence))
    words = words.replace(article.text.slice(start, end), ' ')
  return words
}
