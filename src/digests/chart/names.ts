import { pattern } from '../../language/pattern.ts'

/** What DejaVu Sans has letters for; the rest would be drawn as empty boxes. */
const scripts = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic']
const letters = scripts.map((script) => String.raw`\p{Script=${script}}`).join('')
const drawable = pattern('u')`[${letters}\p{Nd} <>$%€£_=~|.,;:!?&'’"“”()/+@#*–—·-]`

/** What fits beside the plot. */
const longest = 22

/**
 * A name as it is drawn: in whole, or what of it the font can draw ("Xinhua" of a name that gives both); where that
 * is nothing, `instead`, which the words beside the picture explain.
 */
export function drawnName(name: string, instead: string): string {
  const letters = [...name.normalize('NFC')]
  const kept = letters.filter((letter) => drawable.test(letter))
  const left = kept
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .trim()
  const all = letters.every((letter) => drawable.test(letter) || /\p{M}|\p{C}|\s/u.test(letter))
  const said = all || /\p{L}{3}/u.test(left) ? left.replace(/^[\s·(),-]+|[\s·(,-]+$/gu, '') : instead
  return shortened(said === '' ? instead : said)
}

function shortened(name: string): string {
  const letters = [...name]
  return letters.length <= longest
    ? name
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
