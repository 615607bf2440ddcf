/** Slack reads three characters as the beginning of its own marks: `<!channel>` in an article would ping everybody. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Marks of people and channels whose names have to be asked for. */
export const unnamed = /<([@#])([A-Z0-9]{2,20})>/g

/**
 * What somebody typed, as they saw it: Slack's marks for people, channels and links become words. Marks without a name
 * in them stay for whoever can ask for it.
 * @param own our user's id: who is addressed, which is no part of the question
 */
export function plainText(marked: string, own = ''): string {
  return marked
    .replaceAll(`<@${own}>`, ' ')
    .replace(/<[@!][^>|]*\|([^>]*)>/g, '$1')
    .replace(/<!subteam\^[^>]*>/g, 'a group')
    .replace(/<![^>]*>/g, ' ')
    .replace(/<#[^>|]*\|([^>]+)>/g, '#$1')
    .replace(/<#([^>|]*)\|>/g, '<#$1>')
    .replace(/<(?:https?:|mailto:)[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?:|mailto:)[^>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}
