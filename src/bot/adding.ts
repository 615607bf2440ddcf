import { withoutAltered } from '../composing/answering/outweighed.ts'
import { answers, isAbout } from '../composing/comparing/asked.ts'
import { changesIn, unchanged } from '../composing/comparing/changed.ts'
import { compareArticles, differences } from '../composing/comparing.ts'
import type { Desk } from '../contracts/desk.ts'
import { oneOf, pattern } from '../language/pattern.ts'
import { stemSet } from '../language/words.ts'
import type { Article } from '../model/article.ts'
import { areOverlapping, type Briefing, type Conflict } from '../model/briefing.ts'
import type { Input } from '../model/input.ts'
import { entryFile, namedOf, namedRemark } from '../model/listed.ts'
import { partNear } from '../model/reading.ts'
import { withheldLine } from '../model/withheld.ts'
import { inTurn } from '../runtime/turn.ts'

/** How many articles on the topic are compared with those that an answer cites. */
const compared = 12

/**
 * Adds the differences between sources that are about what was asked.
 * @param isQuestion whether it was asked in the asker's own words, which a difference may answer where nothing else does
 */
export async function withDifferences(
  briefing: Briefing,
  { text, question, filter }: Pick<Input, 'text' | 'question' | 'filter'>,
  desk: Desk,
  isQuestion = false,
): Promise<Briefing> {
  if (briefing.kind === 'notice')
    return isQuestion ? answeredByDifference(briefing, { text, question, filter }, desk) : briefing
  const said = briefing.sections.flatMap(({ statements }) => statements)
  const cited = said.flatMap(({ excerpts }) => excerpts).filter(({ article }) => !article.isEntry)
  const articles = new Map(cited.map(({ article }) => [article.id, article]))
  const [around, read] = await Promise.all([
    text === '' ? [] : desk.dossier(text, filter, compared),
    desk.read([...articles.values()].slice(0, 2 * compared)),
  ])
  const others = around.filter(({ article }) => !articles.has(article.id))
  const readings = [...read, ...others].map((reading) =>
    partNear(
      reading,
      cited.filter(({ article }) => article.id === reading.article.id),
    ),
  )
  const touching = unchanged(
    differences(await inTurn(compareArticles(readings))),
    changesIn(readings),
  ).filter(isAbout(question, said))
  // A difference of an answer's own is told as it is there, unless the articles' comparison has the same.
  const own = briefing.conflicts.filter((one) => !touching.some((other) => isSame(one, other)))
  const conflicts = [...own, ...touching]
  return {
    ...briefing,
    sections: withoutAltered(briefing.sections, conflicts, text, readings),
    conflicts,
  }
}

/** What no passage surely tells, as two papers tell it otherwise, is told by what each says. */
async function answeredByDifference(
  notice: Briefing,
  { text, question, filter }: Pick<Input, 'text' | 'question' | 'filter'>,
  desk: Desk,
): Promise<Briefing> {
  const readings = await desk.dossier(text, filter, compared)
  const found = unchanged(differences(await inTurn(compareArticles(readings))), changesIn(readings))
  const conflicts = found.filter(answers(question))
  return conflicts.length === 0
    ? notice
    : { kind: 'briefing', title: text, sections: [], conflicts, writer: desk.writer }
}

/** Whether two differences are of the same thing: each side of the one is told where one of the other's is. */
const isSame = (a: Conflict, b: Conflict): boolean =>
  a.about === b.about ||
  a.values.every(({ excerpts, value }) =>
    b.values.some(
      (other) =>
        !stemSet(value).isDisjointFrom(stemSet(other.value)) &&
        excerpts.some((one) => other.excerpts.some((two) => areOverlapping(one, two))),
    ),
  )

/** An answer that uses an article which names a listed party says so. */
export async function withNamed(
  briefing: Briefing,
  { asker }: Pick<Input, 'asker'>,
  { screening }: Pick<Desk, 'screening'>,
): Promise<Briefing> {
  if (briefing.kind === 'notice' || !screening) return briefing
  const cited = citedIn(briefing)
  const articles = cited.filter(({ isEntry }) => !isEntry)
  const named = await screening.named(
    articles.map(({ id }) => id),
    asker,
  )
  if (named.length === 0) return briefing
  // What an answer tells of an entry it need not tell twice.
  const told = new Set(cited.flatMap(({ isEntry, file }) => (isEntry ? [file] : [])))
  const remark = namedRemark(
    named.filter(({ hit }) => !told.has(entryFile(hit))),
    articles,
  )
  const remarks = [...(remark === undefined ? [] : [remark]), ...(briefing.remarks ?? [])]
  return { ...briefing, named: named.map(namedOf), remarks }
}

/** Where nothing answers, what is on it and not to be used is said: what is killed, or under embargo until some hour. */
export async function withWithheld(
  briefing: Briefing,
  { text, filter }: Pick<Input, 'text' | 'filter'>,
  desk: Desk,
): Promise<Briefing> {
  if (briefing.kind !== 'notice' || text === '') return briefing
  const found = await desk.withheld({ ...filter, text, limit: lookedForWithheld })
  const lines = [...new Set(found.flatMap(({ article }) => withheldLine(article) ?? []))]
  const more = lines.filter((line) => !briefing.text.includes(line)).slice(0, mostWithheld)
  return more.length === 0 ? briefing : { ...briefing, text: [briefing.text, ...more].join('\n') }
}

const lookedForWithheld = 8
const mostWithheld = 2

/** An answer that uses an article with a notice on it says what the notice says. */
export function withMarks(briefing: Briefing): Briefing {
  const articles =
    briefing.kind === 'notice'
      ? [...new Map(briefing.nearest.map(({ article }) => [article.id, article])).values()]
      : citedIn(briefing)
  const remarks = articles.flatMap(({ title, mark }) =>
    mark === undefined || ofSpelling.test(mark.words)
      ? []
      : [`“${title}” is marked ${mark.kind}: ${withoutFrame(unlabelled(mark.words))}`],
  )
  if (remarks.length === 0) return briefing
  return briefing.kind === 'notice'
    ? { ...briefing, text: [briefing.text, ...remarks].join('\n') }
    : { ...briefing, remarks: [...remarks, ...(briefing.remarks ?? [])] }
}

/** What only puts right how something is written takes nothing back. */
const ofSpelling = /\b(?:misspel\w+|(?:the )?spelling of|typographical|typos?|formatting)\b/i

/** Each article that an answer stands on. */
function citedIn({ sections, conflicts }: Extract<Briefing, { kind: 'briefing' }>): readonly Article[] {
  const cited = [
    ...sections.flatMap(({ statements }) => statements.flatMap(({ excerpts }) => excerpts)),
    ...conflicts.flatMap(({ values }) => values.flatMap(({ excerpts }) => excerpts)),
  ]
  return [...new Map(cited.map(({ article }) => [article.id, article])).values()]
}

/** A notice without its "Corrections & Clarifications:", which the kind says already. */
const unlabelled = (words: string): string =>
  words.replace(/^(?:corrections?|clarifications?|updated?|editor[’']?s? note)\b[^:.]{0,30}:\s+(?=\S)/i, '')

/** "An earlier version of this article gave the wrong year" is told of the article that is named: it “gave the wrong year”. */
function withoutFrame(words: string): string {
  const rest = words.replace(frame, '')
  return rest === words ? `“${words}”` : `it “${rest}”`
}
const frame = pattern('iu')`^(?:an|a|the)\s${oneOf`earlier, previous, prior, original`}\sversion\sof\sthis\s
  ${oneOf`article, story, report, piece, post`}\s(?=\p{L})`

/** While the corpus is still being read an answer says so; what finds nothing says it of names and figures, too. */
export function withProgress(briefing: Briefing, desk: Desk): Briefing {
  const { state, done, total } = desk.progress()
  if (state === 'ready' || (state === 'finding' && (briefing.kind === 'briefing' || done === total)))
    return briefing
  const line =
    state === 'reading'
      ? `The corpus is still being read (${done} of ${total} files); this answer stands on what has been read so far.`
      : `Names and figures of ${total - done} of ${total} articles are still being read; ask again in a moment.`
  return briefing.kind === 'notice'
    ? { ...briefing, text: `${briefing.text}\n${line}` }
    : { ...briefing, remarks: [...(briefing.remarks ?? []), line] }
}
