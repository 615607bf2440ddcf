import type { Draft } from '../../../src/contracts/writer.ts'
import { clausesOf } from '../../../src/language/clauses.ts'
import type { ReadArticle } from '../../../src/model/reading.ts'
import { partiesIn } from '../../../src/reading/sanctions/parties.ts'

/** A false sentence made of a true one, with the quotes that its writer would claim; passages are the articles' numbers. */
export interface Mutant {
  readonly kind: string
  readonly from: string
  readonly draft: Draft
}

interface Told {
  readonly text: string
  readonly passage: number
  readonly numbers: readonly string[]
  readonly names: readonly string[]
  readonly subject: string
}

/** False neighbours of every sentence: what a model gets wrong. */
export function mutantsOf(readings: readonly ReadArticle[]): readonly Mutant[] {
  const all = readings.map((reading, at) => tellingOf(reading, at + 1))
  return all.flatMap((own, at) => {
    const others = all[(at + 1) % all.length] ?? []
    return own.flatMap((told, place) =>
      ofSentence(told, own[(place + 1) % own.length] ?? told, others[place % others.length] ?? told),
    )
  })
}

function tellingOf({ article, sentences, findings }: ReadArticle, passage: number): readonly Told[] {
  return sentences.map(({ start, end }) => {
    const text = article.text.slice(start, end)
    const within = (span: { readonly start: number; readonly end: number }) =>
      span.start >= start && span.end <= end
    const words = (span: { readonly start: number; readonly end: number }) =>
      article.text.slice(span.start, span.end)
    const named = [...findings.people, ...findings.organisations, ...findings.places]
    const subject = clausesOf(text).find(({ kind }) => kind === 'main')?.subject
    return {
      text,
      passage,
      numbers: text.match(/\d[\d,.]*\d|\d/g) ?? [],
      names: [...new Set(named.flatMap(({ mentions }) => mentions.filter(within).map(words)))],
      subject: subject ? text.slice(subject.start, subject.end) : '',
    }
  })
}

function ofSentence(told: Told, neighbour: Told, stranger: Told): readonly Mutant[] {
  const { text, passage } = told
  const made: Mutant[] = []
  const add = (kind: string, mutated: string, ...others: readonly Told[]): void => {
    if (mutated === text || others.some((other) => other.text.includes(mutated))) return
    const quotes = [told, ...others].map((one) => ({ passage: one.passage, words: one.text }))
    made.push({ kind, from: text, draft: { text: mutated, quotes } })
  }
  for (const number of told.numbers) {
    add(
      'digit',
      text.replace(
        number,
        number.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10)),
      ),
    )
    const [own] = neighbour.numbers.filter((other) => !text.includes(other))
    if (own) add('number of the next sentence', text.replace(number, own), neighbour)
    const [far] = stranger.numbers.filter((other) => !text.includes(other))
    if (far) add('number of another passage', text.replace(number, far), stranger)
  }
  for (const name of told.names) {
    const [far] = stranger.names.filter((other) => apart(other, text))
    if (far) add('another name', text.replace(name, far), stranger)
    const [own] = neighbour.names.filter((other) => apart(other, text))
    if (own) add('name of the next sentence', text.replace(name, own), neighbour)
  }
  const [one, two] = told.names.filter(
    (name, at, all) => !all.some((other, k) => k !== at && (other.includes(name) || name.includes(other))),
  )
  if (one && two && !isJoined(text, one, two) && !isJoined(text, two, one))
    add('two names exchanged', text.replaceAll(one, '\0').replaceAll(two, one).replaceAll('\0', two))
  add('dropped denial', text.replace(/ (?:not|never)\b|n’t\b|n't\b/, '').replace(/\b[Nn]o (?=\p{L})/u, ''))
  add('added denial', text.replace(/\b(is|are|was|were|has|have|will|may|could|would|must) /, '$1 not '))
  add('may to will', text.replace(/\b(?:may|might|could|would)\b/, 'will'))
  add('will to has', text.replace(/\b(?:will|would) (\p{L}+)/u, 'did $1'))
  if (
    told.subject.length > 2 &&
    neighbour.subject.length > 2 &&
    apart(neighbour.subject, text) &&
    !/^(?:it|he|she|they|this|that|who|which|both|each|all four)$/i.test(neighbour.subject) &&
    !/^(?:it|he|she|they|this|that|who|which|we|i|you|nobody)$/i.test(told.subject)
  )
    add('subject of the next sentence', text.replace(told.subject, neighbour.subject), neighbour)
  const words = text.split(' ')
  if (words.length > 4) {
    const altered = words.map((word, at) => (at === 2 ? 'altogether' : word)).join(' ')
    made.push({ kind: 'altered quote', from: text, draft: { text, quotes: [{ passage, words: altered }] } })
  }
  return made
}

/** Whether a name is of somebody whom a sentence does not name in any form. */
const apart = (name: string, text: string): boolean =>
  partiesOf(name).isDisjointFrom(partiesOf(text)) &&
  name.split(/\s+/).every((word) => !text.toLowerCase().includes(word.toLowerCase().slice(0, 4)))

const partiesOf = (text: string): ReadonlySet<string> =>
  new Set(partiesIn(text, 0, text.length).map(({ name }) => name))

/** Two that are listed may be listed in any order. */
const isJoined = (text: string, one: string, two: string): boolean =>
  new RegExp(`${one}(?:,| and) (?:\\p{Lu}\\p{L}* )?${two}`, 'u').test(text)
