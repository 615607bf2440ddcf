/** What a blank of a phrase was filled with, by its name; nothing of a phrase without one. */
export interface Filled {
  readonly slot: string
  readonly words: string
}

/**
 * Reads ways of saying something, as they are declared: "[a|the] (timeline|chronology) of {topic}". Round brackets hold
 * alternatives, square ones what may be left out, braces a blank for any words; the rest is taken word for word, whatever
 * its case. A phrase has one blank at most, filled with as little as fits.
 */
export function readPhrase(phrase: string): (typed: string) => Filled | undefined {
  const source = [...phrase.matchAll(/[()[\]|]|\{(\w+)\}|[^\s()[\]|{}]+/g)]
    .map(([token, slot]) => (slot === undefined ? (marks[token] ?? word(token)) : `\\s+(?<${slot}>\\S[^]*?)`))
    .join('')
  const whole = new RegExp(`^${source}$`, 'diu')
  return (typed) => {
    const line = typed.trim()
    const found = whole.exec(` ${line.replace(/[‘’]/g, "'")}`)
    const [slot = '', at] = Object.entries(found?.indices?.groups ?? {})[0] ?? []
    // Apostrophes stay as they were typed.
    return found ? { slot, words: at ? line.slice(at[0] - 1, at[1] - 1) : '' } : undefined
  }
}

const marks: Readonly<Record<string, string>> = { '(': '(?:', ')': ')', '[': '(?:', ']': ')?', '|': '|' }

/** A mark stands at the end of the word before it. */
const word = (token: string): string => `${/^[\p{L}\p{N}]/u.test(token) ? '\\s+' : ''}${RegExp.escape(token)}`
