import type { Line } from '../composing/follow-up.ts'
import { withoutCircumstance } from '../language/circumstance.ts'
import { withoutEndMarks } from '../language/end-marks.ts'
import { editDistance, nearest } from '../language/nearest.ts'
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
  readonly phrase: string
  readonly read: ReturnType<typeof readPhrase>
}

type Said = Pick<Way, 'command' | 'slot' | 'words'> & { readonly blank: string }

/** Reads which command plain words ask for; nothing where they may as well be a question. */
export type ReadIntent = (typed: string, knows: Knows) => Promise<Line | undefined>

/** Characters of what is more than a text that somebody wants checked. */
const longest = 1_000

/** The likeliest first: words alone, then a name, and what takes nearly anything last. */
const order: readonly Way['slot'][] = [
  '',
  'command',
  'source',
  'name',
  'thing',
  'claim',
  'recurring',
  'topic',
  'text',
]

/** @throws Error where a declaration has a blank of no known kind */
export function createIntents(commands: ReadonlyMap<string, Declaration>): ReadIntent {
  const ways = [...commands]
    .flatMap(([command, { asked = [] }]) => asked.map((phrase) => wayOf(command, phrase)))
    .sort((a, b) => order.indexOf(a.slot) - order.indexOf(b.slot))
  const words = new Set(
    ways.flatMap(({ phrase }) => phrase.match(/(?<![{\p{L}])\p{Ll}{5,}(?!\p{L}|\})/gu) ?? []),
  )
  return async (typed, knows) => {
    const others = typed.length > longest ? [] : respelt(typed, words)
    // The more of it a phrase says, the surer it is; in another spelling it must say a word more.
    const left = (one: Said, spared: number) => ({ ...one, left: one.blank.length + spared })
    const said = [
      ...saidIn(typed, ways).map((one) => left(one, 0)),
      ...others.flatMap((other) => saidIn(other, ways)).map((one) => left(one, shortestRespelt)),
    ].sort((a, b) => a.left - b.left)
    for (const { command, slot, words, blank } of said)
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

/** What was typed by each way that it may be: the command, and what fills the blank. */
function saidIn(typed: string, ways: readonly Way[]): readonly Said[] {
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
    if (slot === '') return withoutCircumstance(bare)
    if (slot === 'text') return typed
    return slot === 'recurring' && again ? `${again.rest.replace(/^please\s+/i, '')} ${again.when}` : line
  }
  return ways.flatMap(({ command, slot, words, read }) => {
    if (isLong && slot !== 'text') return []
    const filled = read(textFor(slot))
    return filled ? [{ command, slot, words, blank: slot === '' ? '' : trimmed(filled.words) }] : []
  })
}

/**
 * What was typed with one of its words, from the first on, spelt as the ways of asking spell it: "sumary of the strike". A
 * word of theirs stays, and so does a name.
 */
function respelt(typed: string, words: ReadonlySet<string>): readonly string[] {
  return [...typed.matchAll(/(?<![\p{L}\p{N}'’.@/-])\p{L}\p{Ll}+(?![\p{L}\p{N}'’@/-])/gu)]
    .slice(0, mostRespelt)
    .flatMap(({ 0: word, index }) => {
      const plain = index === 0 ? word.toLowerCase() : word
      const isShort = word.length < shortestRespelt
      const meant = isShort || words.has(plain) || /^\p{Lu}/u.test(plain) ? undefined : nearest(plain, words)
      return meant !== undefined && editDistance(plain, meant, 1) === 1
        ? [`${typed.slice(0, index)}${meant}${typed.slice(index + word.length)}`]
        : []
    })
}

/** Letters of a word that is spelt anew at least; of a shorter one too many words are a slip. */
const shortestRespelt = 5
/** Words of a message in which a slip is looked for. */
const mostRespelt = 12

/** A topic that is asked for as a question, "how many graves were found", is "graves found". */
function filling(slot: Way['slot'], blank: string): string {
  if (slot === 'text') return blank
  const words = withoutCircumstance(blank).replace(/(?<=\S\s.*)\s(?:thing|stuff|story|saga)$/i, '')
  if (slot !== 'topic') return words
  return asked.test(words) ? words.replace(asked, '').replace(auxiliary, ' ') : words.replace(helping, '')
}

const asked = pattern('i')`^(?:how (?:many|much|long|far)|${questionWords}|whether|if)\s+(?=\S+\s+\S)`
const helping = pattern('i')`^(?:${auxiliaries})\s+(?=\S)`
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
    phrase,
    words: (words ?? (slot === '' ? '' : `{${slot}}`)).replace(`{${slot}}`, '{}'),
    read: readPhrase(phrase),
  }
}
