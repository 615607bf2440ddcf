import { readPhrase } from '../../language/phrase.ts'
import type { Line } from './line.ts'

const said: readonly (readonly [view: string, phrases: readonly string[]])[] = [
  [
    'again',
    [
      '(say|show|tell me) (it|that) again',
      '(repeat|come again|once more|one more time)',
      'repeat (that|it|this)',
    ],
  ],
  [
    'short',
    [
      '(shorter|briefer|in short|briefly|in brief|less|too long|tl;dr|tldr|in a nutshell|in one sentence|in a sentence|in one line|just the answer)',
      '(make|keep) (it|that|this) (short|shorter|brief|briefer)',
      '[a|the] (short|shorter) (version|answer)',
      '(can you|please) (shorten|condense) (it|that|this)',
      '(shorten|condense) (it|that|this)',
      '(make|put|give me) [it|that|this] [in] one (line|sentence)',
      'one line',
      "(that's|that is) (too long|a lot|too much)",
    ],
  ],
  [
    'more',
    [
      '(more|go on|continue|next|next page|keep going|carry on|and more|longer|more please)',
      '(show|tell|give) [me] [some|the] (more|rest|everything|all of it|all)',
      '(what else|anything else|anything else on (it|this|that)|is there more|any more|and what else|is that all|the rest|see more|read more|load more)',
      'more (details|detail|information|info|excerpts|results|passages|on this|of it|of that)',
    ],
  ],
  [
    'sources',
    [
      '[all] [the|your] (sources|references|citations|quotes|links|receipts)',
      'the (source|reference|citation|quote|link)',
      '(where|how) (did|do) you (get|have|know) (that|this|it) [from]',
      'based on what',
      '(got|have you|do you have|is there) (a|any) (link|source|links|sources) [for (that|this|it)]',
      '[a|the] link [(to|for) (that|this|it)]',
      '(show|list|give|open) [me] [all] [the|your|its|a] (sources|source|references|citations|quotes|quote|link|links)',
      '(what|which) [are] [the|your] (sources|references)',
      'what is (that|this|it) based on',
    ],
  ],
  [
    'speakers',
    [
      '(who|which paper|which source|which sources|which outlet) (said|says|wrote|writes|reported|reports|claims|claimed|told) (that|this|it|so)',
      '(says who|according to whom|who says|who said so|source|what source|which source|whose words)',
      '(where|what source) (is|does) (that|this|it) [come] from',
      "where's (that|this|it) from",
      "(what is|what's) (the|your) source",
      '(whose words|whose claim|whose figure|whose number) (is|are) (that|this|those|these)',
    ],
  ],
]

const views = said.map(([view, phrases]) => ({ view, read: phrases.map(readPhrase) }))

/** How many times "more" goes on. */
const mostMore = 9

/** "shorter", "more", "sources", "who said that?": the answer before, shown otherwise. */
export function otherView(before: Line, asked: string): Line | undefined {
  if (before.words === '' && before.command === '') return undefined
  const view = views.find(({ read }) => read.some((one) => one(asked)))?.view
  if (view === 'again') return before
  if (view !== 'more') return view === undefined ? undefined : { ...before, view }
  const at = Number(/^more(\d?)$/.exec(before.view)?.[1] || (before.view.startsWith('more') ? 1 : 0))
  return { ...before, view: at === 0 ? 'more' : `more${Math.min(at + 1, mostMore)}` }
}
