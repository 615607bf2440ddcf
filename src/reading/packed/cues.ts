import { unescaped } from '../facts/words.ts'

/** One subtitle. */
export interface Cue {
  /** As it is shown: "0:01:05". */
  readonly start: string
  /** Seconds from the beginning. */
  readonly from: number
  readonly to: number
  readonly speaker: string | undefined
  readonly words: string
}

const time =
  /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}/

/** The subtitles of an SRT or WebVTT text, without their numbers, places and marks; one that is repeated counts once. */
export function readCues(content: string): readonly Cue[] {
  const found: Cue[] = []
  let above = ''
  for (const block of content
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)) {
    const lines = block.split('\n')
    const at = lines.findIndex((line) => time.test(line.trim()))
    const clock = time.exec(lines[at]?.trim() ?? '')
    if (clock === null) continue
    const [, h = '0', m = '0', s = '0', toH = '0', toM = '0', toS = '0'] = clock
    const shown = lines.slice(at + 1).filter((line) => line.trim() !== '')
    // Captions that roll show their last line once more above the next.
    const rolled = shown.length > 1 && plain(shown[0] ?? '') === above ? shown.slice(1) : shown
    above = plain(shown.at(-1) ?? '')
    const given = rolled.join(' ')
    const voice = /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(given)?.[1]
    const words = plain(given.replace(heard, ''))
      .replace(/^[-–—>]+\s*/, '')
      .replace(/ [-–—] (?=\p{Lu})/gu, ' ')
    const [, label, rest] =
      /^(\p{Lu}[\p{Lu}\p{M} .'’-]{1,40}|\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}):\s+(.+)$/u.exec(
        words,
      ) ?? []
    const spoken = rest ?? words
    if (spoken === '' || found.at(-1)?.words === spoken) continue
    found.push({
      start: `${Number(h)}:${m.padStart(2, '0')}:${s}`,
      from: seconds(h, m, s),
      to: seconds(toH, toM, toS),
      speaker: voice ?? label,
      words: spoken,
    })
  }
  return found
}

/** What is heard is set in italics and brackets. */
const heard = /<i>\s*\([^)]{1,80}\)\s*<\/i>/gi

/** Without marks, and without what is sung or played, or heard: "[DOOR SLAMS]". */
function plain(line: string): string {
  return unescaped(line.replace(/<[^>]{0,200}>|\{\\[^}]{0,100}\}/g, ''))
    .replace(/[♪♫][^♪♫]{0,200}[♪♫]|[[(][^\p{Ll}\])]*\p{Lu}{3}[^\p{Ll}\])]*[\])]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function seconds(hours: string, minutes: string, rest: string): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}
