import { oneOf, pattern } from '../../language/pattern.ts'
import { unescaped } from '../facts/words.ts'

/** What one person says in a subtitle. */
export interface Voice {
  /** Nothing where whoever spoke goes on, and empty words where somebody speaks who is not named. */
  readonly speaker: string | undefined
  readonly words: string
}

const word = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const particle = oneOf`d[aeiu], de la, del, van, von, den, der, al, bin`
/** "LENE HALD, MAYOR (ON PHONE)", "Ida de Vries (by phone)", "Speaker 2". */
const shouted = String.raw`\p{Lu}[\p{Lu}\p{M}\d .,'’()#&-]{1,60}`
const name = String.raw`${word}(?:\s(?:(?:${particle}\s)?${word}|#?\d{1,3})){0,3}`
const aside = String.raw`(?:\s?\([^()]{1,30}\))?`
const label = pattern('u')`^(?:(${shouted}|${name}${aside})|\[(${shouted}|${name})\])\s?:(?:\s+|$)`
/** "[Tom] No." names somebody, or what is heard; it is not told which. */
const bracketed = pattern('u')`^[[(]${name}[\])](?=\s+\S)`

/** "- No." and ">> NO.": somebody else speaks. */
const mark = /^(?:>{2,}\s*|[-–—]+\s+(?=\S)|[-–—]+(?=["“‘(]?\p{L}))/u
/** Words that were broken off, and go on behind a dash. */
const brokenOff = /(?:[-–—,…]|\.\.\.)["”’)]*$/

export const endsTold = (words: string): boolean => /[.!?…]["”’)\]]*$/.test(words)

/** Where somebody else begins inside of a line. */
const chevrons = /[^\S\n]*(>{2,})/g
const dashInside = /([.!?…]["”’)]*)[^\S\n]+(?=[-–—]\s?["“‘]?\p{Lu})/gu
const labelInside = pattern('gu')`([.!?…]["”’)]*)[^\S\n]+(?=\p{Lu}${shouted}:\s)`

/**
 * Who says what in one subtitle: a span of WebVTT, a dash, chevrons or a label begins what somebody else says. What is not
 * certainly somebody's is nobody's.
 * @param before what was said above it
 * @param isSpanned whether the file names who speaks by spans, so that words outside of them are of nobody
 */
export function voicesIn(given: string, before: Voice | undefined, isSpanned: boolean): readonly Voice[] {
  const found: Voice[] = []
  for (const piece of given.split(/(?=<v[.\s])|(?<=<\/v>)/)) {
    const spoken = /^<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(piece)?.[1]?.trim()
    for (const [at, part] of partsOf(piece, found.at(-1) ?? before).entries()) {
      const last = found.at(-1) ?? before
      const isOutside = isSpanned && last !== undefined && last.speaker !== '' && endsTold(last.words)
      const own = spoken !== undefined && at === 0 ? spoken : part.speaker
      found.push({ ...part, speaker: own ?? (isOutside && at === 0 ? '' : undefined) })
    }
  }
  return found
}

/** What each says in a piece of a subtitle, by its lines. */
function partsOf(piece: string, before: Voice | undefined): readonly Voice[] {
  const parts: { speaker: string | undefined; words: string; isLabelled: boolean }[] = []
  for (const line of linesOf(piece)) {
    const above = parts.at(-1)
    const dash = mark.exec(line)?.[0] ?? ''
    const goesOn = brokenOff.test((above ?? before)?.words ?? '') && /^\p{Ll}/u.test(line.slice(dash.length))
    const isMarked = dash !== '' && !(goesOn && !dash.startsWith('>'))
    const rest = isMarked ? line.slice(dash.length) : line
    const found = label.exec(rest)
    const called = (found?.[1] ?? found?.[2])?.trim()
    // "in the words of / John Hald: we go on" is one sentence.
    const isLabel =
      called !== undefined &&
      (above === undefined || isMarked || above.isLabelled || isShouted(called) || endsTold(above.words))
    const words = isLabel ? rest.slice(found?.[0].length) : rest
    if (above !== undefined && !isMarked && !isLabel && !bracketed.test(rest))
      above.words = `${above.words} ${words}`.trim()
    else
      parts.push({
        speaker: isLabel ? called : isMarked || bracketed.test(rest) ? '' : undefined,
        words,
        isLabelled: isLabel,
      })
  }
  return parts.filter(({ words }) => words !== '').map(({ speaker, words }) => ({ speaker, words }))
}

const isShouted = (words: string): boolean => words.length > 1 && words === words.toUpperCase()

const linesOf = (piece: string): readonly string[] =>
  piece
    .split('\n')
    .map(plain)
    .join('\n')
    .replace(chevrons, '\n$1')
    .replace(dashInside, '$1\n')
    .replace(labelInside, '$1\n')
    .split('\n')
    .filter((line) => line !== '')

const sounds = oneOf`laughter, laughs?, laughing, applause, applauding, cheers?, cheering, music( playing)?, crosstalk, inaudible, coughs?, sighs?, silence`
const sound = pattern('gi')`[[(]${sounds}[\])]`

/** Without marks, and without what is sung or played, or heard: "[DOOR SLAMS]". */
export function plain(line: string): string {
  return unescaped(line.replace(/<[^>]{0,200}>|\{\\[^}]{0,100}\}/g, ''))
    .replace(sound, '')
    .replace(/[♪♫][^♪♫]{0,200}[♪♫]|[[(][^\p{Ll}\])]*\p{Lu}{3}[^\p{Ll}\])]*[\])]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
