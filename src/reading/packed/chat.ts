import { anywhere, pattern, whole } from '../../language/pattern.ts'
import type { Published } from '../../model/article.ts'
import { checked } from '../dateline.ts'

/** What was said on one day of a conversation; a paragraph a message, with its time and who wrote it. */
export interface ChatDay {
  readonly group: string | undefined
  readonly published: Published
  readonly text: string
}

/** "12/02/2024, 07:58 - ", "[2/12/24, 7:58:11 AM] ": what WhatsApp and others write before a message. */
const opening = pattern('i')`
  ^\u200E?\[?(\d{1,4})[./-](\d{1,2})[./-](\d{1,4}),?\x20
  (\d{1,2}[:.]\d{2})(?:[:.]\d{2})?(?:[\x20\u00A0\u202F]?([ap]\.?m\.?))?
  \]?(?:\x20[-–])?\x20(?=\S)`
const spoken = /^\u200E?(~?[^:\n]{1,60}): ([\s\S]+)$/

/** A text with fewer such lines is no conversation that was exported. */
const fewest = 3

/** What stands in the place of a message that is none. */
const empty = whole('i')`
  \W*(media|image|video|audio|gif|sticker|document|contact card) omitted\W*, null,
  (this message was|you) deleted( this message)?\.?, missed (voice|video) call\.?, \S+ \(file attached\)`
const named = anywhere('i')`created group, changed the (subject|group name)`

/** The days of a conversation that a messenger exported, or undefined for any other text. */
export function readChat(content: string, now: Date = new Date()): readonly ChatDay[] | undefined {
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!opening.test(text.trimStart().split('\n', 1)[0] ?? '')) return undefined
  const starts: { readonly found: RegExpExecArray; words: string }[] = []
  for (const line of text.split('\n')) {
    const found = opening.exec(line)
    const last = starts.at(-1)
    if (found !== null) starts.push({ found, words: line.slice(found[0].length) })
    else if (last !== undefined && line.trim() !== '') last.words += `\n${line.trim()}`
  }
  if (starts.length < fewest) return undefined
  const monthFirst = writesMonthFirst(starts.map(({ found }) => found))
  const group = starts
    .filter(({ words }) => named.test(words))
    .flatMap(({ words }) => /["“]([^"“”]+)["”]\W*$/.exec(words)?.[1] ?? [])
    .at(-1)
  const days = new Map<string, { published: Published; lines: string[] }>()
  for (const { found, words } of starts) {
    const [, who, said = ''] = spoken.exec(words) ?? []
    if (who === undefined || empty.test(said.trim().replace(/^<(.*)>$/, '$1'))) continue
    const reading = checked(dayIn(found, monthFirst), found[0], 'head', now)
    if (reading.kind !== 'date') continue
    const day = days.get(reading.published.date) ?? { published: reading.published, lines: [] }
    day.lines.push(`[${clockOf(found)}] ${who.trim()}: ${said.trim()}`)
    days.set(reading.published.date, day)
  }
  return [...days.values()].map(({ published, lines }) => ({ group, published, text: lines.join('\n\n') }))
}

/** A number past 12 tells which is the day; where none does, a clock of twelve hours is American. */
function writesMonthFirst(found: readonly RegExpExecArray[]): boolean {
  if (found.some(([, first]) => Number(first) > 12)) return false
  return (
    found.some(([, , second]) => Number(second) > 12) || found.some(([, , , , , half]) => half !== undefined)
  )
}

function dayIn(found: RegExpExecArray, monthFirst: boolean): { year: number; month: number; day: number } {
  const [, first = '', second = '', third = ''] = found
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) }
  const year = third.length === 2 ? 2000 + Number(third) : Number(third)
  const [month, day] = monthFirst ? [first, second] : [second, first]
  return { year, month: Number(month), day: Number(day) }
}

/** "7:58 PM" is 19:58. */
function clockOf([, , , , time = '', half]: RegExpExecArray): string {
  const [hours = '', minutes = ''] = time.split(/[:.]/)
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0)
  return `${hour}:${minutes}`
}
