import type { Desk } from '../../contracts/desk.ts'
import { oneOf } from '../../language/pattern.ts'
import { contentWords } from '../../language/words.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'
import type { Question } from '../../model/question.ts'
import { type ReadArticle, sentenceAt, sentenceOf } from '../../model/reading.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'
import { isTitle } from '../checking/titled.ts'
import type { Candidate } from './candidate.ts'
import { type Kind, kindOf } from './people/kinds.ts'
import { saidFor } from './people/spoken-for.ts'
import { leastOfSpeech, worthOfLead } from './thresholds.ts'

/** What the speaker that a question names is quoted with, nearest to what it asks about first. */
export async function speech(
  { subject, about }: Question,
  filter: Filter,
  desk: Desk,
): Promise<readonly Candidate[]> {
  const kind = kindOf(subject)
  if (kind) return speechOf(kind, about, filter, desk)
  const wanted = topicsOf(about)
  const last = subject.split(' ').at(-1)?.toLowerCase() ?? ''
  const within = { ...filter, person: subject }
  const near = about === '' ? [] : await desk.dossier(about, within)
  const read = await desk.read(await desk.index.articles({ ...within, limit: 12 }))
  const readings = [
    ...near,
    ...read.filter(({ article }) => !near.some((one) => one.article.id === article.id)),
  ]
  const said = readings.flatMap((reading) =>
    reading.findings.quotes
      .filter(({ speaker }) => isOfName(speaker.toLowerCase(), last))
      .flatMap((quote): Candidate[] => {
        const [first] = quote.content
        if (!first) return []
        const span = sentenceOf(reading, first.start)
        const start = Math.min(span.start, quote.source.start)
        const end = Math.max(span.end, sentenceOf(reading, first.end - 1).end)
        const excerpt = quoteFrom(reading.article, start, end)
        const held = heldOf(wanted, excerpt, reading)
        return held > 0
          ? [{ excerpt, reading, score: leastOfSpeech + held / 2, coverage: 1, spoken: true }]
          : []
      }),
  )
  return said.length > 0 ? said : forBody(subject, about, filter, desk)
}

/** The last word of a name in what a speaker is called; one of a letter or two is no part of another word. */
const isOfName = (speaker: string, last: string): boolean =>
  last.length > 3 ? speaker.includes(last) : speaker.split(/[^\p{L}\p{N}]+/u).includes(last)

/** What is said for a firm or a body that a question names. */
async function forBody(
  subject: string,
  about: string,
  filter: Filter,
  desk: Desk,
): Promise<readonly Candidate[]> {
  if (!/^\p{Lu}/u.test(subject)) return []
  const wanted = topicsOf(about)
  return (await desk.dossier(`${subject} ${about}`, filter)).flatMap((reading) =>
    saidFor(subject, reading).flatMap((excerpt): Candidate[] => {
      const held = heldOf(wanted, excerpt, reading)
      return held > 0
        ? [{ excerpt, reading, score: leastOfSpeech + held / 2, coverage: 1, spoken: true }]
        : []
    }),
  )
}

/** The share of topics that somebody's words are on: they name them, or go on from a sentence that does. */
function heldOf(
  wanted: ReadonlySet<string>,
  { quote, start }: Excerpt,
  { article, sentences }: ReadArticle,
): number {
  if (wanted.size === 0) return 1
  const said = topicsOf(quote)
  const last = sentences[sentenceAt(sentences, start) - 1]
  const led = topicsOf(`${article.title}\n${last ? article.text.slice(last.start, last.end) : ''}`)
  const isLed = wanted.isSubsetOf(led.union(said))
  const held = [...wanted].reduce((sum, topic) => sum + (said.has(topic) ? 1 : isLed ? worthOfLead : 0), 0)
  return held / wanted.size
}

/** What people of a kind are quoted with, of a topic or of late. */
async function speechOf(
  { introduces }: Kind,
  about: string,
  filter: Filter,
  desk: Desk,
): Promise<readonly Candidate[]> {
  const wanted = topicsOf(about)
  return (await desk.dossier(about, filter)).flatMap((reading) =>
    reading.findings.quotes.flatMap(({ content, source }): Candidate[] => {
      const [first] = content
      if (!first) return []
      const span = sentenceOf(reading, first.start)
      const excerpt = quoteFrom(
        reading.article,
        Math.min(span.start, source.start),
        Math.max(span.end, source.end),
      )
      const around = excerpt.quote.replace(/[“"][^”"]*[”"]/g, '')
      if (!introduces(around)) return []
      const stems = topicsOf(excerpt.quote)
      const held = wanted.size === 0 ? 1 : [...wanted].filter((stem) => stems.has(stem)).length / wanted.size
      return [{ excerpt, reading, score: leastOfSpeech + held / 2, coverage: 1, spoken: true }]
    }),
  )
}

/** Where the articles say what somebody is. */
export async function roles(subject: string, filter: Filter, desk: Desk): Promise<readonly Candidate[]> {
  const articles = await desk.index.articles({ ...filter, person: subject, limit: 12 })
  const last = subject.split(' ').at(-1)?.toLowerCase() ?? ''
  return (await desk.read(articles)).flatMap((reading) => {
    const told = reading.findings.people
      .filter(({ name }) => name.toLowerCase().includes(last))
      .flatMap(({ roles: list }) => list.map(({ start }) => sentenceOf(reading, start)))
      .map(({ start, end }) => quoteFrom(reading.article, start, end))
    // The sentence that has the whole name tells whom it is of.
    const excerpt = told.find(({ quote }) => quote.includes(subject)) ?? told[0]
    return excerpt ? [{ excerpt, reading, score: 2, coverage: 1 }] : []
  })
}

/** Where somebody is given the title that a question asks about: "who is the Norwegian defence minister?" */
export function bearers(title: string, readings: readonly ReadArticle[]): readonly Candidate[] {
  return readings.flatMap((reading) =>
    reading.findings.people
      .flatMap(({ roles: list }) => list)
      .filter(({ role }) => isTitle(role, title))
      .slice(0, 1)
      .map(({ start }): Candidate => {
        const span = sentenceOf(reading, start)
        return { excerpt: quoteFrom(reading.article, span.start, span.end), reading, score: 2, coverage: 1 }
      }),
  )
}

const speaking = oneOf`
  sa(id|ys?), told, tells?, spoke, called, added, warned, accused, announced, promised, declared, described, claimed, insisted,
  urged, thanked, argued, stated, critici[sz](ed|es), condemned, denounced, blasted, slammed, praised, welcomed, dismissed,
  wrote, tweeted, posted, noted, suggested, explained, acknowledged, admitted, denied, vowed, pledged`

/** Whether a passage has the one that is asked about speak, and of what is asked. */
export function isSpeech({ subject, about }: Question, quote: string): boolean {
  const name = (subject.split(' ').at(-1) ?? '').replace(/[^\p{L}\p{N}-]/gu, '')
  const wanted = topicsOf(about)
  return (
    new RegExp(
      `\\b${name}\\b[^.]{0,60}?\\b${speaking}\\b|\\b(?:said|according to)\\b[^.,]{0,40}\\b${name}\\b`,
      'i',
    ).test(quote) &&
    (wanted.size === 0 || !wanted.isDisjointFrom(topicsOf(quote)))
  )
}

/** Whether a sentence gives what it tells to somebody else, where somebody's words are asked for. */
export function isSpokenByOther({ subject }: Question, sentence: string): boolean {
  const around = sentence.replace(/[“"][^”"]*(?:[”"]|$)/g, ' ')
  if (subject === '' || kindOf(subject) !== undefined || !said.test(around)) return false
  const names = subject.match(/\p{L}+/gu) ?? []
  return (
    !names.some((name) => new RegExp(String.raw`(?<!\p{L})${name}`, 'iu').test(around)) &&
    !pronoun.test(around)
  )
}
const said = new RegExp(String.raw`\b(?:${speaking}|according to)\b`, 'i')
const pronoun =
  /\b(?:he|she|it|they|its|his|her|their|the (?:firm|company|club|group|bank|union|party|minister|president|mayor))\b/i

/** What words are about, a country by whatever word: "America" and "American orders" alike. */
function topicsOf(text: string): ReadonlySet<string> {
  const parties = partiesIn(text, 0, text.length)
  const words = contentWords(text).filter(
    ({ start }) => !parties.some((party) => start >= party.start && start < party.end),
  )
  return new Set([...parties.map(({ name }) => name), ...words.map(({ stem }) => stem)])
}
