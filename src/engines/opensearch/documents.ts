import type { NameCount } from '../../contracts/engine.ts'
import { type Article, type Copy, publicationDate, sourceName } from '../../model/article.ts'
import type { Findings } from '../../model/finding.ts'
import { dayRange, writeFindings, writeRest } from '../shared/rows.ts'
import { fold, foldedWords } from '../shared/words.ts'

/** What of a document makes an article, for `readArticle`. */
export const articleFields = ['id', 'title', 'text', 'family', 'rest']

/** What a document knows of its article's findings. */
export interface Read {
  readonly isRead: boolean
  readonly findings: string
  readonly names: readonly Name[]
}

interface Name {
  readonly kind: NameCount['kind']
  readonly name: string
  readonly words: readonly string[]
  readonly mentions: number
}

export const unread: Read = { isRead: false, findings: '', names: [] }

/** OpenSearch takes no more nested parts of one document than 10,000; a book may name more. */
const mostNames = 9_000

export function readOf(findings: Findings): Read {
  const names = new Map<string, Name>()
  const kinds = [
    ['person', findings.people],
    ['organisation', findings.organisations],
    ['place', findings.places],
  ] as const
  for (const [kind, all] of kinds)
    for (const { name, mentions } of all) {
      const before = names.get(`${kind} ${name}`)?.mentions ?? 0
      const words = [...new Set(foldedWords(name))]
      names.set(`${kind} ${name}`, { kind, name, words, mentions: before + mentions.length })
    }
  return {
    isRead: true,
    findings: writeFindings(findings),
    names: [...names.values()].slice(0, mostNames),
  }
}

/** @throws where the article is none, as after a slip in a format */
export function documentOf(article: Article, number: number, sketch: string, read: Read): object {
  // A half of a character that takes two does not come back as it was.
  const whole = { ...article, title: article.title.toWellFormed(), text: article.text.toWellFormed() }
  const { id, title, text, family, published } = whole
  const known = publicationDate(article)
  const [firstDay, lastDay] = known === undefined ? [] : dayRange(known)
  const carriers: readonly Copy[] = [article, ...article.copies]
  const sources = [...new Set(carriers.map(sourceName))]
  return {
    id,
    title,
    text,
    family,
    rest: writeRest(whole),
    number,
    sketch,
    date: published?.date,
    firstDay,
    lastDay,
    files: carriers.map(({ file }) => file),
    sources,
    folded: sources.map(fold),
    byline: article.byline === undefined ? undefined : fold(article.byline),
    dateline: article.dateline === undefined ? undefined : fold(article.dateline),
    isMarked: article.mark !== undefined,
    ...read,
  }
}
