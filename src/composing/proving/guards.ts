/**
 * Small words that turn what a sentence says: who drops one, or adds one, says something else. Each has a class, and
 * words of one class may stand for each other.
 */
const classes: Readonly<Record<string, string>> = {
  deny: "not n't n’t never no neither nor none nobody nothing without hardly barely scarcely",
  possible: 'may might could perhaps maybe possibly probably potentially likely',
  unlikely: 'unlikely',
  planned: "will shall 'll ’ll wo",
  conditional: "would 'd ’d",
  duty: 'must should ought',
  able: 'can ca',
  former: 'former formerly previously ex',
  alleged:
    'allegedly reportedly apparently purportedly supposedly seemingly alleged supposed so-called suspected',
  only: 'only solely merely exclusively',
  near: 'almost nearly virtually practically partly partially largely mostly mainly roughly approximately',
  condition: 'if unless whether',
  more: 'more further',
  less: 'less fewer',
  most: 'most',
  least: 'least',
  instead: 'instead rather except',
  some: 'some',
  many: 'many',
  several: 'several',
  few: 'few',
  all: 'all every each',
  half: 'half',
  other: 'other another others',
  same: 'same',
  too: 'too',
  still: 'still yet',
  again: 'again',
}

const byWord = new Map(
  Object.entries(classes).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
)

/** The class of a word in small letters; undefined for one that turns nothing. */
export const guardOf = (word: string): string | undefined => byWord.get(word)

/** Whether a guard says how many of those that are named next are meant, or bounds the number that follows. */
export const counts = (guard: string): boolean =>
  /^(?:some|many|several|few|all|half)>|^(?:more|less)>than$/.test(guard)

/** Whether a guard stands before a bare verb. */
export const isModal = (guard: string): boolean => /^(?:possible|planned|conditional|duty|able)>/.test(guard)

/** Who leaves these out says less than the source, which is still true. */
const weaker: ReadonlySet<string> = new Set(['all', 'too', 'still', 'again', 'other', 'same'])

/** Whether who leaves a guard out says no more than the source. */
export const isWeaker = (guard: string): boolean => weaker.has(guard.replace(/>.*/, ''))

/** Whether what turns a word in a statement is what turns it in the source. */
export function guardsAgree(said: ReadonlySet<string>, source: ReadonlySet<string>): boolean {
  return (
    // "We will pay" is reported as that they would.
    [...said].every((one) => source.has(one) || (one === 'conditional' && source.has('planned'))) &&
    [...source].every(
      (one) => said.has(one) || weaker.has(one) || (one === 'planned' && said.has('conditional')),
    )
  )
}
