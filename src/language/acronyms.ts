/** What news also writes in full. */
const full: Readonly<Record<string, string>> = {
  EU: 'European Union',
  UN: 'United Nations',
  WHO: 'World Health Organization',
  WTO: 'World Trade Organization',
  IMF: 'International Monetary Fund',
  ECB: 'European Central Bank',
  IAEA: 'International Atomic Energy Agency',
  ICC: 'International Criminal Court',
  AU: 'African Union',
  GDP: 'gross domestic product',
}

/** “European Union” of “EU”; undefined of other words. */
export const writtenOut = (word: string): string | undefined =>
  Object.hasOwn(full, word) ? full[word] : undefined

const run = /\p{Lu}\p{Ll}+(?:(?: (?:of|for|and|the|on|in))* \p{Lu}\p{Ll}+)+/gu

/** The first letters of names of several words: “EU” of “the European Union”, “NAO” of “the National Audit Office”. */
export function initialsIn(text: string): ReadonlySet<string> {
  return new Set((text.match(run) ?? []).map((name) => name.replace(/[^\p{Lu}]/gu, '')))
}
