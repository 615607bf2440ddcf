import type { ReadArticle } from '../../model/reading.ts'
import type { Setting } from '../checking/holding.ts'
import type { Line } from '../checking/lines.ts'
import { isCalled, isIn, isSomebody, onlyOne } from './antecedents.ts'
import { figureOf, type Piece, pieceAt } from './figure.ts'
import type { Meeting } from './laying.ts'

/** What a sentence's article tells of its words: whom a pronoun means, and what somebody's whole name is. */
export function meetingIn(reading: ReadArticle, { line, before, subject }: Setting): Meeting {
  const { article, findings } = reading
  const named = [...findings.people, ...findings.organisations]
  const isMention = (
    { start, end }: Piece,
    mention: { readonly start: number; readonly end: number },
  ): boolean => mention.start < end + line.span.start && mention.end > start + line.span.start
  return {
    meant: ({ concept }, pronoun, isBeside) => {
      const phrase = onlyOne({ line, before, people: findings.people }, pronoun)
      if (phrase) return isIn(phrase, concept, isBeside)
      if (isSomebody(pronoun)) return false
      return subject.has(concept) || isSubject(before, concept, isBeside ? undefined : pronoun)
    },
    called: (said, source) => isCalled(reading, { line, before }, said, source),
    fuller: (said, source) => {
      const own = named.filter(({ mentions }) => mentions.some((mention) => isMention(source, mention)))
      if (own.length > 0) return own.some(({ name }) => wordsOf(name).includes(said.text.toLowerCase()))
      // What reading took for no name may be one all the same: "Crystal Palace", then "Palace".
      return (
        [said, source].every(({ text }) => capital.test(text)) &&
        article.text.toLowerCase().includes(`${said.text} ${source.text}`.toLowerCase())
      )
    },
  }
}

/** "They" and "it" that are a sentence's subject go on with what the sentence before was about. */
function isSubject(before: Line | undefined, concept: string, pronoun: Piece | undefined): boolean {
  if (!before) return false
  const figure = figureOf(before)
  const subject = figure.clauses.find(({ kind }) => kind === 'main')?.subject
  const head = subject && pieceAt(figure, subject.head.start)
  if (!subject || !head) return false
  if (!pronoun)
    return figure.pieces.some(
      ({ start, end, concept: own }) => start >= subject.start && end <= subject.end && own === concept,
    )
  const several = /s$/.test(head.text)
  return (
    pronoun.label.startsWith('nsubj') &&
    (several ? /^they$/i : /^it$/i).test(pronoun.text) &&
    head.concept === concept
  )
}

const capital = /^\p{Lu}/u
const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/\s+/)
