import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ComponentType,
  MessageFlags,
  type RawFile,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'

type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/**
 * A message before it is put on the wire: blocks of text, a rule between them where there is none, controls that belong
 * to the text above them, and those of the whole.
 */
export interface Page {
  readonly blocks: readonly (string | null | Row)[]
  readonly rows: readonly Row[]
  /** A picture below the text; it leaves with the message. */
  readonly picture?: { readonly png: Uint8Array; readonly alt: string } | undefined
  /** A file below the text; a page has it or a picture. */
  readonly file?: { readonly name: string; readonly text: string } | undefined
}

const pictureName = 'chart.png'
const pictureUrl = `attachment://${pictureName}`

/** Text of all components of a message is 4,000 characters (Discord, "Component Reference"); labels may count. */
export const mostText = 3_900

/** What a page looks like to Discord, without what the sender adds. */
export type Wire = Pick<RESTPostAPIChannelMessageJSONBody, 'components' | 'embeds' | 'flags' | 'attachments'>

const ink = 0x2f5d8a

export function lengthOf({ blocks }: Page): number {
  return textsOf(blocks).reduce((sum, text) => sum + text.length, 0)
}

/** Components V2: they show no previews of links, and the flag says so once more. */
export function inComponents({ blocks, rows, picture, file }: Page): Wire {
  const components = blocks.map(
    (block): APIComponentInContainer =>
      block === null
        ? { type: ComponentType.Separator }
        : typeof block === 'object'
          ? block
          : { type: ComponentType.TextDisplay, content: block },
  )
  if (picture) {
    const item = { media: { url: pictureUrl }, description: picture.alt }
    components.push({ type: ComponentType.MediaGallery, items: [item] })
  }
  if (file) components.push({ type: ComponentType.File, file: { url: `attachment://${file.name}` } })
  return {
    components: [{ type: ComponentType.Container, accent_color: ink, components: [...components, ...rows] }],
    ...attached({ picture, file }),
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
  }
}

/** The same in an embed, for a message that Discord does not take in components. */
export function inEmbed({ blocks, rows, picture, file }: Page): Wire {
  const description = textsOf(blocks).join('\n\n')
  // An embed's text may be 4,096 characters; a page's 4,000 leave room for the blank lines between blocks.
  const image = picture ? { image: { url: pictureUrl } } : {}
  return {
    embeds: [{ description: description.slice(0, 4_096).toWellFormed(), color: ink, ...image }],
    // Without components of the new kind there is room for five rows.
    components: [...blocks.filter(isRow), ...rows].slice(0, 5),
    ...attached({ picture, file }),
  }
}

const isRow = (block: Page['blocks'][number]): block is Row => typeof block === 'object' && block !== null
const textsOf = (blocks: Page['blocks']): readonly string[] =>
  blocks.filter((block) => typeof block === 'string')

function attached({ picture, file }: Pick<Page, 'picture' | 'file'>): Pick<Wire, 'attachments'> {
  if (picture) return { attachments: [{ id: 0, filename: pictureName, description: picture.alt }] }
  return file ? { attachments: [{ id: 0, filename: file.name }] } : {}
}

/** The files that leave with a page. */
export function filesOf({ picture, file }: Page): readonly RawFile[] {
  if (picture) return [{ name: pictureName, data: Buffer.from(picture.png), contentType: 'image/png' }]
  return file ? [{ name: file.name, data: Buffer.from(file.text), contentType: 'text/csv' }] : []
}
