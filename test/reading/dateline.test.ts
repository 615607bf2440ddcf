import { describe, expect, it } from 'vitest'
import { datelinesOf, proseOf } from '../../src/reading/dateline/place.ts'
import { readDateline } from '../../src/reading/dateline/published.ts'
import { readPublished } from '../../src/reading/dateline.ts'

const now = new Date('2022-01-10T12:00:00Z')
const told = (text: string) => {
  const reading = readDateline(text, now)
  return reading.kind === 'date' ? reading.published.date : reading.kind
}

describe('A publication date', () => {
  it.each([
    ['2021', '2021', 'year'],
    ['2021-12', '2021-12', 'month'],
    ['December 2021', '2021-12', 'month'],
    ['2021-12-06', '2021-12-06', 'day'],
    ['Dec. 6, 2021', '2021-12-06', 'day'],
    ['6th December 2021', '2021-12-06', 'day'],
    ['the 6th day of December 2021', '2021-12-06', 'day'],
    ['Dec 6th 21', '2021-12-06', 'day'],
    ["6 Dec '21", '2021-12-06', 'day'],
    ['Montag, 6. Dezember 2021', '2021-12-06', 'day'],
    ['6. December 2021', '2021-12-06', 'day'],
    ['vom 6. März 2021', '2021-03-06', 'day'],
    ['lundi 6 décembre 2021', '2021-12-06', 'day'],
    ['Publié le 1er mars 2021', '2021-03-01', 'day'],
    ['Publié le 6 décembre 2021 à 08h30, mis à jour le 8 décembre 2021 à 10h05', '2021-12-06', 'day'],
    ['Aktualisiert: 8. Dezember 2021, 18.05 Uhr; veröffentlicht am 6. Dezember 2021', '2021-12-06', 'day'],
    ['Publisert 6. desember 2021 kl. 09.15', '2021-12-06', 'day'],
    ['lunes, 6 de diciembre de 2021', '2021-12-06', 'day'],
    ['6 dicembre 2021', '2021-12-06', 'day'],
    ['segunda-feira, 6 de dezembro de 2021', '2021-12-06', 'day'],
    ['maandag 6 december 2021', '2021-12-06', 'day'],
    ['2021-340', '2021-12-06', 'day'],
    ['2021-12-06 23:30:00+01', '2021-12-06T23:30:00+01:00', 'time'],
    ['2021-12-06 23:30:00 UTC+1', '2021-12-06T23:30:00+01:00', 'time'],
    ['Monday, 6 December 2021 (created 5 December)', '2021-12-06', 'day'],
    ['Updated 7 December 2021; first published 6 December 2021', '2021-12-06', 'day'],
    ['12/7/2021', '2021-12-07', 'day'],
    ['27/12/2021', '2021-12-27', 'day'],
    ['2021-12-06T09:30', '2021-12-06T09:30:00Z', 'time'],
    ['7.12.2021', '2021-12-07', 'day'],
    ['07-12-2021', '2021-12-07', 'day'],
    ['2021/12/06', '2021-12-06', 'day'],
    ['2021.12.06', '2021-12-06', 'day'],
    ['20211206', '2021-12-06', 'day'],
    ['2021-W49-1', '2021-12-06', 'day'],
    ['12/6/21', '2021-12-06', 'day'],
    ['6-Dec-21', '2021-12-06', 'day'],
    ['6-DEC-2021 19:30:01.79', '2021-12-06', 'day'],
    ['the 6th of December, 2021', '2021-12-06', 'day'],
    ['Monday 6 December 2021, 7.30pm', '2021-12-06', 'day'],
    ['Dec 6, 2021 7:30 p.m. ET', '2021-12-06', 'day'],
    ['Updated 7 December 2021; first published 6 December 2021', '2021-12-06', 'day'],
    ['Published: Dec 6, 2021 | Updated: Dec 8, 2021', '2021-12-06', 'day'],
    ['06/12/2021 01:57 | Actualizado 28/12/2021 10:00', '2021-12-06', 'day'],
    ['20211206T193000Z', '2021-12-06T19:30:00Z', 'time'],
    ['20211206T193000+0100', '2021-12-06T19:30:00+01:00', 'time'],
    ['2021-12-06 22:05:41 -0500', '2021-12-06T22:05:41-05:00', 'time'],
    ['Mon, 6 Dec 2021 22:05 EST', '2021-12-06T22:05:00-05:00', 'time'],
    ['Mon Dec 06 22:05:41 +0000 2021', '2021-12-06T22:05:41Z', 'time'],
    ['Mon Dec 06 2021 23:30:00 GMT-0500 (Eastern Standard Time)', '2021-12-06T23:30:00-05:00', 'time'],
    ['1638783000000', '2021-12-06T09:30:00Z', 'time'],
    ['1638783000.5', '2021-12-06T09:30:00Z', 'time'],
    ['2021-12-06T01:30:00.123+05:30', '2021-12-06T01:30:00+05:30', 'time'],
    ['Mon, 06 Dec 2021 09:30:00 GMT', '2021-12-06T09:30:00Z', 'time'],
    ['1638783000', '2021-12-06T09:30:00Z', 'time'],
  ])('%s is read as %s', (words, date, precision) => {
    expect(readPublished(words, 'json', now)).toMatchObject({
      kind: 'date',
      published: { date, precision, from: 'json' },
    })
  })

  it.each([
    ['12/7/2021', '2021-07-12'],
    ['12/6/21', '2021-06-12'],
    ['12/7/2021 19:30', '2021-07-12'],
    ['13/12/2021', undefined],
    ['11/11/2021', undefined],
    ['7.12.2021', undefined],
    ['06/12/2021 01:57 | Updated 28/12/2021', undefined],
  ])('%s may be %s as well', (words, or) => {
    expect(readPublished(words, 'json', now)).toMatchObject({ kind: 'date' })
    expect(readPublished(words, 'json', now)).toEqual(
      or === undefined
        ? expect.not.objectContaining({ or: expect.anything() })
        : expect.objectContaining({ or }),
    )
  })

  it('does not lie ahead where its numbers have another order', () => {
    expect(readPublished('07/01/2022', 'json', now)).toMatchObject({ published: { date: '2022-01-07' } })
  })

  it.each([
    '9999',
    '2022-01-13',
    '2021-02-31',
    '2021-13-01',
    '2021-13',
    '31 June 2021',
    '1066',
    '2021-12-06T25:00:00Z',
  ])('%s is refused with a sentence', (words) => {
    expect(readPublished(words, 'json', now)).toMatchObject({
      kind: 'impossible',
      sentence: expect.stringContaining(`"${words}" cannot be right`),
    })
  })

  it('may be two days ahead of the clock', () => {
    expect(readPublished('2022-01-12', 'json', now).kind).toBe('date')
  })

  it('with its hour and zone is not ahead of the clock by more than clocks differ', () => {
    const early = new Date('2022-01-10T03:50:00Z')
    const kindOf = (words: string) => readPublished(words, 'json', early).kind
    expect(kindOf('2022-01-11T23:00+14:00')).toBe('impossible')
    expect(kindOf('Tue, 11 Jan 2022 08:00:00 GMT')).toBe('impossible')
    expect(kindOf('2022-01-10T18:00+14:00')).toBe('date')
    expect(kindOf('2022-01-10T04:30Z')).toBe('date')
  })

  it.each(['', 'soon', '0001-01-01T00:00:00Z'])('is not found in %j', (words) => {
    expect(readPublished(words, 'json', now).kind).toBe('none')
  })
})

describe('A dateline', () => {
  const parted = (text: string) => {
    const prose = proseOf(text)
    expect(prose).toHaveLength(text.length)
    return prose.trim()
  }

  it.each([
    'TALLOW BAY, Dec 6 (Baywire) - ',
    'TALLOW BAY, Dec 6, 2021 (Baywire) - ',
    'TALLOW BAY (BW) — ',
    'TALLOW BAY, Marrow (BW) — ',
    'TALLOW BAY, December 6. /BAYWIRE/. ',
    'TALLOW BAY, Marrow, Dec. 6, 2021 /BayNewswire/ -- ',
    'TALLOW BAY--(BAY WIRE)--',
    'TALLOW BAY/MARROW, 6 December 2021 – ',
    'TALLOW BAY — ',
    'TALLOW BAY: ',
    'Tallow Bay, December 6: ',
    'Tallow Bay (Baywire), Dec. 6 — ',
    '(Baywire) - ',
    'Dec 6 (Baywire) - ',
  ])('is no prose: %s', (dateline) => {
    expect(parted(`${dateline}The quay is gone.`)).toBe('The quay is gone.')
  })

  it.each([
    'Lindmar (formerly Lind) - a firm of Tallow Bay - said so.',
    'On Monday, Dec 6 - a day after the storm - the mayor came.',
    'U.S. officials - all of them - came.',
    'The quay - a ruin - is gone.',
    'LARKMOOR: The quay is gone.\n\nBELL: It is.\n\nLARKMOOR: So be it.',
  ])('is not seen in %s', (prose) => {
    expect(parted(prose)).toBe(prose)
  })

  it('stands before each item of a round-up', () => {
    const items = [
      'TALLOW BAY, Dec 6 (Baywire) - It is gone.',
      'It rained.',
      'MARROW, Dec 5 (Baywire) - It is dry.',
    ]
    const text = items.join('\n\n')
    expect(datelinesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'TALLOW BAY, Dec 6 (Baywire) - ',
      'MARROW, Dec 5 (Baywire) - ',
    ])
  })
})

describe('The day of a change', () => {
  it.each([
    ['Updated 9 December 2021', '2021-12-09'],
    ['Last updated: December 9, 2021 at 5 p.m. ET', '2021-12-09'],
    ['Updated 5 p.m. | 9 December 2021', '2021-12-09'],
    ['Corrected on 9 December 2021', '2021-12-09'],
    ['Mise à jour : 9 décembre 2021', '2021-12-09'],
    ['modified 2021-12-09T10:00:00Z', '2021-12-09T10:00:00Z'],
  ])('is none of publication, and is said: %s', (words, date) => {
    expect(readPublished(words, 'json', now)).toMatchObject({
      kind: 'change',
      published: { date },
      sentence: `Only another day than that of publication is known ("${words}"); the article has no date.`,
    })
  })

  it.each([
    ['Updated 9 December 2021 | 6 December 2021', '2021-12-06'],
    ['6 December 2021, last updated 9 December 2021', '2021-12-06'],
    ['Updated 5 p.m. ET, December 9, 2021 | Published 9 a.m. ET, December 6, 2021', '2021-12-06'],
  ])('gives way to that of publication beside it: %s', (words, date) => {
    expect(readPublished(words, 'json', now)).toMatchObject({ kind: 'date', published: { date } })
  })

  it.each([
    ['Quay lost\nUpdated:\n12/7/2021\nThe quay is gone.'],
    ['Quay lost\nBy Jo Marsh | Updated December 7, 2021\nThe quay is gone.'],
    ['Quay lost\nCorrection, December 20, 2021: The quay was built in 1911.\nIt is gone.'],
    ['EMBARGOED UNTIL 00:01 GMT 9 DECEMBER 2021\n\nQuay lost\n\nThe quay is gone.'],
    ['Not for publication before 9 December 2021\n\nQuay lost\n\nThe quay is gone.'],
  ])('in a text that has no other leaves it without a date: %j', (text) => {
    expect(told(text)).toBe('change')
  })
})

describe('The date of a scraped text', () => {
  it.each([
    ['a line of its own', 'Quay lost\nPosted:\n12/7/2021\nThe quay is gone.', '2021-12-07'],
    ['a day in figures', 'Quay lost\n7.12.21\nThe quay is gone.', '2021-12-07'],
    ['a day without marks', 'Quay lost\n20211207\nThe quay is gone.', '2021-12-07'],
    [
      'a machine’s clock',
      'Quay lost\nTue, 07 Dec 2021 21:30:00 -0500\nThe quay is gone.',
      '2021-12-07T21:30:00-05:00',
    ],
    [
      'an hour without minutes',
      'Quay lost\nUpdated 5 p.m. ET, December 9, 2021 | Published 9 a.m. ET, December 7, 2021\nIt is gone.',
      '2021-12-07',
    ],
    ['the month of another language', 'Quay lost\n\n7 декабря 2021\n\nThe quay is gone.', '2021-12-07'],
    [
      'a line with the day first, where the text writes so',
      'Quay lost\n7/12/2021\nThe storm of 6 December took it.',
      '2021-12-07',
    ],
    ['a dateline with a year', 'TALLOW BAY, Dec 6, 2021 (Baywire) - The quay is gone.', '2021-12-06'],
    [
      'a dateline whose year stands elsewhere',
      'TALLOW BAY, Dec 6 - It is gone.\n\nThe storm came on December 5, 2021.',
      '2021-12-06',
    ],
    [
      'an embedded tweet',
      'It is gone.\n\nOur quay #storm\n\n— Mayor (@BayMayor) December 6, 2021',
      '2021-12-06',
    ],
    ['a weekday with its year', 'The quay was lost on Monday, December 6, 2021, in a storm.', '2021-12-06'],
    [
      'a weekday that fits one year only',
      'The quay, built in 2018, was lost on Monday, December 6, in a storm.',
      '2021-12-06',
    ],
    [
      'the dateline, and not from the line that says when it was updated',
      'Quay lost\nUpdated: December 9, 2021\nTALLOW BAY, Dec 6, 2021 (Baywire) - The quay is gone.',
      '2021-12-06',
    ],
    [
      'the day of publication, and not from a correction',
      'Quay lost\nCorrection, Monday, December 20, 2021: The quay was built in 1911.\nPublished December 6, 2021\nIt is gone.',
      '2021-12-06',
    ],
  ])('comes from %s', (_, text, date) => {
    expect(told(text)).toBe(date)
  })

  it.each([
    ['no year can be known', 'The quay was lost on Monday, December 6.'],
    [
      'a year lies ahead only',
      'The quay was lost on Monday, December 6. It will be rebuilt in 2018 or by 2031.',
    ],
    ['the day belongs to the story', 'The quay was built on May 4, 1911, by hand.'],
    ['a number alone may count anything', 'Quay lost\n1638835200\nThe quay is gone.'],
    ['the day belongs to a caption', 'The quay on July 9, 2021. (Jo Marsh/AP Photo)\n\nThe quay is gone.'],
  ])('stays unknown where %s', (_, text) => {
    expect(told(text)).toBe('none')
  })

  it('is refused where the file gives one that cannot be', () => {
    expect(told('Quay lost\nPublished: December 45, 2021\nThe quay is gone.')).toBe('impossible')
  })
})
