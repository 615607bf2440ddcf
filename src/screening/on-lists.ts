import { createHash } from 'node:crypto'
import type { Desk } from '../contracts/desk.ts'
import type { Article } from '../model/article.ts'
import type { Asker } from '../model/asker.ts'
import { type Briefing, quoteFrom, type Section, type Statement } from '../model/briefing.ts'
import { UserError } from '../model/errors.ts'
import type { Input } from '../model/input.ts'
import { editionLine, entryFile, listedLine } from '../model/listed.ts'
import type { Edition, ListHit, Screened } from '../model/listing.ts'
import { day } from '../model/show.ts'

/** What the lists say of one name, to stand before what the articles say. */
interface OnLists {
  /** *On lists*, and apart from it what is near; empty where there is no hit. */
  readonly sections: readonly Section[]
  /** What no entry says: that the name is not on the lists loaded, or that none is. */
  readonly remarks: readonly string[]
}

/** Near ones that are shown beside matches, and without one. */
const mostNear = { beside: 2, alone: 5 }

/**
 * An answer out of the articles on somebody or something, with what the lists say of that name before it. It never waits
 * for lists that are still being read, and an answer does not fail for want of one.
 */
export async function withLists(
  briefing: Briefing,
  { text, asker }: Pick<Input, 'text' | 'asker'>,
  desk: Pick<Desk, 'screening' | 'writer'>,
): Promise<Briefing> {
  if (text === '') return briefing
  const { sections, remarks } = await onLists(text, desk, asker)
  if (briefing.kind === 'briefing')
    return {
      ...briefing,
      sections: [...sections, ...briefing.sections],
      remarks: [...remarks, ...(briefing.remarks ?? [])],
    }
  if (sections.length === 0) return { ...briefing, text: [briefing.text, ...remarks].join('\n') }
  const { writer } = desk
  return {
    kind: 'briefing',
    title: text,
    sections,
    conflicts: [],
    writer,
    remarks: [...remarks, briefing.text],
  }
}

async function onLists(
  name: string,
  { screening }: Pick<Desk, 'screening'>,
  asker: Asker | undefined,
): Promise<OnLists> {
  const state = await screening?.state()
  if (screening && state && state.editions.length > 0) {
    try {
      const { screened, against } = await screening.screen([{ name }], asker)
      return layOut(screened, against)
    } catch (thrown) {
      if (thrown instanceof UserError) return { sections: [], remarks: [thrown.message] }
      throw thrown
    }
  }
  const remark = state?.reading
    ? 'The sanctions lists are still being read; ask again in a moment.'
    : 'No sanctions list is loaded, so none was looked at.'
  return { sections: [], remarks: [remark] }
}

/** What was found of one name or several, laid out. */
export function layOut(screened: readonly Screened[], against: readonly Edition[]): OnLists {
  const hits = screened.flatMap(({ hits: all }) => all)
  const live = (hit: ListHit): boolean => hit.dismissed === undefined
  const matches = hits.filter((hit) => hit.verdict === 'match' && live(hit))
  const near = hits.filter((hit) => hit.verdict === 'near' && live(hit))
  const missing = screened.filter(({ hits: all }) => !all.some((hit) => hit.verdict === 'match' && live(hit)))
  return {
    sections: [
      { heading: 'On lists', essential: true as const, statements: matches.map(stateHit) },
      {
        heading: 'Near, not the same',
        essential: true as const,
        statements: near.slice(0, matches.length > 0 ? mostNear.beside : mostNear.alone).map(stateHit),
      },
    ].filter(({ statements }) => statements.length > 0),
    remarks: [
      ...(missing.length > 0
        ? [
            `${screened.length === 1 ? 'Not' : `${missing.map(({ asked }) => asked.name).join(', ')}: not`} on the lists loaded: ${against.map(editionLine).join(', ')}.`,
          ]
        : []),
      ...hits.flatMap((hit) => (hit.dismissed ? [dismissedLine(hit)] : [])),
    ],
  }
}

function stateHit(hit: ListHit): Statement {
  const article = entryArticle(hit)
  const end = article.text.indexOf('\n')
  return {
    text: listedLine(hit),
    excerpts: [quoteFrom(article, 0, end < 0 ? article.text.length : end)],
  }
}

function dismissedLine({ entry, edition, dismissed }: ListHit): string {
  const { who = '', why = '', at = '' } = dismissed ?? {}
  return `Set aside as another party by ${who} on ${day(at)}: ${entry.names[0].text} (${edition.list}, ${entry.id}), “${why}”.`
}

/**
 * An entry as a source that can be quoted: its first line has the names and programmes in the list's own words, the
 * lines after it what else it says.
 */
function entryArticle(hit: ListHit): Article {
  const { entry, edition } = hit
  const [main, ...aliases] = entry.names
  const also = aliases.map(
    ({ text, weak, former }) => `${text}${weak ? ' (weak)' : ''}${former ? ' (former)' : ''}`,
  )
  const lines = [
    [
      main.text,
      ...(also.length > 0 ? [`a.k.a. ${also.slice(0, 8).join('; ')}`] : []),
      entry.programmes.join(', '),
    ],
    ['Born', entry.births.join('; ')],
    ['Nationality', entry.nationalities.join('; ')],
    ['Identifiers', entry.identifiers.join('; ')],
    ['Listed on', entry.listedOn ?? ''],
    ['Remarks', entry.remarks ?? ''],
  ]
  const text = lines
    .map((parts, at) =>
      at === 0 ? parts.filter((part) => part !== '').join(' · ') : parts[1] === '' ? '' : parts.join(': '),
    )
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  const id = createHash('sha256')
    .update(`${edition.list}/${entry.id}/${edition.read}`)
    .digest('hex')
    .slice(0, 12)
  return {
    id,
    file: entryFile(hit),
    title: `${main.text} (${entry.id})`,
    publisher: edition.list === edition.publisher ? edition.list : `${edition.list}, ${edition.publisher}`,
    ...(edition.date === undefined
      ? {}
      : { published: { date: edition.date, precision: precisionOf(edition.date), from: 'json' } }),
    text,
    captions: [],
    partial: false,
    copies: [],
    family: id,
    isEntry: true,
  }
}

function precisionOf(date: string): 'year' | 'month' | 'day' {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}
