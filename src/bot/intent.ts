import type { Line } from '../composing/follow-up.ts'
import { withoutCircumstance } from '../language/circumstance.ts'
import { withoutEndMarks } from '../language/end-marks.ts'
import { pattern } from '../language/pattern.ts'
import { readPhrase } from '../language/phrase.ts'
import { recurrenceIn } from '../language/recurrence.ts'
import { auxiliaries, questionWords } from '../language/vocabulary.ts'
import type { Declaration } from '../model/declaration.ts'
import { fits, isSlot, type Knows, type Slot } from './intent/slots.ts'

/** One way of asking for a command in plain words. */
interface Way {
  readonly command: string
  readonly slot: Slot | ''
  /** What is typed after the command's name; `{}` stands for what filled the blank. */
  readonly words: string
  readonly read: ReturnType<typeof readPhrase>
}

/** Reads which command plain words ask for; nothing where they may as well be a question. */
export type ReadIntent = (typed: string, knows: Knows) => Promise<Line | undefined>

/** Characters of what is more than a text that somebody wants checked. */
const longest = 1_000

/** The likeliest first: words alone, then a name, and what takes nearly anything last. */
const order: readonly Way['slot'][] = ['', 'name', 'thing', 'claim', 'recurring', 'topic', 'text']

/** @throws Error where a declaration has a blank of no known kind */
export function createIntents(commands: ReadonlyMap<string, Declaration>): ReadIntent {
  const ways = [...commands]
    .flatMap(([command, { asked = [] }]) => asked.map((phrase) => wayOf(command, phrase)))
    .sort((a, b) => order.indexOf(a.slot) - order.indexOf(b.slot))
  return async (typed, knows) => {
    const isLong = typed.length > longest
    const line = isLong ? '' : withoutEndMarks(typed).replace(/\s+/g, ' ')
    // Marks and signs say nothing where the words alone do: "Hello, everyone! 👋"
    const bare = (isLong ? '' : typed)
      .replace(/[:;]-?[)D(P]/g, ' ')
      .replace(/[^\p{L}\p{N}'’/;-]+/gu, ' ')
      .trim()
    const again = recurrenceIn(line)
    /** When something comes stands behind what is wished, wherever it was said. */
    const textFor = (slot: Way['slot']): string => {
      if (slot === '') return bare
      if (slot === 'text') return typed
      return slot === 'recurring' && again ? `${again.rest} ${again.when}` : line
    }
    const said = ways.flatMap(({ command, slot, words, read }) => {
      if (isLong && slot !== 'text') return []
      const filled = read(textFor(slot))
      return filled ? [{ command, slot, words, blank: slot === '' ? '' : trimmed(filled.words) }] : []
    })
    // The more of it a phrase says, the surer it is.
    for (const { command, slot, words, blank } of said.sort((a, b) => a.blank.length - b.blank.length))
      if (slot === '' || (await fits(slot, blank, knows)))
        return {
          command,
          words: words.replace('{}', () => filling(slot, blank)).trim(),
          filters: {},
          view: '',
        }
    return undefined
  }
}

/** A topic that is asked for as a question, "how many graves were found", is "graves found". */
function filling(slot: Way['slot'], blank: string): string {
  const words = slot === 'text' ? blank : withoutCircumstance(blank)
  if (slot !== 'topic' || !asked.test(words)) return words
  return words.replace(asked, '').replace(auxiliary, ' ')
}

const asked = pattern('i')`^(?:how (?:many|much|long|far)|${questionWords}|whether|if)\s+(?=\S+\s+\S)`
const auxiliary = pattern('i')`\s(?:${auxiliaries})\s`

/** A mark that only parted what fills a blank from what follows is not its end. */
const trimmed = (blank: string): string => blank.replace(/[\s,:;–—-]+$/, '').replace(/^please[,\s]+/i, '')

function wayOf(command: string, declared: string): Way {
  const [phrase = '', words] = declared.split(/\s*=>\s*/)
  const slot = /\{(\w+)\}/.exec(phrase)?.[1] ?? ''
  if (slot !== '' && !isSlot(slot))
    throw new Error(`/${command} is asked for with {${slot}}, which is no blank`)
  return {
    command,
    slot: slot === '' ? '' : slot,
    words: (words ?? (slot === '' ? '' : `{${slot}}`)).replace(`{${slot}}`, '{}'),
    read: readPhrase(phrase),
  }
}
