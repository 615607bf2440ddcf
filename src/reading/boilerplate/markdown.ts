/** What Markdown's marks leave behind when they are taken away. */
export interface Plain {
  readonly text: string
  /** The words that stand for images. */
  readonly captions: readonly string[]
  /** The first heading of the first level. */
  readonly heading?: string | undefined
}

/**
 * The words of a Markdown text without its marks: headings, emphasis, links' targets, images, rules and code fences.
 * Only what readers of the rendered page would not see goes, so a sentence reads here as it does there.
 */
export function plainText(markdown: string): Plain {
  const captions: string[] = []
  let heading: string | undefined
  const lines = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .flatMap((line) => {
      if (
        /^\s*(?:```|~~~)/.test(line) ||
        /^\s*(?:[-*_]\s*){3,}$/.test(line) ||
        /^\s*\[[^\]]+\]:\s*\S+/.test(line)
      )
        return ['']
      if (/^\s*=+\s*$/.test(line)) return ['']
      const title = /^\s{0,3}#\s+(.*?)\s*#*$/.exec(line)?.[1]
      if (title !== undefined) heading ??= unmarked(title)
      const shown = line.replace(/!\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?/g, (_, words: string) => {
        if (words.trim() !== '') captions.push(words.trim())
        return ''
      })
      const isHeading = /^\s{0,3}#{1,6}\s/.test(shown)
      const bare = unmarked(
        shown
          .replace(/^\s{0,3}#{1,6}\s+(.*?)\s*#*$/, '$1')
          .replace(/^\s*(?:>\s?)+/, '')
          .replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/, ''),
      )
      return isHeading ? ['', bare, ''] : [bare]
    })
  return { text: lines.join('\n').trim(), captions, heading }
}

function unmarked(line: string): string {
  return line
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(\*\*\*|\*\*|\*)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)(.+?)~~/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
    .trimEnd()
}
