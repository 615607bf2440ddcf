import { bare } from './follow-up/bare.ts'
import { carried } from './follow-up/carrying.ts'
import { createCommands } from './follow-up/commands.ts'
import { another, going, inPeriod } from './follow-up/going.ts'
import { kindOf, type Line, parseLine, type Ways, writeLine } from './follow-up/line.ts'
import { cleared, fromSource } from './follow-up/narrowing.ts'
import { opening } from './follow-up/opening.ts'
import { remember, type Told } from './follow-up/remembering.ts'
import type { Turn } from './follow-up/turn.ts'
import { otherView } from './follow-up/views.ts'

export { onTopic } from './follow-up/carrying.ts'
export { withLeftOut, withOffice } from './follow-up/left-out.ts'
export { aboutOf, alsoOf, type Line, orOf, parseLine, viewOf, withAlso, writeLine } from './follow-up/line.ts'
export { peopleNamed } from './follow-up/named.ts'
export { isPaper } from './follow-up/narrowing.ts'
export { opening } from './follow-up/opening.ts'
export { periodIn } from './follow-up/period.ts'
export { resolved } from './follow-up/pronouns.ts'
export { type Turn, turnSchema } from './follow-up/turn.ts'

/** Longer texts say themselves what they are about. */
const longest = 160
/** So long may a line grow by what is carried over; a question's own limit is 1,000 characters. */
const longestLine = 900

/** How conversations go on, by what the commands say of themselves. */
export interface FollowUps {
  /** "more", "is that true?", "a timeline?": words that mean nothing but what was spoken of. */
  pointing(turn: Turn, typed: string): Line | undefined
  /**
   * What is asked where people, topic and filters of the turn before are carried over; nothing where what is typed
   * stands on its own.
   * @param sources the names of all papers
   */
  goingOn(turn: Turn, typed: string, now: Date, sources: readonly string[]): Line | undefined
  /** What to remember of a turn. */
  remember(line: string, told: Told): Turn
}

export function createFollowUps(ways: Ways): FollowUps {
  const commands = createCommands(ways)
  /** A question that names nothing, of what was spoken of. */
  const onward = (turn: Turn, past: Line, words: string): Line | undefined => {
    const about = carried(turn, past, words, ways)
    return about === undefined
      ? undefined
      : {
          command: '',
          words: `${words.replace(/\s+(?:there|here)$/i, '')}?`,
          filters: past.filters,
          about,
          view: '',
        }
  }
  /** The same of another time or paper. */
  const narrowed = (turn: Turn, past: Line, said: Typed, now: Date, sources: readonly string[]) => {
    const mayBe = ways.get(past.command)?.filters !== false && kindOf(past, ways) !== undefined
    if (!mayBe) return undefined
    return (
      cleared(past, said.asked, now) ??
      inPeriod(turn, past, said.lead, said.rest, now, ways) ??
      fromSource(turn, past, said.asked, sources)
    )
  }
  /** Another question on what was spoken of, or the same on something else. */
  const anew = (turn: Turn, past: Line, { asked, words, lead, rest }: Typed) =>
    bare(turn, past, rest, ways) ??
    another(turn, past, lead, rest, /\?\s*$/.test(words), ways) ??
    going(turn, past, lead, words, rest) ??
    onward(turn, past, asked)
  return {
    pointing(turn, typed) {
      const { before, rest } = readTurn(turn, typed)
      if (ways.get(before.command)?.ends) return undefined
      const shown = turn.answered === '' ? before : parseLine(turn.answered)
      return otherView(shown, rest) ?? commands(turn, before, rest)
    },
    goingOn(turn, typed, now, sources) {
      if (typed.length > longest || typed.includes('\n')) return undefined
      const said = readTurn(turn, typed)
      if (ways.get(said.before.command)?.ends) return undefined
      const past = { ...said.before, view: '' }
      const line =
        narrowed(turn, past, said, now, sources) ??
        anew(turn, past, said) ??
        // Filters alone narrow what was asked.
        (said.asked === '' && Object.keys(said.own).length > 0 ? past : undefined)
      const whole = line && { ...line, filters: { ...line.filters, ...said.own } }
      return whole && writeLine(whole).length <= longestLine ? whole : undefined
    },
    remember: (line, told) => remember(line, told, ways),
  }
}

type Typed = ReturnType<typeof readTurn>

function readTurn(turn: Turn, typed: string) {
  const { words, filters: own } = parseLine(typed.trim())
  const asked = words.replace(/(?:[?!.,\s]|\s(?:please|then|too|as well|instead|thanks))+$/i, '')
  const lead = opening.exec(asked)?.[0] ?? ''
  return { before: parseLine(turn.text), words, own, asked, lead, rest: asked.slice(lead.length) }
}
