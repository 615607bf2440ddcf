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
