import { conceptOf } from '../../language/concepts.ts'
import { whole } from '../../language/pattern.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import type { Value } from './values.ts'

/** A label of more words than this is read no faster than the sentence. */
const mostWords = 5

const deal = conceptOf(stemOf('deal'))
const numeral = whole()`
  \d+(\.\d+)?, million, billion, trillion, thousand, hundr, one, two, three, four, five, six, seven, eight, nine, ten, dozen,
  first, second, third`

/** How near a word of dealing must stand for a sum to be the deal's. */
const nearDeal = 0.3

/** "value of the S-400 missile system deal": the kind of value, then the words that its contexts share most. */
export function labelOf(group: readonly Value[], weight: (stem: string) => number): string {
  const [first] = group
  if (!first) return ''
  const { article, words } = sharedWords(group, weight)
  const thing = words === '' ? '' : ` ${article}${words}`
  if (first.kind.startsWith('until')) return `end${thing && ` of${thing}`}`
  if (first.kind.startsWith('by')) return `deadline${thing && ` for${thing}`}`
  if (first.kind.startsWith('when')) return `date${thing && ` for${thing}`}`
  if (/^[A-Z]{3}\b/.test(first.kind)) {
    if (isDealt(group)) return `value of the ${`${singular(words)} deal`.trim()}`
    return `figure${thing && ` for${thing}`}`
  }
  const unit = first.shown.replace(/^.*\d\S*\s+/, '')
  const same = contentWords(words).at(-1)?.stem === contentWords(unit).at(-1)?.stem
  if (same) return `number of ${words}`
  // One plain word beside a number tells little of what is counted: "number of agreements, companies".
  return /\s|\p{Lu}|\d/u.test(words) ? `number of ${unit}, ${words}` : `number of ${unit}`
}

/** The words that a label opens with; what is left of it says what the values are about. */
export const withoutHead = (label: string): string =>
  label.replace(/^(?:value of|figure for|end of|deadline for|date for|number of) (?:the )?/, '')

/** "Rifles" as it stands before another noun; a name stays as it is. */
const singular = (words: string): string =>
  words.replace(/(?<=(?:^|\s)\p{Ll}+)(?<![sui])s$/u, '').replace(/(?<=(?:^|\s)\p{Ll}+)ies$/u, 'y')

/** The words of one of the sentences that the contexts share most. */
function sharedWords(
  group: readonly Value[],
  weight: (stem: string) => number,
): { readonly article: 'the ' | ''; readonly words: string } {
  const held = (stem: string): number =>
    group.filter(({ context }) => context.has(stem)).length / group.length
  // What stands by another value of the sentence is that value's: "trade to $30 billion and investment to $50 billion".
  const nearness = (stem: string): number =>
    (1.6 * group.reduce((sum, { context }) => sum + (context.get(stem) ?? 0), 0)) / group.length
  let best = ''
  let lead = ''
  let most = 0
  for (const run of group.flatMap(({ excerpt }) => runsOf(excerpt.quote))) {
    const scores = run.words.map(({ stem }) => {
      const concept = conceptOf(stem)
      // The head says already that it is about a deal.
      if (concept === deal || held(concept) <= 1 / group.length) return 0
      return weight(concept) * held(concept) * nearness(concept)
    })
    for (let from = 0; from < run.words.length; from++)
      for (let to = from + 1; to <= Math.min(run.words.length, from + mostWords); to++) {
        // A word that the contexts do not share costs as much as a middling one that they do brings.
        const score = scores.slice(from, to).reduce((sum, n) => sum + (n > 0 ? n : -1.5), 0)
        const [a, b] = [run.words[from], run.words[to - 1]]
        if (score <= most || !a || !b) continue
        most = score
        const start = from === to - 1 ? leadOf(run, from) : a.start
        best = run.text.slice(start, b.end)
        lead = run.text.slice(0, start)
      }
  }
  const words = best
    .replace(/[’']s$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\p{Ll}+(?:ing|ed) (?=\p{L}+ )|(?:wants?|plans?|aims?|seeks?|sets?) )/u, '')
    .replace(/(?<=\p{L}) \p{Ll}+ed$/u, '')
  return { article: best.endsWith(words) && /\b(?:the|an?|its|their) $/i.test(lead) ? 'the ' : '', words }
}

/** One word alone, "rifles", takes the one or two before it along: "Kalashnikov assault rifles". */
function leadOf({ words }: ReturnType<typeof runsOf>[number], at: number): number {
  return words[Math.max(0, at - 2)]?.start ?? 0
}

/** Words that follow each other with nothing but spaces and hyphens between, numbers left out. */
function runsOf(
  text: string,
): readonly { readonly text: string; readonly words: ReturnType<typeof contentWords> }[] {
  const runs: { text: string; words: ReturnType<typeof contentWords>[number][] }[] = []
  for (const word of contentWords(text)) {
    if (numeral.test(word.stem)) {
      runs.push({ text, words: [] })
      continue
    }
    const run = runs.at(-1)
    const last = run?.words.at(-1)
    if (run && (!last || /^[\s-]*$/.test(text.slice(last.end, word.start)))) run.words.push(word)
    else runs.push({ text, words: [word] })
  }
  return runs.filter(({ words }) => words.length > 0)
}

function isDealt(group: readonly Value[]): boolean {
  const dealt = group.filter(({ context }) => (context.get(deal) ?? 0) >= nearDeal).length
  return dealt * 2 >= group.length
}
