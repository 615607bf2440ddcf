import type { Span } from '../../language/span.ts'

/** What one vector stands for: some sentences, in characters. */
const usual = 700
/** Of a book the beginning; a passage further on is ranked by its words alone. */
const mostOfArticle = 200

/** A text as parts of paragraphs' lengths, cut between paragraphs where that is near and between sentences else. */
export function chunksOf(text: string): readonly Span[] {
  const chunks: Span[] = []
  let start = 0
  for (const { index } of text.matchAll(/\n\s*\n|(?<=[.!?]["”’')]?)\s/g)) {
    const isParagraph = text[index] === '\n'
    if (index - start < (isParagraph ? usual / 2 : usual)) continue
    chunks.push({ start, end: index })
    start = index
    if (chunks.length === mostOfArticle) return chunks
  }
  if (text.slice(start).trim() !== '') chunks.push({ start, end: text.length })
  return chunks
}
