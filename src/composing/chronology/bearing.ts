import { leansBack } from '../../language/leaning.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { samePerson } from '../../language/same-person.ts'
import type { Span } from '../../language/span.ts'
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
    const leans = leansBack(reading.article.text.slice(sentence.start, sentence.end))
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
  const names = inOrder(
    [...findings.people, ...findings.organisations].flatMap(({ mentions }) =>
      mentions.map((span, at) => ({ ...span, isNew: at === 0 })),
    ),
  )
  const tells = (sentence: Span, reach = farthestBack): boolean => {
    if (titled < mostlyTitled && sentence.start !== first.start) return false
    const words = withoutDates(reading, sentence)
    const meanings = meaningsIn(words)
    const isElse = inside(names, sentence).some(({ isNew }) => isNew)
    if (leansBack(words)) {
      if (personal.test(words)) return isOf(reading, sentence, topic)
      const before = sentences[sentenceAt(sentences, sentence.start) - 1]
      return before !== undefined && reach > 0 && (held(reading, before) > 0 || tells(before, reach - 1))
    }
    const shared = Math.max(
      ...known.map(({ at, words }) => (at === sentence.start ? 0 : meanings.intersection(words).size)),
    )
    return shared >= (isElse ? 2 : 1) || (definite.test(words) && !isElse)
  }
  return tells
}

/** "It", "this" and "they" of so many sentences in a row go back to one that names what is meant. */
const farthestBack = 4

const personal = /^\W*(?:he|she|his|her|him)\b/i

/** Whether the person named last before a sentence is the topic. */
function isOf({ findings }: ReadArticle, { start }: Span, topic: string): boolean {
  const last = findings.people
    .flatMap(({ name, mentions }) =>
      mentions.filter((one) => one.end <= start).map(({ end }) => ({ name, end })),
    )
    .reduce<{ name: string; end: number } | undefined>((a, b) => (a && a.end > b.end ? a : b), undefined)
  return last !== undefined && samePerson(last.name, topic)
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
