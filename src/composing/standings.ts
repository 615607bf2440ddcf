import { stemSet } from '../language/words.ts'
import {
  type Conflict,
  type Excerpt,
  quoteFrom,
  type Section,
  type Statement,
  someExcerpts,
} from '../model/briefing.ts'
import type { Sanction, Standing } from '../model/finding.ts'
import type { ReadArticle } from '../model/reading.ts'
import { countryOf } from '../reading/places.ts'
import { type Law, lawIn } from '../reading/sanctions/laws.ts'

/** A sentence on sanctions with what was read in it. */
interface Finding extends Sanction {
  readonly excerpt: Excerpt
}

const order: readonly (readonly [Standing, string, string])[] = [
  ['at risk', 'At risk', 'At risk elsewhere'],
  ['imposed', 'Imposed', 'Imposed elsewhere'],
  ['waived', 'Waived or exempted', 'Waived elsewhere'],
  ['law', 'The law', 'The law'],
]

const mostExcerpts = 8

/** Sanctions findings told apart by standing; those on the topic first, the others of the same articles "elsewhere". */
export function standings(
  readings: readonly ReadArticle[],
  topic: string,
): { readonly sections: readonly Section[]; readonly conflicts: readonly Conflict[] } {
  const all = readings.flatMap(({ article, findings }) =>
    findings.sanctions.map((sanction) => ({
      ...sanction,
      excerpt: quoteFrom(article, sanction.start, sanction.end),
    })),
  )
  const country = countryOf(topic)
  const law = country === undefined ? lawIn(topic) : undefined
  const stems = stemSet(topic)
  const onTopic = (finding: Finding): boolean =>
    topic === '' ||
    finding.law === law?.name ||
    (country === undefined
      ? [...stems].every((stem) =>
          stemSet(`${finding.excerpt.quote} ${finding.law} ${finding.target} ${finding.imposer}`).has(stem),
        )
      : finding.target.includes(country) || finding.imposer === country)
  const sections: Section[] = []
  const elsewhere: Section[] = []
  for (const [standing, here, there] of order) {
    const groups = groupsOf(
      all.filter((f) => f.standing === standing),
      country,
    )
    // One sentence on the topic brings in all that is said of the same sanctions.
    const near = groups.filter((group) => standing === 'law' || group.some(onTopic))
    // What an article on a law tells of without naming one may well be under it.
    const open = groups.filter((group) => law && !near.includes(group) && group.every(mayBeUnder(law)))
    const far = groups.filter((group) => !near.includes(group) && !open.includes(group))
    if (near.length > 0) sections.push({ heading: here, statements: near.flatMap(tellGroup) })
    if (open.length > 0)
      elsewhere.push({ heading: `${here}, law not named`, statements: open.flatMap(tellGroup) })
    if (far.length > 0) elsewhere.push({ heading: there, statements: far.flatMap(tellGroup) })
  }
  sections.push(...elsewhere)
  // The law goes last, after what stands elsewhere.
  sections.sort((a, b) => Number(a.heading === 'The law') - Number(b.heading === 'The law'))
  return { sections, conflicts: contradictions(all) }
}

const mayBeUnder =
  ({ state }: Law) =>
  ({ law, imposer }: Finding): boolean =>
    law === '' && (state === '' || imposer === '' || imposer === state)

/** What is said of one target or law together; of those without a name only where all are. The most said first. */
function groupsOf(
  findings: readonly Finding[],
  country: string | undefined,
): readonly (readonly Finding[])[] {
  const groups = Map.groupBy(findings, ({ standing, target, law }) =>
    standing === 'law' ? law : country !== undefined && target.includes(country) ? country : target,
  )
  const named = [...groups].filter(([key]) => key !== '')
  const known = named.length > 0 ? named : [...groups]
  return known.map(([, group]) => group).sort((a, b) => b.length - a.length)
}

/** One statement; what only some sentences tell (law, purpose, date) is joined in. */
function tellGroup(group: readonly Finding[]): readonly Statement[] {
  const excerpts = someExcerpts(spread(group).slice(0, mostExcerpts))
  const hedges = new Set(group.map((f) => f.hedge.toLowerCase()).filter((word) => word !== ''))
  const hedge = [...hedges].join(', ')
  return excerpts ? [{ text: tell(group), excerpts, ...(hedge === '' ? {} : { hedge }) }] : []
}

/** The first of each article before the second of any. */
function spread(group: readonly Finding[]): readonly Excerpt[] {
  const turns = [...Map.groupBy(group, ({ excerpt }) => excerpt.article.id).values()]
  const longest = Math.max(0, ...turns.map((list) => list.length))
  return Array.from({ length: longest }, (_, turn) =>
    turns.flatMap((list) => list[turn]?.excerpt ?? []),
  ).flat()
}

function tell(group: readonly Finding[]): string {
  const most = (pick: (finding: Finding) => string): string => {
    const counts = new Map<string, number>()
    for (const value of group.map(pick)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  }
  const [first] = group
  const imposer = most((f) => f.imposer)
  const law = most((f) => f.law)
  if (first?.standing === 'law') {
    const names = most((f) => f.target)
    const year = most((f) => f.date.slice(0, 4))
    const title = law === '' ? 'A law that the articles do not name' : law
    return `${title}${year === '' ? '' : ` (${year})`}${imposer === '' ? '' : `, ${imposer}`}${names === '' ? '' : `, names ${names.replace(/, ([^,]*)$/, ' and $1')}`}`
  }
  const purpose = most((f) => (goesBack.test(f.purpose) ? '' : f.purpose))
  const date = most((f) => f.date.slice(0, 4))
  const named = most((f) => f.target)
  const target = named === '' ? 'Target not named' : named.replace(/, ([^,]*)$/, ' and $1')
  const parts = [
    target,
    first?.standing === 'imposed' && date !== '' ? date : '',
    imposer === '' ? '' : `by the ${imposer}`.replace(/the (?!United|European|Nether|Philip)/, ''),
    law === '' ? '' : `under ${law}`,
    purpose === '' ? '' : `for ${purpose}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** "For a similar purchase" tells nothing without the sentence before. */
const goesBack = /\b(?:similar|same|such|that|this|it)\b/i

/** One article has it that sanctions are imposed on somebody, another that they are only possible. */
function contradictions(findings: readonly Finding[]): readonly Conflict[] {
  const byTarget = Map.groupBy(
    findings.filter(({ standing, target }) => standing !== 'law' && target !== ''),
    ({ target, imposer }) => `${target}\n${imposer}`,
  )
  return [...byTarget].flatMap(([key, list]): readonly Conflict[] => {
    const [target, imposer] = key.split('\n')
    const values = (['imposed', 'at risk', 'waived'] as const).flatMap((standing) => {
      const excerpts = someExcerpts(spread(list.filter((f) => f.standing === standing)))
      return excerpts ? [{ value: standing, excerpts }] : []
    })
    const articles = new Set(list.map(({ excerpt }) => excerpt.article.id))
    if (values.length < 2 || articles.size < 2) return []
    return [{ about: `how sanctions on ${target} stand${imposer ? ` (${imposer})` : ''}`, values }]
  })
}
