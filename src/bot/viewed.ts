import type { Desk } from '../contracts/desk.ts'
import type { Answer, BriefingAnswer } from '../model/answer.ts'
import { publicationDate, sourceName } from '../model/article.ts'
import { type Briefing, type Excerpt, type Section, someExcerpts } from '../model/briefing.ts'
import { shapeOf } from '../model/shape.ts'
import { asField, day, quoted } from '../model/show.ts'

/** The briefing as "shorter", "sources" or "who said that?" shows it; otherwise as it is. */
export async function viewed(briefing: Briefing, view: string, desk: Desk): Promise<Briefing> {
  if (briefing.kind === 'notice') return briefing
  switch (view) {
    case 'short':
      return { ...briefing, sections: firstOnly(briefing.sections) }
    case 'sources':
      return {
        ...briefing,
        title: `Sources: ${briefing.title}`,
        sections: bySource(excerptsOf(briefing)),
        conflicts: [],
        silent: [],
      }
    case 'speakers': {
      const [first] = firstOnly(briefing.sections)
      const said = first?.statements[0]
        ? withOtherSides(first.statements[0].excerpts, briefing)
        : excerptsOf(briefing)
      return {
        ...briefing,
        title: `Who said that: ${briefing.title}`,
        sections: await bySpeaker(said, desk),
        conflicts: [],
        silent: [],
      }
    }
    default:
      return briefing
  }
}

/** What the first message of an answer leaves out; after "more" twice what that left out, and so on. */
export function moreOf(answer: Answer, view: string): Answer {
  const [, times = '1'] = /^more(\d?)$/.exec(view) ?? []
  if (!view.startsWith('more') || answer.kind === 'notice') return answer
  let left = answer
  for (let turn = 0; turn < Number(times || 1); turn++) left = withoutFirst(left)
  return left.sections.length > 0
    ? { ...left, title: `${answer.title}, continued` }
    : { kind: 'notice', text: `That was all on ${quoted(answer.title)}.`, nearest: [], ms: answer.ms }
}

/** Without what the first message shows, whole or cut; it shows every difference. */
function withoutFirst(answer: BriefingAnswer): BriefingAnswer {
  const shown = shapeOf(answer).first.lines.flatMap((line) =>
    line.kind === 'statement' ? line.text : line.kind === 'together' ? line.each.map(({ text }) => text) : [],
  )
  const beginnings = shown.map((text) => text.replace(/…$/, '').trimEnd().slice(0, enough))
  const sections = answer.sections
    .map((section) => ({
      ...section,
      statements: section.statements.filter(({ text }) => !beginnings.some((one) => text.startsWith(one))),
    }))
    .filter(({ statements }) => statements.length > 0)
  const { lead: _, silent: __, remarks: ___, ...others } = answer
  return { ...others, sections, conflicts: [] }
}

/** Characters by which a statement is known again where it was cut. */
const enough = 32

/** The first statement alone; what must not be left out stays. */
function firstOnly(sections: readonly Section[]): readonly Section[] {
  const musts = sections.filter(({ essential }) => essential)
  if (musts.length > 0) return musts
  const [first] = sections.filter(({ statements }) => statements.length > 0)
  return first ? [{ ...first, statements: first.statements.slice(0, 1) }] : []
}

/** The words that a statement stands on, and those of whoever has it otherwise. */
function withOtherSides(
  excerpts: readonly Excerpt[],
  { conflicts }: Extract<Briefing, { kind: 'briefing' }>,
): readonly Excerpt[] {
  const idOf = ({ article, start, end }: Excerpt): string => `${article.id} ${start} ${end}`
  const own = new Set(excerpts.map(idOf))
  const sides = conflicts
    .map(({ values }) => values.flatMap((value) => value.excerpts))
    .filter((all) => all.some((one) => own.has(idOf(one))))
  return [...new Map([...excerpts, ...sides.flat()].map((one) => [idOf(one), one])).values()]
}

const excerptsOf = ({ sections, conflicts }: Extract<Briefing, { kind: 'briefing' }>): readonly Excerpt[] => [
  ...sections.flatMap(({ statements }) => statements.flatMap(({ excerpts }) => excerpts)),
  ...conflicts.flatMap(({ values }) => values.flatMap(({ excerpts }) => excerpts)),
]

/** A section a paper's article, with all that is quoted of it. */
const bySource = (excerpts: readonly Excerpt[]): readonly Section[] =>
  [...Map.groupBy(excerpts, ({ article }) => article.id).values()].flatMap((own) => {
    const [first] = own
    return first
      ? [
          {
            heading: `${writerOf(first)}${paperOf(first)}: ${asField(first.article.title)}`,
            statements: statementsOf(own),
          },
        ]
      : []
  })

async function bySpeaker(excerpts: readonly Excerpt[], desk: Desk): Promise<readonly Section[]> {
  const readings = await desk.read([
    ...new Map(excerpts.map(({ article }) => [article.id, article])).values(),
  ])
  const said = excerpts.map((excerpt) => {
    const quotes = readings.find(({ article }) => article.id === excerpt.article.id)?.findings.quotes ?? []
    const within = quotes.find(({ content }) =>
      content.some(({ start, end }) => start < excerpt.end && end > excerpt.start),
    )
    const heading = within
      ? `${asField(within.speaker)}, in ${paperOf(excerpt)}`
      : `${writerOf(excerpt)}${paperOf(excerpt)}, which names no speaker`
    return { excerpt, heading }
  })
  return [...Map.groupBy(said, ({ heading }) => heading)].map(([heading, own]) => ({
    heading,
    statements: statementsOf(own.map(({ excerpt }) => excerpt)),
  }))
}

const statementsOf = (excerpts: readonly Excerpt[]) =>
  [...new Map(excerpts.map((excerpt) => [excerpt.hash, excerpt])).values()].flatMap((excerpt) => {
    const one = someExcerpts([excerpt])
    return one ? [{ text: excerpt.quote, excerpts: one }] : []
  })

/** Whose byline the article bears: "Jon Eskil, ". */
const writerOf = ({ article: { byline } }: Excerpt): string => (byline ? `${asField(byline)} in ` : '')

function paperOf({ article }: Excerpt): string {
  const date = publicationDate(article)
  const name = asField(sourceName(article))
  return date === undefined ? name : `${name}, ${day(date)}`
}
