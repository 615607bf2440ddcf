/** What a blank of a phrase was filled with, by its name; nothing of a phrase without one. */
export interface Filled {
  readonly slot: string
  readonly words: string
}

/**
 * Reads ways of saying something, as they are declared: "[a|the] (timeline|chronology) of {topic}". Round brackets hold
 * alternatives, square ones what may be left out, braces a blank for any words; the rest is taken word for word, whatever
 * its case. Angle brackets hold the name of words that many phrases share: "<papers>". A phrase has one blank at most,
 * filled with as little as fits.
 * @throws Error where no words are called so
 */
export function readPhrase(phrase: string): (typed: string) => Filled | undefined {
  const source = [...withShared(phrase).matchAll(/[()[\]|]|\{(\w+)\}|[^\s()[\]|{}]+/g)]
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

/** Words that say the same in many phrases. */
const shared: ReadonlyMap<string, string> = new Map([
  [
    'papers',
    'sources|papers|articles|reports|outlets|publishers|publications|newspapers|stories|accounts|media|news outlets|journalists',
  ],
  ['paper', 'source|paper|article|report|outlet|publisher|newspaper|story|account'],
  [
    'which',
    'the|our|your|these|those|all|all the|all of the|any|any of the|some|various|different|both|both the',
  ],
  [
    'differ',
    "differ|disagree|diverge|clash|conflict|vary|part company|part ways|contradict each other|contradict one another|contradict themselves|tell different stories|(say|report|have|give) different (things|figures|numbers|versions|accounts)|not agree|(don't|do not|dont) (agree|match)",
  ],
  [
    'agree',
    'agree|match|concur|line up|tally|add up|fit together|square|square with each other|say the same|say the same thing|report the same|tell the same story',
  ],
  ['on', 'on|about|over|of|for|in|regarding|concerning|with|as to|when it comes to'],
  [
    'inorder',
    'in order|in chronological order|chronologically|step by step|day by day|date by date|week by week|event by event|from the (beginning|start)|from (start|beginning) to (finish|end)|one by one|as it happened',
  ],
])

function withShared(phrase: string): string {
  return phrase.replace(/<(\w+)>/g, (_all, name: string) => {
    const words = shared.get(name)
    if (words === undefined) throw new Error(`no shared words of phrases are called <${name}>`)
    return `(${words})`
  })
}

const marks: Readonly<Record<string, string>> = { '(': '(?:', ')': ')', '[': '(?:', ']': ')?', '|': '|' }

/** A mark stands at the end of the word before it. */
const word = (token: string): string => `${/^[\p{L}\p{N}]/u.test(token) ? '\\s+' : ''}${RegExp.escape(token)}`
