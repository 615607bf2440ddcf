/**
 * Letters of other scripts that look like a Latin one, from Unicode's list of confusables (UTS 39), Cyrillic and Greek
 * small letters alone: capitals are folded first.
 */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аa',
    'вb',
    'еe',
    'ԁd',
    'һh',
    'іi',
    'јj',
    'кk',
    'ӏl',
    'мm',
    'нh',
    'оo',
    'рp',
    'ԛq',
    'ѕs',
    'сc',
    'тt',
    'уy',
    'ԝw',
    'хx',
  ]
    .concat([
      'αa',
      'βb',
      'εe',
      'ηn',
      'ιi',
      'κk',
      'μm',
      'νv',
      'οo',
      'ρp',
      'σo',
      'τt',
      'υu',
      'χx',
      'γy',
      'ωw',
      'ıi',
      'ɑa',
      'ɡg',
    ])
    .map((pair) => [...pair]),
)

/**
 * A name as it looks, so that two that a reader would take for one are one: without case, accents, marks, white space,
 * invisible characters and punctuation, and with look-alike letters of other scripts as Latin ones.
 */
export function looksLike(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const folded = plain.replace(/[^a-z0-9]/gu, (letter) => alike[letter] ?? letter)
  return folded === '' ? name : folded
}
