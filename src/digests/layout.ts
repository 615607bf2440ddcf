import { numberCitations } from '../model/answer.ts'
import {
  type Briefing,
  type Conflict,
  type Section,
  type Statement,
  someExcerpts,
} from '../model/briefing.ts'
import type { Digest } from '../model/digest.ts'
import { lineFor } from '../model/lines.ts'
import { namedOf, namedRemark } from '../model/listed.ts'
import type { Item, NamingItem } from './item.ts'
import type { Period } from './period.ts'
import { type What, whatInWords } from './what.ts'
import { count, localInWords, sinceInWords } from './words.ts'
import { localAt } from './zone.ts'

/** When and in which zone a digest is read. */
export interface Place {
  readonly now: number
  readonly zone: string
}

/** A briefing on some stories with who wrote them. */
export type Sign = (briefing: Briefing, items: readonly Item[]) => Briefing

/** All of a digest in one briefing, as a preview shows it. */
export function layOutWhole(
  what: What,
  items: readonly NamingItem[],
  period: Period,
  place: Place,
  sign: Sign,
): Briefing {
  return sign(
    {
      kind: 'briefing',
      title: titleOf(what, place),
      sections: items.map((item) => ({
        heading: headingOf(item, place),
        statements: [...item.news.changes, ...item.statements],
      })),
      conflicts: items.flatMap(({ news }) => news.conflicts),
      writer: items[0]?.writer ?? '',
      ...saidOf(items, [footer(items, period)]),
    },
    items,
  )
}

/** The digest as a value: a short lead, and each story's detail. */
export function layOut(
  what: What,
  items: readonly NamingItem[],
  period: Period,
  place: Place,
  sign: Sign,
): Digest {
  const title = titleOf(what, place)
  return {
    title,
    lead: numberCitations(
      sign(
        {
          kind: 'briefing',
          title,
          sections: items.map((item) => ({
            heading: headingOf(item, place),
            ...(item.news.changes.length + item.news.conflicts.length > 0
              ? { essential: true as const }
              : {}),
            statements: leadOf(what, item),
          })),
          conflicts: [],
          writer: items[0]?.writer ?? '',
          ...saidOf(items, [footer(items, period)]),
        },
        items,
      ),
      0,
    ),
    stories: items.map((item) => ({
      novelty: item.news.novelty,
      label: labelOf(item, place),
      headline: item.headline,
      answer: numberCitations(sign(detailOf(item, place), [item]), 0),
    })),
    coverage: period.coverage,
  }
}

const titleOf = (what: What, { now, zone }: Place): string =>
  `Digest: ${whatInWords(what)} · ${localInWords(localAt(now, zone))}`

const headingOf = (item: Item, place: Place): string => `${labelOf(item, place)} · ${item.headline}`

/**
 * What changed is the news of a story that is known, else its first statement; and all that its sources differ in, which
 * must not wait in a thread.
 */
function leadOf({ kind }: What, { news: { changes, conflicts }, statements }: Item): readonly Statement[] {
  const untold = conflicts.filter(({ about }) => !changes.some(({ text }) => text.startsWith(`${about}: `)))
  const disputed = untold.flatMap(statementOf)
  // Who asks for disagreements gets them, and no more.
  const said = kind === 'disagreements' && disputed.length > 0 ? [] : statements.slice(0, 1)
  return [...(changes.length > 0 ? changes : said), ...disputed]
}

/** "Sources differ (cost of the dam): $5.4 billion or $5.5 billion" */
function statementOf({ about, values }: Conflict): readonly Statement[] {
  const excerpts = someExcerpts(values.flatMap((value) => value.excerpts))
  const text = `Sources differ (${about}): ${values.map(({ value }) => value).join(' or ')}`
  return excerpts ? [{ text, excerpts }] : []
}

/** "New", "Updated", "Contradicts what was said on Monday"; and whether its sources differ. */
function labelOf(item: Item, place: Place): string {
  const differs = item.news.novelty !== 'contradicts' && item.news.conflicts.length > 0
  return `${noveltyOf(item, place)}${differs ? ', sources differ' : ''}`
}

function noveltyOf({ news, before }: Item, { now, zone }: Place): string {
  if (news.novelty === 'contradicts' && before)
    return `Contradicts what was said ${sinceInWords(localAt(before.at, zone), localAt(now, zone))}`
  return news.novelty === 'new' ? 'New' : 'Updated'
}

function detailOf(item: NamingItem, { now, zone }: Place): Briefing {
  const { story, before, news, headline, statements, writer } = item
  const section = (heading: string, list: readonly Statement[]): readonly Section[] =>
    list.length === 0 ? [] : [{ heading, statements: list }]
  const since = before ? sinceInWords(localAt(before.at, zone), localAt(now, zone)) : ''
  const sources = `from ${count(story.articles.length, 'article')} of ${count(story.sources, 'independent source')}`
  return {
    kind: 'briefing',
    title: headline,
    sections: [
      ...section(`Changed since it was told ${since}`, news.changes),
      ...section(`${before ? 'Said since then, ' : 'Told, '}${sources}`, statements),
    ],
    conflicts: news.conflicts,
    writer,
    ...saidOf([item], []),
  }
}

/** Listed parties that these stories name, said before other remarks. */
function saidOf(items: readonly NamingItem[], others: readonly string[]) {
  const named = items.flatMap((item) => item.named)
  const remark = namedRemark(
    named,
    items.flatMap(({ story }) => story.articles),
  )
  const remarks = [...(remark === undefined ? [] : [remark]), ...others]
  return { remarks, named: named.map(namedOf) }
}

function footer(items: readonly Item[], { articles, stories, sources, cut }: Period): string {
  const more = stories.length - items.length
  return [
    `${count(articles.length, 'article')} of ${count(sources, 'independent source')}`,
    count(stories.length, 'story', 'stories'),
    ...(more > 0 ? [`${more} not told here: ${lineFor('digests', 'why')} says why`] : []),
    ...(cut ? ['more had arrived than a digest looks at; these are the newest'] : []),
  ].join(' · ')
}
