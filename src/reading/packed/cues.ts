import { oneOf, pattern } from '../../language/pattern.ts'
import { isOutlet } from '../boilerplate/byline.ts'
import { datesInEnglish } from '../dateline/abroad.ts'
import { type Day, findDays } from '../dateline/days.ts'
import { isKnownKey } from '../facts/keys.ts'
import { plain, type Voice, voicesIn } from './voices.ts'

/** One subtitle. */
export interface Cue extends Voice {
  /** As it is shown: "0:01:05". */
  readonly start: string
  /** Seconds from the beginning. */
  readonly from: number
  readonly to: number
}

const time =
  /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}/

/**
 * The subtitles of an SRT or WebVTT text, without their numbers, places and marks; one that is repeated counts once, and one in
 * which several speak is one for each of them.
 */
export function readCues(content: string): readonly Cue[] {
  const found: Cue[] = []
  const isSpanned = /<v[.\s]/.test(content)
  let above = ''
  let before = ''
  let last: Voice | undefined
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
    const given = rolled.join('\n').replace(heard, '')
    const whole = plain(given)
    if (whole === '' || whole === before || isCredit(whole)) continue
    before = whole
    for (const { speaker, words } of voicesIn(given, last, isSpanned)) {
      last = { speaker: speaker ?? last?.speaker, words }
      found.push({
        start: `${Number(h)}:${m.padStart(2, '0')}:${s}`,
        from: seconds(h, m, s),
        to: seconds(toH, toM, toS),
        speaker,
        words,
      })
    }
  }
  return found
}

/** What stands behind "WEBVTT" that is a title, and none of the player's. */
const titled = /^\uFEFF?WEBVTT[ \t]*(?:[-–—:|]+[ \t]*)?(\S[^\n]*)$/m
const shortestTitle = 8

/**
 * What a WebVTT file says of itself, as facts: the title behind its first word with the day in it, and lines of
 * "key: value" there and in its notes, up to the first subtitle.
 */
export function headOf(content: string): Readonly<Record<string, unknown>> {
  const text = content.replace(/\r\n?/g, '\n')
  if (!/^\uFEFF?WEBVTT/.test(text)) return {}
  const first = text.search(/^.*-->/m)
  const head = first < 0 ? text : text.slice(0, first)
  const title = titled.exec(head)?.[1]?.trim()
  const [day] = title === undefined ? [] : findDays(datesInEnglish(title))
  const fields: Record<string, unknown> = {}
  for (const [, key = '', words] of head.matchAll(/^(?:NOTE[ \t]+)?(\p{L}[\p{L} ]{1,30}):[ \t]+(\S.*)$/gmu))
    if (isKnownKey(key) && !playerKeys.test(key)) fields[key] ??= words
  return {
    ...(title === undefined || title.length < shortestTitle ? {} : { title }),
    ...(day?.day === undefined || day.year === undefined ? {} : { date: isoOf(day) }),
    ...fields,
  }
}

/** How far into a talk whoever sends it says so, in subtitles. */
const firstCues = 4
const sends = pattern('iu')`
  \b(?:(?:you['’]re|you are) (?:listening to|watching|tuned (?:in )?to)|welcome (?:back )?to|this is|you['’]re with)\s`
const ofName = String.raw`(?:\p{Lu}[\p{L}\p{N}&’'-]*\s?){1,5}`
const station = pattern('u')`^(?:${ofName}(?:on|from)\s)?(?:the\s)?(${ofName})`

/** A greeting tells nothing of a talk. */
export const isGreeting = (words: string): boolean =>
  sends.test(words) || /^(?:good (?:morning|afternoon|evening)|hello|hi|welcome)\b/i.test(words)

/** Whoever sends a talk, as it says in its first words: “you're listening to Radio Brede”. */
export function senderOf(cues: readonly Cue[]): string | undefined {
  for (const { words } of cues.slice(0, firstCues)) {
    const found = sends.exec(words)
    const name =
      found === null ? undefined : station.exec(words.slice(found.index + found[0].length))?.[1]?.trim()
    if (name !== undefined && (isOutlet(name) || sender.test(name))) return name
  }
  return undefined
}

const sender = pattern(
  'u',
)`\b${oneOf`Radio, Television, TV, FM, Channel \p{Lu}?\p{L}+, Channel \d+, Broadcasting, Podcast, BBC( \p{Lu}\p{L}+)?`}\b`

/** Heads that players read. */
const playerKeys = /^(?:kind|language|region|style|note)$/i

const isoOf = ({ year, month, day }: Day): string =>
  [year, ...[month, day].map((number) => String(number).padStart(2, '0'))].join('-')

/** What is heard is set in italics and brackets. */
const heard = /<i>\s*\([^)]{1,80}\)\s*<\/i>/gi

/** Who made the subtitles says nothing of the story; and a cue may hold nothing but what is heard: "[music]". */
const isCredit = (words: string): boolean =>
  /^(?:subtitles?|captions?|captioned|subtitled|transcribed|synced?)(?: (?:and|&) \w+)? by\b.{2,60}$|^[[(][^\])]{1,40}[\])]$/i.test(
    words,
  )

function seconds(hours: string, minutes: string, rest: string): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}
