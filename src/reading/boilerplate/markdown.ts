/** What Markdown's marks leave behind when they are taken away. */
export interface Plain {
  readonly text: string
  /** The words that stand for images. */
  readonly captions: readonly string[]
  /** The first heading of the first level. */
  readonly heading?: string | undefined
}

const listMark = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/

/**
 * The words of a Markdown text without its marks: headings, emphasis, links' targets, images, rules and code fences.
 * Headings go with their marks: they are no sentence of the story, and an answer must not quote them.
 */
export function plainText(markdown: string): Plain {
  const captions: string[] = []
  let heading: string | undefined
  const lines = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]{0,4000}?-->/g, '')
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
      if (/^\s{0,3}#{1,6}(?:\s|$)/.test(line)) return ['']
      const shown = line.replace(
        /!\[([^\]]{0,500})\]\([^)]{0,1000}\)(?:\{[^}]{0,200}\})?/g,
        (_, words: string) => {
          if (words.trim() !== '') captions.push(words.trim())
          return ''
        },
      )
      const bare = shown.replace(/^\s*(?:>\s?)+/, '').replace(listMark, '')
      return listMark.test(shown) ? ['', bare] : [bare]
    })
  return { text: joinSoftBreaks(lines).map(unmarked).join('\n\n'), captions, heading }
}

/** Every repetition has a bound, so that no text takes longer than its length to read. */
function unmarked(line: string): string {
  return line
    .replace(/\[([^\]]{0,500})\](?:\([^)]{0,1000}\)|\[[^\]]{0,200}\])/g, '$1')
    .replace(/<(https?:\/\/[^>\s]{1,1000})>/g, '$1')
    .replace(/<\/?[a-z][^>]{0,500}>/gi, '')
    .replace(/(\*\*\*|\*\*|\*)(?=\S)(.{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)(.{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)(.{1,1000}?)~~/g, '$1')
    .replace(/`([^`]{1,1000})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
    .trimEnd()
}

/** A single line break inside a Markdown paragraph shows as a space, so it becomes one. */
function joinSoftBreaks(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.trim().replace(/[^\S\n]*\n[^\S\n]*/g, ' '))
    .filter((block) => block !== '')
}
