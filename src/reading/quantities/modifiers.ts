/** How a modifier bounds its number. */
export type Bound = 'above' | 'from' | 'slightly above' | 'below' | 'to' | 'slightly below' | 'about'

const bounds: Readonly<Record<Bound, string>> = {
  above:
    'more than|over|above|well over|far more than|much more than|in excess of|upwards of|north of|exceeding|greater than|beyond|>',
  from: 'at least|no fewer than|no less than|not less than|a minimum of|minimum of|as few as|as little as|no smaller than',
  'slightly above':
    'just over|slightly over|slightly more than|a little over|just above|a little more than|just more than',
  below: 'less than|fewer than|under|below|well under|far less than|south of|<',
  to: 'up to|as many as|as much as|no more than|not more than|at most|a maximum of|maximum of|as high as',
  'slightly below':
    'nearly|almost|close to|just under|just below|slightly under|slightly less than|a little under|just short of|just shy of|approaching|near',
  about:
    'about|around|some|approximately|roughly|an estimated|estimated|approx|approx.|circa|somewhere around|in the region of|in the order of|~|≈',
}

const known = new Map<string, Bound>(
  (['above', 'from', 'slightly above', 'below', 'to', 'slightly below', 'about'] as const).flatMap((bound) =>
    bounds[bound].split('|').map((words): [string, Bound] => [words, bound]),
  ),
)

/** "somewhere in the region of" is as long as they get. */
const longestWords = 4
const longestChars = 28

/** What a modifier does to its number; undefined for none. */
export function boundOf(modifier: string): Bound | undefined {
  return known.get(modifier)
}

/** The modifier that ends before `at`, white space between: the longest that is known. */
export function modifierBefore(
  text: string,
  at: number,
): { readonly modifier: string; readonly start: number } | undefined {
  let cursor = at
  let found: { modifier: string; start: number } | undefined
  for (let count = 0; count < longestWords; count++) {
    const end = skipSpace(text, cursor)
    // Words part by one white space; a sign ("~600") may touch its number.
    if (end === cursor && !/[~≈<>]/.test(text.charAt(cursor - 1))) break
    let start = end
    while (start > 0 && at - start < longestChars && isWordCode(text.charCodeAt(start - 1))) start--
    // "5-under 65": a part of another word.
    if (start === end || /[\p{L}\p{N}-]/u.test(text.charAt(start - 1))) break
    cursor = start
    const words = text.slice(start, at).trim().toLowerCase().replace(/\s+/g, ' ')
    if (known.has(words)) found = { modifier: words, start }
  }
  return found
}

/** "or more", "-plus" and "or so" bound a number from behind. */
export function modifierAfter(
  text: string,
  at: number,
): { readonly modifier: string; readonly end: number } | undefined {
  after.lastIndex = at
  const found = after.exec(text)
  if (found === null) return undefined
  const words = found[0].toLowerCase()
  const modifier = /so$|odd$/.test(words) ? 'about' : /less$|fewer$/.test(words) ? 'up to' : 'at least'
  return { modifier, end: at + found[0].length }
}

const after =
  /(?:\+(?![\p{N}+])|[ -]plus(?![\p{L}-])|-odd(?!\p{L})| (?:or|and) (?:more|above|so|less|fewer)(?![\p{L}-]))/iuy

function skipSpace(text: string, at: number): number {
  let cursor = at
  while (cursor > 0 && at - cursor < 2 && /\s/.test(text.charAt(cursor - 1))) cursor--
  return cursor
}

/** ASCII letters, and the signs and the full stop that stand in the list above. */
function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 46 ||
    code === 126 ||
    code === 60 ||
    code === 62 ||
    code === 0x2248
  )
}
