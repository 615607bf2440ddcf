import { ButtonStyle, ComponentType } from 'discord.js'
import type { Numbered } from '../controls.ts'
import { label, webAddress } from './markdown.ts'
import type { Page } from './page.ts'

/** Characters of a button's label and address (Discord, "Button"). */
const longestLabel = 80
const longestAddress = 512

/** A button to each article that has an address of the web, with its number; no row where none has. */
export function linkRow(sources: readonly Numbered[]): readonly Page['rows'][number][] {
  const links = sources.flatMap(({ n, excerpt: { source, url } }) => {
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
  return links.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: links }]
}
