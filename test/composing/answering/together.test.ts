import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/reading/question.ts'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const paper = (source: string, date: string, text: string) =>
  `---\ntitle: Notes of ${source}\ndate: ${date}\nsource: ${source}\n---\n\n${text}\n`

const reports = {
  'a.md': paper(
    'Lantern',
    '2024-03-04',
    'Ida Holm sold the rope yard of Tallow Bay to a Danish shipyard in May. Its forty workers stay.',
  ),
  'b.md': paper(
    'Wire',
    '2024-03-09',
    'The council of Tallow Bay rejected a plan for a second harbour bridge. Its mayor wept.',
  ),
}

async function verdict(question: string): Promise<string> {
  const { bot } = await lay(reports)
  const answer = await bot.answer({ text: question })
  return answer.kind === 'briefing' ? (section(answer, 'Answer')[0]?.text ?? '') : ''
}

async function verdictAsTyped(question: string): Promise<string> {
  const { bot } = await lay(reports)
  const answer = await bot.answer({ text: await bot.understand({ text: question }) })
  return answer.kind === 'briefing' ? (section(answer, 'Answer')[0]?.text ?? '') : ''
}

describe('Of several reports', () => {
  it('yes is said where each tells its part, over a passage of each', async () => {
    const { briefing } = await lay(reports)
    const [first] = section(
      await briefing(
        'Does the Lantern article say that Ida Holm sold the rope yard of Tallow Bay, while the Wire article says that the council rejected a plan for a second harbour bridge?',
      ),
      'Answer',
    )
    expect(first?.text).toBe('Yes: each part is told.')
    expect(new Set(first?.files)).toEqual(new Set(['a.md', 'b.md']))
  })

  it.each([
    'Does the Lantern article say that Ida Holm bought the rope yard of Tallow Bay, while the Wire article says that the council rejected a plan for a second harbour bridge?',
    'Does the Lantern article say that Ida Holm sold the rope yard of Tallow Bay, while the Wire article says that the council approved a plan for a second harbour bridge?',
    'Does the Lantern article say that Ida Holm sold the rope yard in the same year in which, as the Wire says, the council rejected a plan for a second harbour bridge?',
  ])('yes is not said to “%s”', async (question) => {
    expect(await verdict(question)).not.toMatch(/^Yes:/)
  })

  it('no is said where one tells it otherwise', async () => {
    expect(
      await verdict(
        'Does the Lantern article say that Ida Holm sold the rope yard of Tallow Bay, while the Wire article says that the council did not reject a plan for a second harbour bridge?',
      ),
    ).toBe('No: it is told otherwise.')
  })

  it.each([
    'Do both the Lantern article and the Wire article say that Ida Holm sold the rope yard of Tallow Bay?',
    'Did the Lantern report a rise in the rent of the rope yard, and did the Wire report a fall in it?',
  ])('yes is not said where one paper is silent: “%s”', async (question) => {
    expect(await verdict(question)).not.toMatch(/^Yes:/)
  })

  it('what one question asks of two reports is not taken for two questions', async () => {
    expect(
      await verdictAsTyped(
        'Did the Lantern report that Ida Holm sold the rope yard of Tallow Bay, and did the Wire report that the council rejected a plan for a second harbour bridge?',
      ),
    ).toBe('Yes: each part is told.')
  })

  it.each([
    [
      'Was the Lantern report on the rope yard of Tallow Bay published before the Wire report on the harbour bridge?',
      'Yes: reported on 4 Mar 2024 and on 9 Mar 2024.',
    ],
    [
      'Did the Wire article on the harbour bridge come out before the Lantern article on the rope yard of Tallow Bay?',
      'No: reported on 9 Mar 2024 and on 4 Mar 2024.',
    ],
    [
      'Which article was published first, the Wire article on the harbour bridge or the Lantern article on the rope yard?',
      'Lantern: on 4 Mar 2024, the other on 9 Mar 2024.',
    ],
    [
      'Which report came out later: the Wire report on the harbour bridge or the Lantern report on the rope yard?',
      'Wire: on 9 Mar 2024, the other on 4 Mar 2024.',
    ],
  ])('the order of two is told by their days: “%s”', async (question, told) => {
    expect(await verdict(question)).toBe(told)
  })

  it.each([
    ['before', 'Yes: reported on 4 Mar 2024 and on 9 Mar 2024.'],
    ['after', 'No: reported on 4 Mar 2024 and on 9 Mar 2024.'],
  ])('the days tell which came %s the other', async (order, answer) => {
    expect(
      await verdict(
        `Did the Lantern report on the sale of the rope yard by Ida Holm ${order} the Wire reported on the plan for a second harbour bridge?`,
      ),
    ).toBe(answer)
  })

  it.each([
    ['was there consistency in the portrayal of Tallow Bay', 'Yes: '],
    ['was there inconsistency in the portrayal of Tallow Bay', 'No: '],
    ['is the portrayal of Tallow Bay consistent or inconsistent', 'Consistent: '],
  ])('it is said whether they fit where it asks “%s”', async (asked, answer) => {
    expect(
      await verdict(
        `Between the Lantern report on Ida Holm's rope yard published on 4 March 2024 and the Wire report on a second harbour bridge published on 9 March 2024, ${asked}?`,
      ),
    ).toBe(`${answer}nothing was found in which these reports differ.`)
  })
})

describe('Whether two papers agree on something', () => {
  const rowers = {
    'a.md': paper(
      'Lantern',
      '2024-05-02',
      'Nineteen rowers were pulled from Lake Orm on Wednesday after a squall, the coastguard said. A judge fined the club 300 euros.',
    ),
    'b.md': paper(
      'Wire',
      '2024-05-02',
      'A squall overturned boats on Lake Orm on Wednesday. The coastguard pulled 17 rowers from the water.',
    ),
    'c.md': paper(
      'Quay Post',
      '2024-05-03',
      'The 19 rowers who were pulled from Lake Orm on Wednesday after a squall are well, a doctor said.',
    ),
  }
  const first = async (question: string): Promise<string> => {
    const { bot } = await lay(rowers)
    const answer = await bot.answer({ text: question })
    return answer.kind === 'briefing' ? (section(answer, 'Answer')[0]?.text ?? '') : ''
  }

  it.each([
    [
      'Did the Lantern and the Wire report the same number of rowers who were pulled from Lake Orm?',
      'No: 19 rowers (Lantern), 17 rowers (Wire).',
    ],
    [
      'Is there a difference between what the Lantern reports on the rowers at Lake Orm and what the Wire reports on the rowers at Lake Orm?',
      'Yes: 19 rowers (Lantern), 17 rowers (Wire).',
    ],
    [
      'Does the Lantern report on Lake Orm differ from the Quay Post report on Lake Orm in the number of rowers?',
      'No: number of rowers: 19 rowers.',
    ],
  ])('is told by a value that both give: “%s”', async (question, told) => {
    expect(await first(question)).toBe(told)
  })

  it.each([
    'Does the Lantern article describe a different cause of the squall on Lake Orm than the Wire article?',
    'Did the Lantern and the Wire report the same fine for the club at Lake Orm?',
  ])('is not told by a value of something else: “%s”', async (question) => {
    expect(await first(question)).not.toMatch(/^(?:Yes|No)\b/)
  })
})

const known = {
  papers: ['Lantern', 'Wire'],
  authors: [],
  towns: [],
  newest: { date: '2024-04-01', precision: 'day', from: 'meta' },
  hasDays: true,
} as const

describe('What a question asks of several reports', () => {
  it.each([
    [
      'each',
      'Does the Lantern article claim that Ida Holm resigned, while the Wire suggests that she stays?',
    ],
    [
      'differ',
      'Was there inconsistency in the portrayal of the storm between the Lantern report and the Wire report?',
    ],
    ['each', 'Does the Lantern report a conflict in Vostrany, while the Wire reports on consistent rain?'],
    ['unlike', 'Does the Lantern article describe a different cause of the fire than the Wire article?'],
    [
      'nothing',
      'Which club, as reported by the Lantern, signed an agreement that the Wire calls consistent?',
    ],
    ['alike', 'Do the Lantern and the Wire agree on how much maize the silo held?'],
    ['nothing', 'Did the storm hit the harbour?'],
  ])('is “%s” in “%s”', (weighs, typed) => {
    expect(readQuestion(typed, known).weighs).toBe(weighs)
  })

  it('has the day of a report with its paper, though its topic stands between', () => {
    const { parts } = readQuestion(
      'Between the Lantern report on the storm at the harbour of Tallow Bay published on 4 March 2024 and the Wire report on the repairs of the pier published on 9 March 2024, was there consistency in the portrayal of the damage?',
      known,
    )
    expect(parts.map(({ outlets }) => outlets.map(({ within }) => within))).toEqual([
      [{ source: 'Lantern', since: '2024-03-04', until: '2024-03-04' }],
      [{ source: 'Wire', since: '2024-03-09', until: '2024-03-09' }],
    ])
  })
})
