const graphemes = new Intl.Segmenter()

/** How far before the end a space is still worth cutting at, in characters. */
const near = 20

/**
 * At most `most` UTF-16 units of a text, an ellipsis for what is left out: at a space where one is near, and never half a
 * character as a reader sees it.
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const end = graphemes.segment(text.slice(0, most + 40)).containing(Math.max(0, most - 1))?.index ?? 0
  const kept = text.slice(0, end)
  const space = kept.lastIndexOf(' ')
  return `${(space > end - near && space > 0 ? kept.slice(0, space) : kept).trimEnd()}…`
}

/** The same of a claim and what is said of it, “The pact …” The sources say otherwise: 2030: the claim gives way. */
export function cutClaim(text: string, most: number): string {
  const [, claim, after = ''] = /^“([^”]*)”([\s\S]*)$/.exec(text) ?? []
  if (text.length <= most || claim === undefined || after.length > most - 20) return cut(text, most)
  return `“${cut(claim, most - after.length - 2)}”${after}`
}
