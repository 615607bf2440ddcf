import { sameForename } from '../../language/same-person.ts'

const titles = new Set(
  'mr mrs ms miss dr prof professor sir lord president minister general shri smt'.split(' '),
)

/** True where an article's name may mean the person asked for: "Modi", "N. Modi" and "Narendra Modi" do. */
export function answersTo(name: readonly string[], asked: readonly string[]): boolean {
  const bare = withoutTitles(asked)
  const [shorter, longer] = name.length < bare.length ? [name, bare] : [bare, name]
  if (shorter.length === 1 && shorter === bare) return longer.includes(shorter[0] ?? '')
  // A surname alone may stand for the full name, a first name alone may be anybody's.
  if (shorter.at(-1) !== longer.at(-1)) return false
  return shorter.slice(0, -1).every((word) => longer.slice(0, -1).some((other) => sameForename(word, other)))
}

/** The word that every name answering to this one holds. */
export function surnameOf(asked: readonly string[]): string | undefined {
  return withoutTitles(asked).at(-1)
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const bare = words.filter((word) => !titles.has(word))
  return bare.length > 0 ? bare : words
}
