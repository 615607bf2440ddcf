/**
 * How well words tell what something is, 0 to 1: most where it is their subject ("X is a …", "A law, called X, …"),
 * less where it is named in passing ("under the long name (X)").
 */
export function definitionIn(words: string, subject: string): number {
  const name = RegExp.escape(subject)
  const has = (pattern: string): boolean => new RegExp(pattern, 'iu').test(words)
  if (has(`(?:called|known as|named|dubbed)\\s+[^.]{0,80}\\b${name}\\b`)) return 1
  if (
    has(
      `^\\W*(?:the |an? )?(?:[\\p{L}’'-]+ ){0,8}\\(?${name}\\b[”"’']?\\)?,?\\s+(?:is|was|are|were|means|an?|the)\\s`,
    )
  )
    return 1
  if (has(`\\b${name}\\b[”"’']?\\)?,?\\s+(?:is|was|are|were|means|an?|which)\\s`)) return 0.7
  return has(`\\(${name}\\)|\\b${name}\\s+\\(`) ? 0.5 : 0
}
