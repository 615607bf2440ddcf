import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remarksOn, sideBySide } from '../../../src/composing/checking/side-by-side.ts'
import { stemSet } from '../../../src/language/words.ts'

const remarks = (claim: string, passage: string): readonly string[] => remarksOn(sideBySide(claim, passage))

it('A value of a claim that a passage has on a condition alone is told with that', () => {
  const claim = 'Sund Foods earned 3.9 million crowns last year.'
  const earned = 'Sund Foods earned 6.4 million crowns last year, or 3.9 million'
  expect(sideBySide(claim, `${earned} if the sale of its mill is left out, it said.`).conditions).toEqual([
    { told: '3.9 million', condition: 'if the sale of its mill is left out' },
  ])
  expect(sideBySide(claim, `${earned} at home.`).conditions).toEqual([])
})

it.each([
  [
    'Vireo paid $5.5 billion for the mill in Sund.',
    'Vireo paid $5.4 billion for the mill in Sund in 2019.',
    'In May it paid $5.5 billion for another.',
  ],
  [
    'The Hamre study found that the river had 14 dams in 1998.',
    'The Hamre study found that the river had 12 dams in 1998.',
    'Of 1,014 dams down to the sea, 14 dams had stood there ten years before.',
  ],
])('A value that the article has elsewhere is not told as another: %s', (claim, passage, elsewhere) => {
  const told = (article: string): string => remarksOn(sideBySide(claim, passage, article)).join(' ')
  expect(told(passage)).toContain('where the claim says')
  expect(told(`${passage} ${elsewhere}`)).not.toContain('where the claim says')
})

it('A value that is a part of another elsewhere is told as another all the same', () => {
  const [claim, passage] = [
    'The Hamre study found that the river had 14 dams in 1998.',
    'The Hamre study found that the river had 12 dams in 1998.',
  ]
  const told = remarksOn(
    sideBySide(claim, passage, `${passage} All the land had 1,014 dams, and 3.14 dams a mile.`),
  )
  expect(told.join(' ')).toContain('It says “12 dams” where the claim says “14 dams”.')
})

it('A name that the article has elsewhere is still told beside the one that stands in its place', () => {
  const [claim, passage] = [
    'The letter was written by Ann Holt.',
    'The letter was written by Bea Marsh, a clerk.',
  ]
  expect(remarksOn(sideBySide(claim, passage, `${passage} Ann Holt read it.`))).toContain(
    'It says “Bea Marsh” where the claim says “Ann Holt”.',
  )
})

describe('A passage beside a claim that is left open', () => {
  it.each([
    [
      'The Orvik recall covers 90,000 prams.',
      'The recall affects 2 million swings and 90,000 prams.',
      ['It has “recall” and “90,000 prams”; it does not say “Orvik”.'],
    ],
    [
      'Spokeswoman Jane Arden said the mayor was not briefed.',
      'Town hall spokeswoman Mary Bell said on Friday that the mayor was not briefed on the plan.',
      [
        'It says “Mary Bell” where the claim says “Jane Arden”.',
        'It has “spokeswoman” and “mayor was not briefed”.',
      ],
    ],
    [
      'The harbour board added nine firms to its list.',
      'The board of the harbour said that it was adding seven firms, most of them small, to its list.',
      ['It says “seven firms” where the claim says “nine firms”.', 'It has “harbour”, “board” and “list”.'],
    ],
    [
      'Nadine Dorn announced her intention to stand down as clerk for Selby & Ainsty.',
      'Nadine Dorn followed, announcing her intention to stand down as clerk for Mid Harford at once.',
      [
        'It says “Mid Harford” where the claim says “Selby & Ainsty”.',
        'It has “Nadine Dorn” and “intention to stand down as clerk”.',
      ],
    ],
    [
      'Karim Benz will play for Sund Rovers next season.',
      'Karim Benz will join him and play for Port Vell next season.',
      [
        'It says “Port Vell” where the claim says “Sund Rovers”.',
        'It has “Karim Benz”, “play” and “next season”.',
      ],
    ],
    [
      'The letter was written by Ann Holt.',
      'The letter was written by Bea Marsh, a clerk.',
      ['It says “Bea Marsh” where the claim says “Ann Holt”.', 'It has “letter was written”.'],
    ],
    [
      'Vireo paid $5.5 billion for the mill in Sund.',
      'Vireo paid $5.4 billion for the mill in Sund, it said.',
      ['It says “$5.4 billion” where the claim says “$5.5 billion”.', 'It has “Vireo” and “mill in Sund”.'],
    ],
    [
      'The tunnel was opened on Monday.',
      'The tunnel was opened on Tuesday by the king.',
      ['It says “Tuesday” where the claim says “Monday”.', 'It has “tunnel was opened”.'],
    ],
    [
      'The ferry struck a buoy off Ostvik.',
      'The ferry struck a whale off Ostvik.',
      ['It says “whale” where the claim says “buoy”.', 'It has “ferry struck” and “Ostvik”.'],
    ],
  ])('is told by what it has, what it lacks and what it has instead: %s', (claim, passage, said) => {
    expect(remarks(claim, passage)).toEqual(said)
  })

  it.each([
    // Another deed, another statement, another count: neither name nor number stands in the place of the claim's.
    ['Ann Holt sold the mill in Sund.', 'Bea Marsh painted a boat in Ostvik.'],
    ['Mayor Ann Holt opened the bridge.', 'Mayor Bea Marsh spoke of schools.'],
    ['The recall covers 400 prams.', 'The recall of 900 swings is over.'],
    ['Four judges resigned in Hamre.', 'Of nine clerks in Hamre none has resigned.'],
    // Two that could be meant.
    [
      'The board hired six clerks for the port.',
      'The board hired four clerks for the port and nine clerks for the mill.',
    ],
    // The claimed one stands there too.
    ['The letter was written by Ann Holt.', 'The letter was written by Bea Marsh for Ann Holt.'],
  ])('has nothing in the place of something else: %s', (claim, passage) => {
    expect(remarks(claim, passage).join(' ')).not.toContain('where the claim says')
  })

  it('says that it lacks no word that it has in another form or by another of its meaning', () => {
    expect(remarks('Hollin Games is closing.', 'Hollin Games was closed.')).toEqual([
      'It has “Hollin Games”.',
    ])
    expect(remarks('Nine firms resigned.', 'The 9 companies stepped down.')).toEqual([])
    expect(remarks('The clerk stands down.', 'The clerk resigned.')).toEqual(['It has “clerk”.'])
  })

  it.each([
    ['The council will charge for a permit in Ostvik.', 'Rain fell in the council gardens.'],
    ['Samuel Osei scored the winning goal against Castle.', 'Only Deebo Samuel has scored more points.'],
    ['Turkey was sanctioned over the S-400 in 2020.', 'Turkey is hot in August.'],
  ])('is not shown where it shares only what any two texts may: %s', (claim, passage) => {
    expect(sideBySide(claim, passage).isAbout).toBe(false)
  })

  it.each([
    ['The film was nearly finished.', 'Nearly all of the film was done.'],
    ['Emma Holt asked Sund Rovers for a rise.', 'Emma Holt has been coach of Vell since May.'],
    ['The 12 prams were sold to a museum.', 'A museum bought the prams.'],
  ])('is shown where it is about the same: %s', (claim, passage) => {
    expect(sideBySide(claim, passage).isAbout).toBe(true)
  })
})

const quotedIn = (words: string): readonly string[] =>
  [...words.matchAll(/“([^”]+)”/g)].map(([, inner = '']) => inner)

/** Whether words stand in a text as words of their own, capitals aside. */
function isIn(words: string, text: string): boolean {
  const low = text.toLowerCase()
  const isEdge = (letter: string | undefined): boolean => !/[\p{L}\p{N}]/u.test(letter ?? '')
  for (let at = low.indexOf(words.toLowerCase()); at >= 0; at = low.indexOf(words.toLowerCase(), at + 1))
    if (isEdge(low[at - 1]) && isEdge(low[at + words.length])) return true
  return false
}

const hasAndLacks = /^It (?:has (“.+?”))?(?:(?:(?<=”); it )?does not say (“.+”))?\.$/

/** Whether a remark is true of the two texts, looked up in them word for word. */
function isTrue(remark: string, claim: string, passage: string): boolean {
  const [, told, claimed] = /^It says “([^”]+)” where the claim says “([^”]+)”\.$/.exec(remark) ?? []
  if (told !== undefined && claimed !== undefined)
    return passage.includes(told) && claim.includes(claimed) && !isIn(claimed, passage)
  const [, has = '', lacks = ''] = hasAndLacks.exec(remark) ?? []
  return (
    has + lacks !== '' &&
    quotedIn(has).every((words) => passage.includes(words) && isIn(words, claim)) &&
    quotedIn(lacks).every((words) => claim.includes(words) && !isIn(words, passage)) &&
    quotedIn(lacks).every((words) => !stemSet(words).isSubsetOf(stemSet(passage)))
  )
}

const verdicts = /\b(?:support|contradict|bear|true|false|right|wrong|agree|confirm|den(?:y|ies))/

describe('What the desk says of a passage', () => {
  const names = fc.constantFrom(
    'Ann Holt',
    'Bea Marsh',
    'the Orvik board',
    'Vireo',
    'New Sund',
    'Norland’s king',
    'the clerk',
  )
  const deeds = fc.constantFrom(
    'sold',
    'was selling',
    'will close',
    'did not open',
    'was named head of',
    'shut down',
    'has left',
    'said that she hired',
  )
  const things = fc.constantFrom(
    'nine firms',
    '9 companies',
    'seven firms',
    '$5.4 billion',
    '$5.5 million',
    'the mill',
    'a ferry',
    'two-thirds of the mills',
  )
  const ends = fc.constantFrom(
    'in Ostvik',
    'on Monday',
    'on Tuesday',
    'by 4 May 2021',
    'for Bea Marsh',
    'with Vireo & Sons',
    'at the mill’s gate',
  )
  const sentence = fc
    .tuple(names, deeds, things, fc.subarray(['in Hamre', 'after Ann Holt left', 'to the board']), ends)
    .map(([who, did, what, more, end]) => {
      const words = [who, did, what, ...more, end].join(' ')
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
    })
  const passage = fc.array(sentence, { minLength: 1, maxLength: 2 }).map((all) => all.join(' '))

  it('is true of both word for word, and no verdict', () => {
    fc.assert(
      fc.property(sentence, passage, (claim, told) => {
        for (const remark of remarks(claim, told)) {
          expect(isTrue(remark, claim, told), `${claim} / ${told} / ${remark}`).toBe(true)
          expect(remark.replace(/“[^”]*”/g, '')).not.toMatch(verdicts)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is so of any words at all', () => {
    const words = fc.array(fc.oneof(fc.string({ maxLength: 8 }), names, deeds, things, ends), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [claim, told] = [one, other].map((all) => all.join(' ').replace(/[“”]/g, '').trim())
        if (!claim || !told) return
        for (const remark of remarks(claim, told)) expect(isTrue(remark, claim, told)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
