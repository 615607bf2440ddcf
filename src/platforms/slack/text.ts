/** One line without what could turn the direction of writing or break a message: article text and names are untrusted. */
export function harmless(text: string): string {
  // The zero-width joiner stays: it holds emoji together.
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/(?!\u200d)[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

const graphemes = new Intl.Segmenter()

/** At most `most` characters, an ellipsis for what is left out; never half an emoji. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const end = graphemes.segment(text.slice(0, most + 40)).containing(Math.max(0, most - 1))?.index ?? 0
  return `${text.slice(0, end).trimEnd()}…`
}

/** Slack reads three characters as the beginning of its own marks: `<!channel>` in an article would ping everybody. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** What somebody typed, as they saw it: Slack's marks for people, channels and links become words. */
export function plainText(marked: string): string {
  return marked
    .replace(/<[@!][^>|]*\|([^>]*)>/g, '$1')
    .replace(/<[@!][^>]*>/g, ' ')
    .replace(/<#[^>|]*\|([^>]*)>/g, '#$1')
    .replace(/<(?:https?:|mailto:)[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?:|mailto:)[^>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}

/** In the marks of a quotation, unless it has them. */
export const quoted = (text: string): string =>
  /^[“"]/.test(text) && /[”"]$/.test(text) ? text : `“${text}”`
