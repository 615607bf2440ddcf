import type { Asked, Listed, ListHit } from '../model/listing.ts'
import type { Comparison, Pairing } from './compare.ts'
import { weighEvidence } from './evidence.ts'
import { thresholds } from './limits.ts'
import type { Found } from './names.ts'
import type { Name } from './words.ts'

/** Score, verdict and reasons of an entry that was found by its name; nothing where all in all it is not even near. */
export function judge(
  asked: Asked,
  entry: Listed,
  found: Found,
): Pick<ListHit, 'name' | 'score' | 'verdict' | 'reasons'> | undefined {
  const name = entry.names[found.name] ?? entry.names[0]
  const facts = weighEvidence(asked, entry)
  const score = Math.max(0, Math.min(1, found.comparison.score + facts.weight))
  if (score < thresholds.near && found.comparison.score < thresholds.match) return undefined
  const weak = name.weak === true && !facts.for
  return {
    name,
    score: Math.round(score * 1000) / 1000,
    verdict: score >= thresholds.match && !facts.against && !weak ? 'match' : 'near',
    reasons: [
      ...reasonsOf(found.asked, found.listed, found.comparison),
      ...(name.weak ? ['the list calls this alias weak'] : []),
      ...(name.former ? ['a former name'] : []),
      ...facts.reasons,
    ],
  }
}

/** "exact name", or which parts matched how and which did not. */
function reasonsOf(asked: Name, listed: Name, { pairings, onlyA, onlyB }: Comparison): readonly string[] {
  const said = (name: Name, places: readonly number[]): string =>
    places.map((at) => name.parts[at]?.text ?? '').join(' ')
  const tells = (name: Name) => (at: number) =>
    !['particle', 'title', 'form'].includes(name.parts[at]?.kind ?? '')
  const lines: string[] = []
  const left = [onlyA.filter(tells(asked)), onlyB.filter(tells(listed))] as const
  if (left[0].length + left[1].length === 0 && pairings.every(({ way }) => way === 'same'))
    lines.push(inOrder(pairings) ? 'exact name' : 'exact name, in another order')
  else {
    const same = [...pairings]
      .filter(({ way }) => way === 'same')
      .sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0))
    if (same.length > 0) lines.push(`the same: ${same.map(({ a }) => said(asked, a)).join(', ')}`)
    for (const { a, b, way } of pairings)
      if (way !== 'same') lines.push(`${ways[way]}: ${said(asked, a)} – ${said(listed, b)}`)
    if (left[0].length > 0) lines.push(`only asked for: ${left[0].map((at) => said(asked, [at])).join(', ')}`)
    if (left[1].length > 0)
      lines.push(`only on the list: ${left[1].map((at) => said(listed, [at])).join(', ')}`)
  }
  const forms = [formsOf(asked), formsOf(listed)] as const
  if (forms[0] !== forms[1] && forms[0] !== '' && forms[1] !== '')
    lines.push(`another legal form: ${forms[0]} – ${forms[1]}`)
  return lines
}

const ways: Readonly<Record<Pairing['way'], string>> = {
  same: 'the same',
  spelling: 'spelled alike',
  sound: 'sounds alike',
  initial: 'an initial',
  'short form': 'a short form',
  joined: 'parted otherwise',
}

const formsOf = ({ parts }: Name): string =>
  parts.flatMap(({ kind, text }) => (kind === 'form' ? text : [])).join(' ')

function inOrder(pairings: readonly Pairing[]): boolean {
  const places = [...pairings].sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0)).map(({ b }) => b[0] ?? 0)
  return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0))
}
