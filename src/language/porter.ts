/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980), as FTS5's `porter` tokenizer has it:
 * what is the same word to the index is so wherever texts are compared.
 */
export function stem(word: string): string {
  // FTS5 leaves tokens of fewer than 3 bytes or more than 64 as they are.
  if (word.length < 3 || word.length > 64) return word
  return stepFive(
    replaceFirst(stepFour, replaceFirst(stepThree, replaceFirst(stepTwo, stepOne(word), 0), 0), 1),
  )
}

/** The word as a row of C and V; "y" is a vowel after a consonant. */
function shape(word: string): string {
  let row = ''
  for (const letter of word)
    row += 'aeiou'.includes(letter) || (letter === 'y' && row.endsWith('C')) ? 'V' : 'C'
  return row
}

function measure(word: string): number {
  return shape(word).match(/V+C+/g)?.length ?? 0
}

function hasVowel(word: string): boolean {
  return shape(word).includes('V')
}

function endsShort(word: string): boolean {
  return /CVC$/.test(shape(word)) && !/[wxy]$/.test(word)
}

function stepOne(word: string): string {
  let found = word
  if (/(?:ss|i)es$/.test(found)) found = found.slice(0, -2)
  else if (/[^s]s$/.test(found)) found = found.slice(0, -1)
  if (found.endsWith('eed')) {
    if (measure(found.slice(0, -3)) > 0) found = found.slice(0, -1)
  } else {
    const [ending] = /(?:ed|ing)$/.exec(found) ?? []
    if (ending !== undefined && hasVowel(found.slice(0, -ending.length)))
      found = mend(found.slice(0, -ending.length))
  }
  return found.endsWith('y') && hasVowel(found.slice(0, -1)) ? `${found.slice(0, -1)}i` : found
}

/** After "ed" or "ing" went: hop(p), conflat(e), fil(e). */
function mend(word: string): string {
  if (/(?:at|bl|iz)$/.test(word)) return `${word}e`
  if (/([^aeioulsz])\1$/.test(word)) return word.slice(0, -1)
  return measure(word) === 1 && endsShort(word) ? `${word}e` : word
}

type Endings = readonly (readonly [string, string])[]

/** The first ending that fits decides, whether or not the rest is long enough. */
function replaceFirst(endings: Endings, word: string, least: number): string {
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, -ending.length)
    if (ending === 'ion' && !/[st]$/.test(rest)) return word
    return measure(rest) > least ? rest + instead : word
  }
  return word
}

const stepTwo: Endings = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
]

const stepThree: Endings = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]

const stepFour: Endings = [
  ['al', ''],
  ['ance', ''],
  ['ence', ''],
  ['er', ''],
  ['ic', ''],
  ['able', ''],
  ['ible', ''],
  ['ant', ''],
  ['ement', ''],
  ['ment', ''],
  ['ent', ''],
  ['ion', ''],
  ['ou', ''],
  ['ism', ''],
  ['ate', ''],
  ['iti', ''],
  ['ous', ''],
  ['ive', ''],
  ['ize', ''],
]

function stepFive(word: string): string {
  let found = word
  if (found.endsWith('e')) {
    const rest = found.slice(0, -1)
    const size = measure(rest)
    if (size > 1 || (size === 1 && !endsShort(rest))) found = rest
  }
  return found.endsWith('ll') && measure(found) > 1 ? found.slice(0, -1) : found
}
