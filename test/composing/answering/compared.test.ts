import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const article = (source: string, title: string, text: string): string =>
  `---\ntitle: ${title}\nsource: ${source}\ndate: 2024-03-04\n---\n\n${text}\n`

const days = {
  'tunnel.md': article(
    'Vale Echo',
    'Vale Echo reports',
    'The Orsa tunnel was opened on 11 October 2022 after six years of work.',
  ),
  'bridge.md': article(
    'Coast Wire',
    'Coast Wire reports',
    'The Brenn bridge was opened on 1 June 2021 by the king.',
  ),
}

describe('Which of two came first', () => {
  it.each([
    ['Which was opened first, the Orsa tunnel or the Brenn bridge?', /^The Brenn bridge \(/],
    ['Which opened last: the Brenn bridge or the Orsa tunnel?', /^The Orsa tunnel \(/],
    ['Was the Orsa tunnel opened before the Brenn bridge?', /^No \(/],
    ['Did the Orsa tunnel open after the Brenn bridge?', /^Yes \(/],
    ['Did the Orsa tunnel open before or after the Brenn bridge?', /^After \(/],
  ])('is told by the day of each: “%s”', async (question, told) => {
    const sample = await lay(days)
    const answer = await sample.briefing(question)
    const [first] = section(answer, 'Answer')
    expect(first?.text).toMatch(told)
    expect(first?.text).toContain('1 Jun 2021')
    expect(first?.files).toEqual(expect.arrayContaining(['tunnel.md', 'bridge.md']))
  })

  it('is not told where only one has a day, and it is said of which none is told', async () => {
    const sample = await lay({
      'tunnel.md': days['tunnel.md'],
      'bridge.md': article('Coast Wire', 'A bridge', 'The Brenn bridge has four lanes.'),
    })
    const answer = await sample.briefing('Which was opened first, the Orsa tunnel or the Brenn bridge?')
    expect(section(answer, 'Answer').map(({ text }) => text)).toEqual([
      'The Orsa tunnel was opened on 11 October 2022 after six years of work.',
    ])
    expect(answer.remarks).toEqual([
      'No passage was found that surely answers “When was the Brenn bridge opened?”',
    ])
  })

  it('is told where a sentence that says “it” gives the day', async () => {
    const sample = await lay({
      'heron.md': article(
        'Vale Echo',
        'A new ferry',
        'The yard showed the ferry Heron on Monday. It has room for 400 cars. It goes into service on 21 June.',
      ),
      'gull.md': article('Coast Wire', 'Another ferry', 'The ferry Gull goes into service on 14 June.'),
    })
    const answer = await sample.briefing(
      'Which ferry goes into service first, the ferry Heron or the ferry Gull?',
    )
    expect(section(answer, 'Answer')[0]?.text).toBe(
      'The ferry Gull (the ferry Heron: 21 Jun 2024; the ferry Gull: 14 Jun 2024)',
    )
  })
})

describe('Which of two has more', () => {
  const money = {
    'quay.md': article(
      'Vale Echo',
      'A quay for Tarn',
      'The new quay at Tarn will cost 42 million euros, the port said on Monday.',
    ),
    'lock.md': article(
      'Coast Wire',
      'A lock for Lys',
      'Lys is to have a new lock at a cost of 27.5 million euros, the council said.',
    ),
  }

  it.each([
    ['Which costs more, the quay at Tarn or the lock at Lys?', /^The quay at Tarn \(/],
    ['Is the lock at Lys cheaper than the quay at Tarn?', /^Yes \(/],
    ['Will the quay at Tarn cost less than the lock at Lys?', /^No \(/],
  ])('is told by what is told of each, on an excerpt of each: “%s”', async (question, told) => {
    const sample = await lay(money)
    const answer = await sample.briefing(question)
    const [first] = section(answer, 'Answer')
    expect(first?.text).toMatch(told)
    expect(first?.text).toContain('€42 million')
    expect(first?.text).toContain('€27.5 million')
    expect(first?.files).toEqual(expect.arrayContaining(['quay.md', 'lock.md']))
  })

  it('is told of people by what a reader finds in plain sentences', async () => {
    const sample = await lay({
      'a.md': article('Vale Echo', 'Turnout', 'Turnout in Tarn was 61 percent, the returning officer said.'),
      'b.md': article(
        'Coast Wire',
        'A quiet vote',
        'In Lys the vote was quiet. Turnout in Lys was 47 percent.',
      ),
    })
    const answer = await sample.briefing('Was turnout higher in Tarn or in Lys?')
    expect(section(answer, 'Answer')[0]?.text).toMatch(/^In Tarn \(/)
  })

  it('is not told where the sums are of different currencies; they stand side by side', async () => {
    const sample = await lay({
      ...money,
      'lock.md': money['lock.md'].replace('27.5 million euros', '27.5 million dollars'),
    })
    const answer = await sample.briefing('Which costs more, the quay at Tarn or the lock at Lys?')
    const told = section(answer, 'Answer').map(({ text }) => text)
    expect(told).toHaveLength(2)
    expect(told.join('\n')).toContain('42 million euros')
    expect(told.join('\n')).toContain('27.5 million dollars')
  })

  it('is not told where one paper has it the other way round', async () => {
    const sample = await lay({
      ...money,
      'other.md': article(
        'Market Post',
        'Lys and its lock',
        'The new lock at Lys will cost 51 million euros, an auditor said.',
      ),
    })
    const answer = await sample.briefing('Which costs more, the quay at Tarn or the lock at Lys?')
    expect(section(answer, 'Answer')[0]?.text).not.toMatch(/^The (?:quay|lock) at \p{L}+ \(/u)
  })
})

describe('When something happened', () => {
  it('is not the year of another flood that its sentence names', async () => {
    const sample = await lay({
      'flood.md': article(
        'Vale Echo',
        'Flood at Lys',
        'The Venn flooded Lys. The mayor said the dike, built after the flood of 1990, had held for two days.',
      ),
    })
    const answer = await sample.bot.answer({ text: 'When did the flood at Lys happen?' })
    const text = answer.kind === 'briefing' ? (section(answer, 'Answer')[0]?.text ?? '') : ''
    expect(text).not.toBe('1990')
  })
})
