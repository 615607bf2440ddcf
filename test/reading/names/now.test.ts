import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'

const rolesOf = (text: string, name: string): readonly string[] =>
  readFindings(text, '', undefined)
    .people.filter((one) => one.name === name)
    .flatMap(({ roles }) => roles.map(({ role }) => role))

describe('What somebody heads by now is told behind what they were', () => {
  it.each([
    [
      'Nora Finch, a former finance minister who now heads the central bank, left rates where they were.',
      ['a former finance minister', 'heads the central bank'],
    ],
    [
      'Nora Finch, a former general who today runs the railway company Norrail, met the unions.',
      ['a former general', 'runs the railway company Norrail'],
    ],
    [
      'Nora Finch, who was ambassador to Chile until 2019 and now chairs the opera, spoke.',
      ['was ambassador to Chile until 2019', 'chairs the opera'],
    ],
    ['Nora Finch now directs the national museum.', ['directs the national museum']],
    [
      'Nora Finch, once the mayor of Ostby, now leads the port authority and opened a quay on Friday.',
      ['once the mayor of Ostby', 'leads the port authority'],
    ],
  ])('%s', (text, roles) => expect(rolesOf(text, 'Nora Finch')).toEqual(roles))

  it.each(['Nora Finch now leads the race by two points.', 'Nora Finch now runs every morning.'])(
    'and a race is no office: %s',
    (text) => expect(rolesOf(text, 'Nora Finch')).toEqual([]),
  )
})

it('An office of several is that of each', () => {
  const text =
    'Harbour pilots Asha Wend and Nils Aune brought the ferry in. Judges Ida Sorn, Piet Vell and Mia Roth watched.'
  expect(rolesOf(text, 'Nils Aune')).toEqual(['Harbour pilot'])
  expect(rolesOf(text, 'Asha Wend')).toEqual(['Harbour pilot'])
  expect(rolesOf(text, 'Mia Roth')).toEqual(['Judge'])
  expect(rolesOf('The pilots Asha Wend met were tired.', 'Asha Wend')).toEqual([])
})

it('What somebody is only suspected to be is told so', () => {
  expect(rolesOf('Police held the suspected gunman Jon Tarn on Friday.', 'Jon Tarn')).toEqual([
    'suspected gunman',
  ])
})

it('What somebody was once made is told with its verb, and without what they did then', () => {
  expect(
    rolesOf(
      'In 2006 Ola Brandt was elected as state senator and served four terms until she left.',
      'Ola Brandt',
    ),
  ).toEqual(['elected as state senator'])
})

describe('“The elder” of two with one last name', () => {
  const mentionsOf = (text: string, name: string): readonly string[] =>
    readFindings(text, '', undefined)
      .people.filter((one) => one.name === name)
      .flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start - 8, end)))

  it.each([
    'Ruben Tarn, the father of the suspected gunman Jon Tarn, was arrested. The elder Tarn was charged on Friday.',
    'Police held Jon Tarn. Jon Tarn’s father, Ruben Tarn, was arrested. The elder Tarn was charged on Friday.',
    'Ruben Tarn and his son, the rower Jon Tarn, were held. On Friday the older Tarn was charged.',
  ])('is the father: %s', (text) => {
    expect(mentionsOf(text, 'Ruben Tarn').some((words) => /elder Tarn|older Tarn/.test(words))).toBe(true)
    expect(mentionsOf(text, 'Jon Tarn').some((words) => /elder Tarn|older Tarn/.test(words))).toBe(false)
  })

  it('and the younger the son', () => {
    const text = 'Ruben Tarn, the father of the rower Jon Tarn, was arrested. The younger Tarn is 14.'
    expect(mentionsOf(text, 'Jon Tarn').some((words) => words.endsWith('ger Tarn'))).toBe(true)
  })
})
