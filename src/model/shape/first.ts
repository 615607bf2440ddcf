import type { BriefingAnswer } from '../answer.ts'
import { type Item, type Line, type LineOf, lengthOf, type Measure } from './line.ts'
import { numbering } from './numbers.ts'

/** An item and how much of it is shown. */
export interface Chosen {
  readonly item: Item
  readonly measure: Measure
}

/** Characters of a first message that reads at a glance, its title and small print aside; and what a source's line adds. */
const comfortable = 800
const ofSource = 34

/** Statements of a first message that no verdict needs. */
const mostStatements = 3
const statement: Measure = { most: 280, cites: 2 }

/** What must not be left out is shown ever shorter until it fits. */
const brief: readonly [Measure, ...Measure[]] = [
  { most: 160, cites: 2 },
  { most: 100, cites: 2 },
  { most: 64, cites: 1 },
  { most: 36, cites: 1 },
]
const mostBrief = 960

/** Statements of a section that are told in one line are no longer than this. */
const shortStatement = 96
const mostRemarks = 2
const remark: Measure = { most: 180, cites: 0 }

/**
 * What an answer's first message shows, in order: the line that answers, then all that must not wait (verdicts,
 * standings, values, differences, claims that no source speaks of), then a few statements for as long as it reads at a
 * glance, then what is to be said of the answer as a whole.
 */
export function firstOf(answer: BriefingAnswer, lineOf: LineOf): readonly Chosen[] {
  const sizeOf = (chosen: readonly Chosen[]): number => sizeOfAll(answer, lineOf, chosen)
  const musts = mustsOf(answer)
  const measure =
    brief.find((one) => sizeOf(musts.map((item) => ({ item, measure: one }))) <= mostBrief) ??
    brief[brief.length - 1] ??
    brief[0]
  const needed = musts.map((item): Chosen => ({ item, measure }))
  const others = inTurns(answer).map((item): Chosen => ({ item, measure: statement }))
  const [lead, ...more] = others
  const isLed = answer.lead !== undefined || answer.sections.some(({ essential }) => essential)
  const before = isLed || !lead ? [] : [lead]
  const offered = isLed ? others : more
  const least = [...before, ...needed]
  let count = 0
  while (count < Math.min(mostStatements, offered.length)) {
    if (sizeOf([...least, ...offered.slice(0, count + 1)]) > comfortable && least.length + count > 0) break
    count++
  }
  const added = offered.slice(0, count).sort((a, b) => placeOf(a.item) - placeOf(b.item))
  const remarks = (answer.remarks ?? [])
    .slice(0, mostRemarks)
    .map((_, at): Chosen => ({ item: { kind: 'remark', at }, measure: remark }))
  return [...least, ...added, ...remarks]
}

/** Verdicts and standings, then differences, then claims without a source. */
function mustsOf(answer: BriefingAnswer): readonly Item[] {
  const essential = answer.sections.flatMap(({ essential: must, statements }, section): readonly Item[] => {
    if (!must) return []
    if (statements.every(({ text, when }) => when === undefined && text.length <= shortStatement))
      return [{ kind: 'together', section }]
    return statements.map((_, at): Item => ({ kind: 'statement', section, at }))
  })
  return [
    ...essential,
    ...answer.conflicts.map((_, at): Item => ({ kind: 'difference', at })),
    ...(answer.silent ?? []).map((_, at): Item => ({ kind: 'silent', at })),
  ]
}

/** The other statements: the first of each section, then the second of each, and so on. */
function inTurns({ sections }: BriefingAnswer): readonly Item[] {
  const items = sections.flatMap(({ essential, statements }, section) =>
    essential
      ? []
      : statements.slice(0, mostStatements + 1).map((_, at) => ({ kind: 'statement' as const, section, at })),
  )
  return items.sort((a, b) => a.at - b.at || a.section - b.section)
}

const placeOf = (item: Item): number => (item.kind === 'statement' ? item.section * 1e6 + item.at : 0)

function sizeOfAll(answer: BriefingAnswer, lineOf: LineOf, chosen: readonly Chosen[]): number {
  const { cite, sources } = numbering(answer.excerpts)
  const lines = chosen.flatMap(({ item, measure }): readonly Line[] => {
    const line = lineOf(item, measure, cite)
    return line ? [line] : []
  })
  return lines.reduce((sum, line) => sum + lengthOf(line), 0) + ofSource * sources().length
}
