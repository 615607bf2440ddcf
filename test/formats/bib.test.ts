import { describe, expect, it } from 'vitest'
import bib from '../../src/formats/bib.ts'
import { contentOf } from '../contracts/format.ts'

const read = (file: string) => bib.parse(contentOf(file))

describe('References of BibTeX', () => {
  it('are articles, each with its paper, its writers and its day, without the marks of TeX', () => {
    const file = String.raw`
@comment{made by a tool}
@string{sea = "Sea Letters"}
@article{brandvik2018,
  title = {{Ferry runs aground off Orne}},
  author = {Brandvik, {\'I}da and Sm{\aa}land, J{\"o}rg},
  journaltitle = {Bay Courier}, date = {2018-04-19}, urldate = {2019-01-01},
  url = {https://bay.example/ferry?a=1\&b=2},
  abstract = {The ferry ran aground on Monday with 60 people on board.
    Nobody was hurt, and {NATO} served \emph{soup} for 5~\% less.},
}
@misc{tides, Title="Tides of the {"}bay{"}", year = 2016, month = may, publisher = "Sea House",
  abstract = "Tides in the bay rise by four metres -- twice a day." }`
    expect(read(file)).toMatchObject({
      drafts: [
        {
          title: 'Ferry runs aground off Orne',
          publisher: 'Bay Courier',
          byline: 'Ída Brandvik, Jörg Småland',
          published: { date: '2018-04-19' },
          url: 'https://bay.example/ferry?a=1&b=2',
          text: 'The ferry ran aground on Monday with 60 people on board. Nobody was hurt, and NATO served soup for 5 % less.',
        },
        {
          title: 'Tides of the "bay"',
          publisher: 'Sea House',
          published: { date: '2016-05', precision: 'month' },
          text: 'Tides in the bay rise by four metres – twice a day.',
        },
      ],
      refused: [],
    })
  })

  it('are told of where they have no abstract, lack their end or are none', () => {
    const whole = '@misc{a, title={Tides}, abstract={The tide rose by four metres on Monday.}}'
    expect(read(`@misc{b, title={Cut {off}\n${whole}`).drafts).toMatchObject([{ title: 'Tides' }])
    expect(read(`${whole} @misc{b, title = {Nothing more}}`)).toMatchObject({
      drafts: [{ title: 'Tides' }],
      refused: [expect.stringMatching(/^reference 2: /)],
    })
    expect(() => read('Tides, 2016')).toThrow(/no reference/)
  })
})
