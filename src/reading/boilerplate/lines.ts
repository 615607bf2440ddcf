/** A hard-wrapped file breaks its lines somewhere in this range (RFC 5322 asks for 78, typewriters gave 60-72). */
const narrow = 45
const wide = 90

/**
 * The paragraphs of a plain text. A blank line always parts two; a single line break does as well, because scraped
 * pages have one after each paragraph, unless the block is hard-wrapped: then its line breaks stay inside it.
 */
export function splitParagraphs(raw: string): readonly string[] {
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap((block) => {
      const lines = block.split('\n').map((line) => line.trim())
      const filled = lines.filter((line) => line !== '')
      return isWrapped(filled) ? [filled.join('\n')] : filled
    })
}

/** Lines of nearly one length that mostly stop in the middle of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const broken = lines.slice(0, -1)
  if (broken.length === 0) return false
  if (!broken.every((line) => line.length >= narrow && line.length <= wide)) return false
  if ((lines.at(-1)?.length ?? 0) > wide) return false
  const open = broken.filter((line) => !/[.!?:…]["'”’)\]]*$/.test(line)).length
  return open > broken.length / 2
}
