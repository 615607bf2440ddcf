import { describe, expect, it } from 'vitest'
import type { Asked, Listed } from '../../src/model/listing.ts'
import { judge } from '../../src/screening/judge.ts'
import { thresholds } from '../../src/screening/limits.ts'
import { createNames } from '../../src/screening/names.ts'

const party = (kind: Listed['kind'], names: Listed['names'], facts: Partial<Listed> = {}): Listed => ({
  id: '1',
  kind,
  names,
  programmes: [],
  births: [],
  nationalities: [],
  identifiers: [],
  ...facts,
})

/** The verdict on one entry, or nothing where the names are not even near. */
function look(asked: Asked | string, entry: Listed) {
  const one = typeof asked === 'string' ? { name: asked } : asked
  const names = createNames()
  names.add(
    entry.kind === 'person' ? 'person' : 'other',
    entry.names.map(({ text }) => text),
  )
  const [found] = names.build().find(one.name, thresholds.near)
  return found && judge(one, entry, found)
}
const person = (name: string, facts: Partial<Listed> = {}): Listed => party('person', [{ text: name }], facts)
const company = (name: string): Listed => party('organisation', [{ text: name }])

describe('A name on a list', () => {
  it.each([
    ['Pavel Vorontsev', 'VORONTSEV, Pavel', 'exact name, in another order'],
    ['Pavel Voronstev', 'Pavel Vorontsev', 'spelled alike: voronstev – vorontsev'],
    ['Pavel Andreevich Vorontsev', 'Pavel Vorontsev', 'only asked for: andreevich'],
    ['Павел Воронцев', 'Pavel Vorontsev', 'exact name'],
    ['Mr. Pavel Vorontsev', 'Pavel Vorontsev', 'exact name'],
    ['PavelVorontsev', 'Pavel Vorontsev', 'parted otherwise: pavelvorontsev – pavel vorontsev'],
    ['P Ludvik Vorontsev', 'Pavel Ludvik Vorontsev', 'an initial: p – pavel'],
  ])('is found as %j', (asked, listed, reason) => {
    const hit = look(asked, person(listed))
    expect(hit?.verdict).toBe('match')
    expect(hit?.reasons).toContain(reason)
  })

  it.each([
    ['Mahan Air', 'MAHAN AIR'],
    ['Vostrel Oil LLC', 'Vostrel Oil Limited Liability Company'],
    ['OOO Vostrel', 'VOSTREL, OOO'],
    ['Vostrell Oil Co.', 'Vostrel Oil Company'],
  ])('of a company is found as %j', (asked, listed) => {
    expect(look(asked, company(listed))?.verdict).toBe('match')
  })

  it.each([
    ['Emma Daniels', 'EMMA LLC'],
    ['Vostrel Shipping', 'Vostrel Oil'],
    ['Michelle Obama', 'Barack Obama'],
    ['D-E-F Company', 'A-B-C Company'],
  ])('is not %j', (asked, listed) => {
    expect(
      look(asked, listed.includes('Obama') ? person(listed) : company(listed))?.verdict ?? 'none',
    ).not.toBe('match')
  })

  it('is only near where the year of birth is another one, and says so', () => {
    const listed = person('Pavel Vorontsev', { births: ['12 Mar 1961'] })
    expect(look({ name: 'Pavel Vorontsev', born: '1961' }, listed)?.verdict).toBe('match')
    const other = look({ name: 'Pavel Vorontsev', born: '1988-04-02' }, listed)
    expect(other?.verdict).toBe('near')
    expect(other?.reasons).toContain('against it: born 1988, the list says 1961')
  })

  it('takes an estimated year for what it is', () => {
    const listed = person('Pavel Vorontsev', { births: ['circa 1961'] })
    expect(look({ name: 'Pavel Vorontsev', born: '1965' }, listed)?.verdict).toBe('match')
  })

  it('counts a nationality and a number as evidence', () => {
    const listed = person('Pavel Vorontsev', {
      nationalities: ['Russian Federation'],
      identifiers: ['Passport RU553311'],
    })
    expect(look({ name: 'Pavel Vorontsev', nationality: 'ru' }, listed)?.reasons).toContain(
      'nationality ru, the list says Russian Federation',
    )
    expect(look({ name: 'Pavel Vorontsev', nationality: 'Peru' }, listed)?.reasons).toContain(
      'against it: nationality Peru, the list says Russian Federation',
    )
    expect(look({ name: 'Pavel Vorontsev', identifier: 'RU 553311' }, listed)?.reasons).toContain(
      'the number RU 553311 stands in the entry',
    )
  })

  it('that the list calls weak is no match by itself, and is marked', () => {
    const listed = party('person', [{ text: 'Pavel Vorontsev' }, { text: 'The Pilot', weak: true }], {
      births: ['1961'],
    })
    const alone = look('The Pilot', listed)
    expect(alone?.verdict).toBe('near')
    expect(alone?.reasons).toContain('the list calls this alias weak')
    expect(look({ name: 'The Pilot', born: '1961' }, listed)?.verdict).toBe('match')
  })

  it('says of a company with another legal form that it has one', () => {
    expect(look('Vostrel Oil GmbH', company('Vostrel Oil AG'))?.reasons).toContain(
      'another legal form: llc – jsc',
    )
  })
})
