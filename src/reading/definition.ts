/** Whether words tell what something is: "X, a …", "X is a …", "called X", "…, known as X", "… (X)". */
export function definitionIn(words: string, subject: string): boolean {
  const name = subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    `\\b${name}\\b[”"’']?\\)?,?\\s+(?:is|was|are|were|means|an?|the)\\s|(?:called|known as|named|dubbed)\\s+[^.]{0,80}\\b${name}\\b|\\(${name}\\)|\\b${name}\\s+\\(`,
    'i',
  ).test(words)
}
