import { describe, expect, it } from 'vitest'
import ris from '../../src/formats/ris.ts'
import { contentOf } from '../contracts/format.ts'

const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describe('References with abstracts', () => {
  it('are articles, each with its paper, its writers and its day', () => {
    const file = [
      'TY  - NEWS\nTI  - Ferry late\nAU  - Brandvik, Ida\nT2  - Bay Courier\nDA  - 2018/04/19/\nUR  - https://bay.example/ferry',
      `AB  - ${told.slice(0, 30)}\n${told.slice(30).trim()}\nKW  - ferries\nER  - `,
      `TY  - JOUR\nT1  - Tides of the bay\nJO  - Sea Letters\nPY  - 2016\nN2  - ${later}\nER  - `,
    ].join('\n')
    expect(ris.parse(contentOf(file))).toMatchObject({
      drafts: [
        {
          title: 'Ferry late',
          publisher: 'Bay Courier',
          byline: 'Ida Brandvik',
          published: { date: '2018-04-19' },
          url: 'https://bay.example/ferry',
          partial: true,
        },
        { title: 'Tides of the bay', publisher: 'Sea Letters', published: { date: '2016' }, text: later },
      ],
      refused: [],
    })
    expect(() => ris.parse(contentOf('Ferry late'))).toThrow(/no reference/)
  })
})

it('References have the paper and not the house that prints it, and their writers as they are called', () => {
  const file =
    'TY  - NEWS\nT1  - Ferry runs aground\nAU  - Quorn, Talvi\nJO  - Bay Courier\nPB  - Courier Press SA\nPY  - 2021\nDA  - 20211206\nN2  - The ferry ran aground on Monday. Nobody was hurt.\nER  - \n'
  expect(ris.parse(contentOf(file)).drafts).toMatchObject([
    { publisher: 'Bay Courier', byline: 'Talvi Quorn', published: { date: '2021-12-06' } },
  ])
})
