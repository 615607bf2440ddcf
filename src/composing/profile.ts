import type { Desk } from '../contracts/desk.ts'
import type { Section, Statement } from '../model/briefing.ts'
import type { ReadArticle } from '../model/reading.ts'
import { day } from '../model/show.ts'
import { inTurn } from '../runtime/turn.ts'
import { company } from './profile/company.ts'
import { type Appearance, dayOf, later, type Names, reportedOn } from './profile/excerpts.ts'
import { surelyNamed } from './profile/named.ts'
import { mayBeTwo, partedByName } from './profile/one-name.ts'
import { rolesOf } from './profile/roles.ts'
import { toldOf } from './profile/told.ts'
import { withUnread } from './profile/unread.ts'
import { words } from './profile/words.ts'

/**
 * What a dossier says of one person: roles, words, what is said of them, company; by date.
 * @param write puts what is said of them into words; what they said themselves stays as it was said
 */
export async function profile(
  name: string,
  found: readonly ReadArticle[],
  write: Desk['write'],
): Promise<readonly Section[]> {
  const readings = found.map((reading) => withUnread(name, reading))
  const isTheirs = surelyNamed(name, readings)
  const appearances = appearancesOf(isTheirs, readings)
  const own = await inTurn(words(isTheirs, appearances))
  const held = await inTurn(rolesOf(appearances))
  const told = await inTurn(toldOf(isTheirs, appearances, held))
  // Of whom nothing else is told, the sentences that give the role are.
  const isAll = told.length > 0 || own.some(({ statements }) => statements.length > 0)
  const said = isAll ? told : await inTurn(toldOf(isTheirs, appearances, []))
  const sections = [
    { heading: 'Roles', statements: held },
    { heading: 'Said of them', statements: reported(await write(name, said)) },
    ...own,
    { heading: 'Appears with', statements: company(name, appearances) },
  ]
  return sections.filter(({ statements }) => statements.length > 0)
}

/** What articles of several days say, each with the newest day of those that say it. */
function reported(statements: readonly Statement[]): readonly Statement[] {
  const days = statements.map(({ excerpts }) =>
    excerpts.map(({ article }) => reportedOn(article)).reduce(later),
  )
  if (new Set(days).size < 2) return statements
  return statements.map((one, at) => (days[at] ? { ...one, when: `reported ${day(days[at])}` } : one))
}

function appearancesOf(isTheirs: Names, readings: readonly ReadArticle[]): readonly Appearance[] {
  return readings
    .flatMap((reading) =>
      reading.findings.people
        .filter((p) => isTheirs(p.name, reading))
        .map((person): Appearance => ({ reading, person })),
    )
    .sort((a, b) => dayOf(a.reading).localeCompare(dayOf(b.reading)))
}

/** The sentence that says so where articles name two people alike, or may. */
export function namesakes(name: string, readings: readonly ReadArticle[]): string | undefined {
  return mayBeTwo(name, partedByName(name, appearancesOf(surelyNamed(name, readings), readings)))
}
