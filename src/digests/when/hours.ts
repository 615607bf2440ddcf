/** Hours as they are spoken, "half past nine", "Friday afternoon", as they are written. @param text in lower case */
export function hoursIn(text: string): string {
  return withHours(
    text
      .replace(/\bnightly\b/g, 'every night')
      .replace(/\b([ap])\.\s?m\b\.?/g, '$1m')
      .replace(spoken, (_, part: string, at: string) => clockOf(part, hourNumber(at)))
      .replace(hourInWords, (_, at: string) => String(hourNumber(at)))
      .replace(/(\d)\s+(am|pm|o['’]clock)\b/g, '$1$2')
      .replace(/\b(0\d)([0-5]\d)\b(?![:.])/g, '$1:$2')
      .replace(/(?<=[a-z]) [–—-] (?=\d)/g, ' at ')
      .replace(/\b(?:around|by) (?=\d)/g, 'at '),
  )
}

const hours = 'twelve one two three four five six seven eight nine ten eleven'.split(' ')
const hour = `(\\d{1,2}|${hours.join('|')})`
const spoken = new RegExp(`\\b(half past|quarter past|quarter to) ${hour}\\b`, 'g')
const hourInWords = new RegExp(`(?<=\\bat )${hour}(?=$|[\\s,;])(?! past| to)`, 'g')

/** Several times a day or a week, where nobody says when. */
const times: readonly (readonly [RegExp, rhythm: string, usual: string])[] = [
  [
    /\b(?:twice|two times|2 times) (?:an?|per|each|every) day\b|\btwice daily\b/,
    'daily',
    ' at 9:00 and 17:00',
  ],
  [/\b(?:three|3) times (?:an?|per|each|every) day\b/, 'daily', ' at 9:00, 13:00 and 17:00'],
  [
    /\b(?:twice|two times|2 times) (?:an?|per|each|every) week\b|\btwice weekly\b/,
    'mondays and thursdays',
    '',
  ],
]
/** The hour of a part of the day. */
const hourOf: Readonly<Record<string, string>> = {
  morning: '9:00',
  afternoon: '15:00',
  evening: '18:00',
  night: '21:00',
}
const part = /\b(?:(every|each) )?(?:in the )?(morning|afternoon|evening|night)s?\b/g

/** "Friday afternoon" has its hour, and "Friday afternoon at 4" is 4pm. */
function withHours(text: string): string {
  const isTimed = /\bat \d|\d(?:am|pm|:\d\d)/.test(text)
  const said = times.reduce(
    (left, [which, rhythm, usual]) => left.replace(which, `${rhythm}${isTimed ? '' : usual}`),
    text,
  )
  const isLate = /\b(?:afternoon|evening|night)s?\b/.test(said)
  const halved = isLate ? said.replace(/\bat (\d{1,2}(?::\d\d)?)(?![\d:]|[ap]m)/g, late) : said
  return halved.replace(part, (_, every: string | undefined, which: string) =>
    [...(every ? [every, 'day'] : []), ...(isTimed ? [] : ['at', hourOf[which]])].join(' '),
  )
}

/** The hours after noon of a clock with twelve. */
const late = (all: string, time: string): string => (Number.parseInt(time, 10) < 12 ? `${all}pm` : all)

/** "twelve" and 12 are noon's hour, as it is written. */
function hourNumber(words: string): number {
  const at = hours.indexOf(words)
  return at < 0 ? Number(words) : at === 0 ? 12 : at
}

/** "quarter to" 8 is 7:45. */
function clockOf(part: string, at: number): string {
  if (part === 'half past') return `${at}:30`
  return part === 'quarter past' ? `${at}:15` : `${at === 1 ? 12 : (at + 23) % 24}:45`
}
