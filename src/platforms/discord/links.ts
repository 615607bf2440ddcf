import { ButtonStyle, ComponentType } from 'discord.js'
import type { CitedExcerpt } from '../../model/answer.ts'
import { label, webAddress } from './markdown.ts'
import type { Page } from './page.ts'

/** Buttons in a row, and the characters of a button's label and address (Discord, "Button"). */
const mostLinks = 4
const longestLabel = 80
const longestAddress = 512

/** A button to each article that has an address of the web, with its first number; nothing where none has. */
export function linkRow(excerpts: readonly CitedExcerpt[]): readonly Page['rows'][number][] {
  const articles = new Map(excerpts.toReversed().map((excerpt) => [excerpt.article, excerpt]))
  const links = [...articles.values()].reverse().flatMap(({ n, source, url }) => {
    const address = webAddress(url)
    return address === undefined || address.length > longestAddress
      ? []
      : [
          {
            type: ComponentType.Button as const,
            style: ButtonStyle.Link as const,
            label: label(`[${n}] ${source}`, longestLabel),
            url: address,
          },
        ]
  })
  return links.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: links.slice(0, mostLinks) }]
}
