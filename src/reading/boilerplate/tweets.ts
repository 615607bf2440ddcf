/** "— Arindam Bagchi (@MEAIndia) December 6, 2021": the last line of an embedded tweet. */
const signature =
  /^[—–-]\s*[^()]{1,80}\(@\w{1,20}\)\s+(\p{Lu}\p{L}+\.?\s+\d{1,2},\s+\d{4}|\d{1,2}\s+\p{Lu}\p{L}+\s+\d{4})\s*$/u

/** What shows that a paragraph was written for Twitter: a handle, a shortened link, an emoji that a scraper lost. */
const marks =
  /(?:^|\s)@\w{2,20}\b|\bpic\.twitter\.com\/|\bhttps?:\/\/t\.co\/|(?:^|\s)#\p{L}\w+|\?{3,}|\p{Extended_Pictographic}/u

/** A tweet has at most 280 characters; more paragraphs than this above its signature are not its own. */
const longestTweet = 4

const link = /\s*(?:\bpic\.twitter\.com\/\w+|\bhttps?:\/\/t\.co\/\w+)/g

/** The date in a tweet's last line, or undefined for any other paragraph. */
export function tweetDate(paragraph: string): string | undefined {
  return signature.exec(paragraph)?.[1]
}

/**
 * The indexes of the paragraphs that make up embedded tweets, signatures included. A tweet's words are somebody
 * else's, and in scraped text nothing parts them from the article but their marks.
 */
export function tweetParagraphs(paragraphs: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, paragraph] of paragraphs.entries()) {
    if (tweetDate(paragraph) === undefined) continue
    found.add(index)
    for (let above = index - 1; above >= 0 && above >= index - longestTweet; above--) {
      const words = paragraphs[above]
      if (words === undefined || words.length > 330 || !marks.test(words)) break
      found.add(above)
    }
  }
  return found
}

/** A tweet's words without the links that only a browser could follow. */
export function tweetWords(paragraph: string): string {
  return paragraph
    .replace(link, '')
    .replace(/^(?:[?\s|]|\p{Extended_Pictographic}|\uFE0F)+/u, '')
    .trim()
}
