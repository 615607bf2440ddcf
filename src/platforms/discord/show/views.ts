import type { Bot } from '../../../contracts/bot.ts'
import type { Answer, CitedExcerpt } from '../../../model/answer.ts'
import { forPeople } from '../../../model/listed.ts'
import { type Source, shapeOf } from '../../../model/shape.ts'
import { quoted } from '../../../model/show.ts'
import { dismissButtons, type Numbered, quoteMenu, sourceMenu } from '../controls.ts'
import { partOn } from '../show.ts'
import { sourceOf, split } from './lines.ts'
import { linkRow } from './links.ts'
import { words } from './markdown.ts'
import type { Page } from './page.ts'
import type { View } from './view.ts'

type Pages = readonly [Page, ...Page[]]

const mostQuote = 1_200

/** The excerpts that stand on a view's message, each under its source's number. */
function excerptsOn({ answer, ...view }: View): readonly Numbered[] {
  return answer.kind === 'notice'
    ? answer.nearest.map((excerpt) => ({ n: excerpt.n, excerpt }))
    : partOn(answer, view).sources.flatMap(({ n, excerpts }) => excerpts.map((excerpt) => ({ n, excerpt })))
}

/** The paragraph around one quote of a view, with a menu of the others. @param chosen the excerpt's number */
export async function contextPage(
  bot: Pick<Bot, 'around'>,
  view: View,
  chosen: number | undefined,
): Promise<Page> {
  const excerpts = excerptsOn(view)
  const found = excerpts.find(({ excerpt }) => excerpt.n === chosen) ?? excerpts[0]
  if (!found) return sentence('There is no quote on that message.')
  const { n, excerpt } = found
  const around = await bot.around(excerpt)
  const quote = `**${words(excerpt.quote, mostQuote)}**`
  const text = around
    ? `> ${[words(around.before), quote, words(around.after)].filter((part) => part !== '').join(' ')}`
    : `> ${quote}\nThe article is no longer in the corpus, or is another now; the quote stands as it was.`
  const menu = quoteMenu(excerpts, view.id, view.from)
  return {
    blocks: [['### In its context', sourceOf(excerpt, n), text].join('\n')],
    rows: [...(menu ? [menu] : []), ...linkRow([{ n, excerpt }])],
  }
}

const sourcesOf = (answer: Answer): readonly Source[] =>
  answer.kind === 'briefing'
    ? shapeOf(answer).sources
    : answer.nearest.map((excerpt) => ({ n: excerpt.n, excerpts: [excerpt] }))

/**
 * Every article that an answer stands on, with a menu that unfolds the quotes of one, and what was said of the answer as
 * a whole.
 */
export function sourcePages(answer: Answer, id: string): Pages {
  const sources = sourcesOf(answer)
  const remarks = answer.kind === 'briefing' ? (answer.remarks ?? []) : []
  const [first, ...others] = split([
    '### Sources',
    ...sources.map(({ n, excerpts: [one] }) => sourceOf(one, n)),
    ...remarks.map((remark) => `-# ${words(remark, 500)}`),
  ])
  const menu = sourceMenu(sources, id)
  const page = (text: string): Page => ({ blocks: [text], rows: [] })
  return [{ ...page(first), rows: menu ? [menu] : [] }, ...others.map(page)]
}

/** One article with all that an answer quotes of it. @param chosen its number */
export function sourcePage(answer: Answer, id: string, chosen: number | undefined): Page {
  const sources = sourcesOf(answer)
  const found = sources.find(({ n }) => n === chosen) ?? sources[0]
  if (!found) return sentence('That answer has no sources.')
  const { n, excerpts } = found
  const [first] = split([
    sourceOf(excerpts[0], n),
    ...excerpts.map(({ quote }: CitedExcerpt) => `> ${quoted(words(quote, mostQuote))}`),
  ])
  const menu = sourceMenu(sources, id)
  return { blocks: [first], rows: [...(menu ? [menu] : []), ...linkRow([{ n, excerpt: excerpts[0] }])] }
}

/**
 * Why names in an answer's articles match entries of lists, with buttons that say it is another party.
 * @param mayDecide whether the reader may say so
 */
export function listedPages(answer: Answer, id: string, mayDecide: boolean): Pages {
  const named = answer.kind === 'briefing' ? (answer.named ?? []) : []
  if (named.length === 0) return [sentence('The articles of that answer name no listed party.')]
  const sources = sourcesOf(answer)
  const lines = named.flatMap(({ name, text, cites }) => [
    `**${words(name, 150)}** – ${words(text, 1_000)}`,
    ...sources
      .filter(({ excerpts }) => excerpts.some(({ n }) => cites.includes(n)))
      .map(({ n, excerpts: [one] }) => sourceOf(one, n)),
  ])
  const [first, ...others] = split([
    '### Listed parties that these articles name',
    ...lines,
    `-# ${words(forPeople, 200)}`,
  ])
  const rows = mayDecide
    ? dismissButtons(
        named.map(({ name }) => name),
        id,
      )
    : []
  const page = (text: string): Page => ({ blocks: [text], rows: [] })
  return [{ ...page(first), rows }, ...others.map(page)]
}

/** A message of one sentence of ours. */
export const sentence = (text: string): Page => ({ blocks: [text], rows: [] })
