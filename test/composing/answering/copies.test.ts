import { describe, expect, it } from 'vitest'
import { type BriefingAnswer, section, useArticles } from '../../sample.ts'

const lay = useArticles()

const article = (source: string, text: string, date = '2024-03-04'): string =>
  `---\ntitle: ${source} reports\nsource: ${source}\ndate: ${date}\n---\n\n${text}\n`

const told = (answer: BriefingAnswer): string =>
  section(answer, 'Answer')
    .map(({ text }) => text)
    .join('\n')

const sidesOf = ({ conflicts }: BriefingAnswer): readonly string[] =>
  conflicts.flatMap(({ values }) => values.map(({ value }) => value))

/** A report, a copy that somebody altered, and what a third paper tells of the same in its own words. */
const altered = [
  {
    question: 'What instrument did Otto Brenner play?',
    report:
      'Otto Brenner, who died on Sunday aged 91, played the bassoon in the Lenz orchestra for forty years. He taught at the academy.',
    copy: 'Otto Brenner, who died on Sunday aged 91, played the trombone in the Lenz orchestra for forty years. He taught at the academy.',
    other:
      'Colleagues remembered Otto Brenner, whose bassoon opened the festival each year. He played the bassoon until he was 85.',
    right: 'bassoon',
    wrong: 'trombone',
  },
  {
    question: 'Where was the stolen tractor found?',
    report:
      'Police found the stolen tractor in a barn near Odell on Thursday. The owner, Jim Farrow, had offered a reward. It was undamaged.',
    copy: 'Police found the stolen tractor in a barn near Kempton on Thursday. The owner, Jim Farrow, had offered a reward. It was undamaged.',
    other:
      'The tractor that was stolen from Jim Farrow last week has been found. It stood in a barn near Odell, officers said.',
    right: 'Odell',
    wrong: 'Kempton',
  },
  {
    question: 'When was the Tarn town hall built?',
    report:
      'The Tarn town hall was built in 1866, when the town lived well by its silver mines. It has served as a court and a jail since.',
    copy: 'The Tarn town hall was built in 1920, when the town lived badly by its empty mines. It has served as a court and a jail since.',
    other: 'Visitors may see the cells of the Tarn town hall, which was built in 1866 by two brothers.',
    right: '1866',
    wrong: '1920',
  },
]

describe('A copy that somebody altered', () => {
  it.each(altered)(
    'is set against what more sources bear out, and is no answer: “$question”',
    async ({ question, report, copy, other, right, wrong }) => {
      const sample = await lay({
        'a.md': article('Vale Echo', report),
        'b.md': article('Coast Wire', copy),
        'c.md': article('Harbour Post', other),
      })
      const answer = await sample.briefing(question)
      expect(told(answer)).toContain(right)
      expect(told(answer)).not.toContain(wrong)
      expect(sidesOf(answer).join(' ')).toContain(right)
      expect(sidesOf(answer).join(' ')).toContain(wrong)
    },
  )

  it('stays beside the other where neither is borne out better, or where it came later', async () => {
    const [first] = altered
    if (!first) throw new Error('there is one')
    const { question, report, copy, other, right, wrong } = first
    const alone = await lay({ 'a.md': article('Vale Echo', report), 'b.md': article('Coast Wire', copy) })
    const both = told(await alone.briefing(question))
    expect(both).toContain(right)
    expect(both).toContain(wrong)
    const later = await lay({
      'a.md': article('Vale Echo', report),
      'b.md': article('Coast Wire', copy, '2024-03-05'),
      'c.md': article('Harbour Post', other),
    })
    expect(told(await later.briefing(question))).toContain(wrong)
  })

  it('is not outweighed by a text that has the words of a value in several sentences', async () => {
    const sample = await lay({
      'a.md': article(
        'Vale Echo',
        'The lighthouse lenses that Tallow Bay ordered from Marta Olsen cost $8 million. The bay is proud of them.',
      ),
      'b.md': article(
        'Coast Wire',
        'Tallow Bay ordered 44 lighthouse lenses from Marta Olsen for $7 million. Each of its 8 keepers got one.',
      ),
    })
    const answer = await sample.briefing('How much did Tallow Bay pay for the lighthouse lenses?')
    for (const value of ['$7 million', '$8 million']) expect(told(answer)).toContain(value)
  })

  it('is not cited for what it does not say', async () => {
    const sample = await lay({
      'a.md': article(
        'Vale Echo',
        'Ines Duarte won the Harrow marathon in two hours and 29 minutes on Sunday, ahead of Kate Bell. It rained throughout.',
      ),
      'b.md': article(
        'Coast Wire',
        'Kate Bell won the Harrow marathon in two hours and 29 minutes on Sunday, ahead of Ines Duarte. It rained throughout.',
      ),
    })
    const answer = await sample.briefing('Who won the Harrow marathon?')
    expect(section(answer, 'Answer').every(({ files }) => files.length === 1)).toBe(true)
    expect(sidesOf(answer).toSorted()).toEqual(['Ines Duarte', 'Kate Bell'])
  })

  it('is not taken for one where two texts have a formula in common', async () => {
    const sample = await lay({
      'a.md': article(
        'Vale Echo',
        'Westhaven lies on the Norrland coast and lives by its fish. The population was 4,210 at the last census. Its school was shut in 2019.',
      ),
      'b.md': article(
        'Coast Wire',
        'Westhaven in Dorrit County has grown fast since the works came. The population was 61,300 at the newest census. Two bridges are planned.',
      ),
    })
    const answer = await sample.briefing('What is the population of Westhaven?')
    expect(told(answer)).toMatch(/4,210/)
    expect(told(answer)).toMatch(/61,300/)
    expect(answer.conflicts).toEqual([])
  })
})

describe('Several things of one name', () => {
  it('are each told by a sentence that says which it is', async () => {
    const sample = await lay({
      'a.md': article(
        'Vale Echo',
        'The Grand Hotel in Lastra burned down on 3 February 1988. Nobody was hurt.',
      ),
      'b.md': article(
        'Coast Wire',
        'The Grand Hotel at Cape Morrow burned down in 2004 after a short circuit in its kitchen.',
      ),
    })
    const answer = told(await sample.briefing('When did the Grand Hotel burn down?'))
    expect(answer).toMatch(/Lastra.*1988/)
    expect(answer).toMatch(/Cape Morrow.*2004/)
  })

  it.each([
    {
      question: 'What sport does Elin Moss play?',
      own: 'Elin Moss, a goalkeeper with Tarn handball club, has been named in the squad for the finals.',
      other: 'The tennis player Carl Moss lost in the second round on Friday.',
      named: 'Carl Moss',
    },
    {
      question: 'Who designed the Selby lighthouse?',
      own: 'The Selby lighthouse was designed by Harriet Crane and lit for the first time in 1904.',
      other:
        'Lighthouse keepers of the coast met in Selby on Friday. The architect Paul Dunn spoke about his new opera house.',
      named: 'Paul Dunn',
    },
  ])(
    'are no answer beside the one that is asked about: “$question”',
    async ({ question, own, other, named }) => {
      const sample = await lay({ 'a.md': article('Vale Echo', own), 'b.md': article('Coast Wire', other) })
      const answer = await sample.briefing(question)
      expect(answer.excerpts.map(({ quote }) => quote).join('\n')).not.toContain(named)
      expect(told(answer)).toContain(own.slice(0, 20))
    },
  )
})
