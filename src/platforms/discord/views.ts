import type { Bot } from '../../contracts/bot.ts'
import type { Answer, CitedExcerpt } from '../../model/answer.ts'
import { sourceLine } from '../../model/show.ts'
import { quoteMenu } from './buttons.ts'
import { sourceOf, split } from './lines.ts'
import { linkRow } from './links.ts'
import { link, words } from './markdown.ts'
import type { Page } from './page.ts'
import { excerptsOn } from './render.ts'
import type { View } from './view.ts'

const mostQuote = 1_200

/** The paragraph around one quote of a view, with a menu of the others. @param chosen the quote's number */
export async function contextPage(
  bot: Pick<Bot, 'around'>,
  view: View,
  chosen: number | undefined,
): Promise<Page> {
  const excerpts = excerptsOn(view)
  const excerpt = excerpts.find(({ n }) => n === chosen) ?? excerpts[0]
  if (!excerpt) return sentence('There is no quote on that message.')
  const around = await bot.around(excerpt)
  const quote = `**${words(excerpt.quote, mostQuote)}**`
  const text = around
    ? `> ${[words(around.before), quote, words(around.after)].filter((part) => part !== '').join(' ')}`
    : `> ${quote}\nThe article is no longer in the corpus, or is another now; the quote stands as it was.`
  const menu = quoteMenu(excerpts, view.id, view.from)
  return {
    blocks: [['### In its context', sourceOf(excerpt), text].join('\n')],
    rows: [...(menu ? [menu] : []), ...linkRow([excerpt])],
  }
}

/** Every article that an answer stands on, with the numbers that cite it, and what was said of the answer as a whole. */
export function sourcePages(answer: Answer): readonly [Page, ...Page[]] {
  const excerpts = answer.kind === 'briefing' ? answer.excerpts : answer.nearest
  const byArticle = new Map<string, CitedExcerpt[]>()
  for (const excerpt of excerpts)
    byArticle.set(excerpt.article, [...(byArticle.get(excerpt.article) ?? []), excerpt])
  const lines = [...byArticle.values()].flatMap((cited) => {
    const [first] = cited
    if (!first) return []
    const numbers = cited.map(({ n }) => `[${n}]`).join('')
    const shown = link(first.url)
    return [`- ${numbers} ${words(sourceLine(first), 300)}${shown ? ` · ${shown}` : ''}`]
  })
  const remarks = answer.kind === 'briefing' ? (answer.remarks ?? []) : []
  const [first, ...others] = split([
    '### Sources',
    ...lines,
    ...remarks.map((remark) => `-# ${words(remark, 500)}`),
  ])
  const page = (text: string): Page => ({ blocks: [text], rows: [] })
  return [page(first), ...others.map(page)]
}

/** A message of one sentence of ours. */
export const sentence = (text: string): Page => ({ blocks: [text], rows: [] })
