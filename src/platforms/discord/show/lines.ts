import type { CitedExcerpt } from '../../../model/answer.ts'
import type { Cites, Line, Said, Source } from '../../../model/shape.ts'
import { sourceLine as longLine, quoted, shortSource } from '../../../model/show.ts'
import { linked, words } from './markdown.ts'
import { mostText } from './page.ts'

/** How much of each text is shown, and whether sources lead to their articles; ever less where it does not fit. */
export interface Measure {
  readonly text: number
  readonly small: number
  readonly linked: boolean
}

/** Lines that follow each other under one heading, together; what is said of the whole answer stands elsewhere. */
export function groupsOf(lines: readonly Line[], measure: Measure): readonly string[] {
  const runs: [Line, ...Line[]][] = []
  for (const line of lines) {
    if (line.kind === 'remark') continue
    const last = runs.at(-1)
    if (last?.[0].kind === line.kind && last[0].heading === line.heading) last.push(line)
    else runs.push([line])
  }
  return runs.map((group) => groupOf(group, measure))
}

function groupOf(group: readonly [Line, ...Line[]], measure: Measure): string {
  const [first] = group
  const heading = words(first.heading, measure.small)
  if (first.kind === 'together' || first.kind === 'difference')
    return group
      .map((line) => `${heading === '' ? '' : `**${heading}:** `}${textOf(line, measure)}`)
      .join('\n')
  const list = group.map((line) => `- ${textOf(line, measure)}`)
  return [...(heading === '' ? [] : [`**${heading}**`]), ...list].join('\n')
}

function textOf(line: Line, measure: Measure): string {
  switch (line.kind) {
    case 'statement': {
      const when = line.when ? `**${words(line.when, measure.small)}** · ` : ''
      const span = line.span ? ` *${quoted(words(line.span, measure.text))}*` : ''
      return `${when}${saidOf(line, measure)}${span} ${marks(line.cites)}`.trimEnd()
    }
    case 'together':
      return line.each.map((said) => `${saidOf(said, measure)} ${marks(said.cites)}`.trimEnd()).join('; ')
    case 'difference': {
      const values = line.values.map(({ value, dates, cites }) =>
        `${words(value, measure.small) || '…'} (${words(dates, 40)}) ${marks(cites)}`.trimEnd(),
      )
      return `${words(line.about, measure.small) || '…'}: ${values.join(' against ')}`
    }
    case 'silent':
      return quoted(words(line.claim, measure.text) || '…')
    case 'remark':
      return words(line.text, measure.text)
  }
}

function saidOf({ text, quoted: isQuote, hedge }: Said, measure: Measure): string {
  const said = words(text, measure.text) || '…'
  const hedged = hedge ? ` · *hedge: ${words(hedge, measure.small)}*` : ''
  return `${isQuote ? quoted(said) : said}${hedged}`
}

const marks = ({ numbers, more }: Cites): string =>
  `${numbers.map((n) => `[${n}]`).join('')}${more > 0 ? ` +${more}` : ''}`

/** "[1] Publisher, 6 Dec 2021", which leads to the article where it has an address of the web. */
export function sourceLine({ n, excerpts: [first] }: Source, measure: Measure): string {
  const label = words(shortSource(first), measure.small) || 'untitled'
  return `-# **[${n}]** ${measure.linked ? linked(label, first.url) : label}`
}

/** An article with its title, under the number that it has in its answer. */
export function sourceOf(excerpt: CitedExcerpt, n = excerpt.n, most = 300): string {
  return `-# **[${n}]** ${words(longLine(excerpt), most) || 'untitled'}`
}

/** Text that is given in lines, with room for the controls, and no line longer than a message. */
export function split(lines: readonly string[]): readonly [string, ...string[]] {
  const pages: [string, ...string[]] = ['']
  for (const line of lines) {
    const last = pages.length - 1
    const longer = pages[last] === '' ? line : `${pages[last]}\n${line}`
    if (longer.length <= mostText - 200) pages[last] = longer
    else pages.push(line.slice(0, mostText - 200))
  }
  return pages
}
