import { oneOf, pattern } from '../../language/pattern.ts'
import { beside } from './doers.ts'
import { partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'
import { type Told, told, whole } from './told.ts'
import { isAuthorised } from './verbs.ts'
import { isParty } from './whom.ts'

const offices = oneOf`Department, Treasury, Office, Council, Committee, government, administration`
const helpers = oneOf`has, have, today, also, together, both, \p{Ll}+ly, yesterday, (on )?\p{Lu}\p{L}+day`
const listing = pattern(
  'u',
)`^\)?(?:\s+(?:Control|${offices}))?(?:,\s[^,;:.]{3,60},)?(?:\s+${helpers})*\s+(designated|sanctioned|blacklisted)\s+`

/** An office, what it acts under between commas, a day and the verb stand in so many characters. */
const longestLead = 120

/** "OFAC sanctioned X", "Japan has today blacklisted Y": by the words, as notices begin in ways that no tree has met. */
export function byAuthority(sentence: string): readonly Told[] {
  if (!/\s(?:designated|sanctioned|blacklisted)\s/.test(sentence)) return []
  return partiesIn(sentence, 0, sentence.length).flatMap((party): readonly Told[] => {
    const found = listing.exec(sentence.slice(party.end, party.end + longestLead))
    const verb = found?.[1]
    if (!found || verb === undefined) return []
    const end = party.end + found[0].length
    const targets = partiesAt(sentence, end, sentence.length).filter(
      (one) => isParty(sentence, one) && !isAuthorised(sentence, one),
    )
    if (targets.length === 0) return []
    const start = party.end + found[0].indexOf(verb)
    const list = beside(sentence, start)
    const word = { start, end: start + verb.length }
    return [told('impose', word, list.length > 0 ? list : [whole(party)], targets)]
  })
}
