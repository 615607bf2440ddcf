import type { NameCount } from '../../contracts/engine.ts'
import { type Article, type Copy, publicationDate, sourceName } from '../../model/article.ts'
import type { Findings } from '../../model/finding.ts'
import { dayRange, writeFindings, writeRest } from '../shared/rows.ts'
import { fold } from '../shared/words.ts'

/** What of a document makes an article, for `readArticle`. */
export const articleFields = ['id', 'title', 'text', 'family', 'rest']

/** What a document knows of its article's findings. */
export interface Read {
  readonly isRead: boolean
  readonly findings: string
  readonly names: readonly Name[]
  /** Whose name may be asked for. */
  readonly people: readonly string[]
}

/** A name with how often one article says it. */
export type Name = Omit<NameCount, 'articles'>

export const unread: Read = { isRead: false, findings: '', names: [], people: [] }

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
      names.set(`${kind} ${name}`, { kind, name, mentions: before + mentions.length })
    }
  return {
    isRead: true,
    findings: writeFindings(findings),
    names: [...names.values()],
    people: [...new Set(findings.people.map(({ name }) => name))],
  }
}

export type Document = ReturnType<typeof documentOf>

/** @throws where the article is none, as after a slip in a format */
export function documentOf(
  article: Article,
  number: number,
  sketch: string,
  { isRead, findings, names, people }: Read,
) {
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
    isRead,
    findings,
    names,
    people,
  }
}
