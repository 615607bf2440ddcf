import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

/** Two stories in three papers, each told differently by who wrote it, where and when. */
const stories = {
  'tram.md':
    '---\ntitle: Tram line opens\ndate: 2023-05-04\nsource: Morven Echo\nauthor: Ida Marsh\n---\n\nThe new tram line in Morven cost 41 million euros. Some 9,000 people rode on it on its first day.\n',
  'tram-later.md':
    '---\ntitle: What the tram cost\ndate: 2023-06-11\nsource: Morven Echo\nauthor: Tom Quill\n---\n\nThe new tram line in Morven cost 47 million euros, its auditors found. Some 6,000 people ride on it each day.\n',
  'fever.md':
    '---\ntitle: Fever spreads\ndate: 2023-05-20\nsource: World Desk\n---\n\nGENEVA, May 20 (WD) — The fever has killed 120 people in the delta, the health agency said.\n',
  'fever-delta.md':
    '---\ntitle: Delta buries its dead\ndate: 2023-05-21\nsource: World Desk\n---\n\nPORT OKA, May 21 (WD) — The fever has killed 134 people in the delta, local doctors said.\n',
}

const asking = async () => {
  const sample = await lay(stories)
  return async (question: string) =>
    section(await sample.briefing(question), 'Answer')
      .map(({ text }) => text)
      .join(' ')
}

describe('A question that says where something was told', () => {
  it.each([
    ['In the article by Ida Marsh, how much did the tram line cost?', '41', '47'],
    ["According to Tom Quill's report, how much did the tram line cost?", '47', '41'],
    ['In the report from Geneva, how many people did the fever kill?', '120', '134'],
    ['How many people did the fever kill, according to the report from Port Oka?', '134', '120'],
    ['In the story of 11 June 2023, how much did the tram line cost?', '47', '41'],
    ['How much did the tram line cost according to the article published on May 4?', '41', '47'],
  ])('is answered by what was told there: “%s”', async (question, told, elsewhere) => {
    const ask = await asking()
    const answer = await ask(question)
    expect(answer).toContain(told)
    expect(answer).not.toContain(elsewhere)
  })

  it('has a notice that says where was looked', async () => {
    const sample = await lay(stories)
    expect((await sample.notice('In the report from Geneva, who designed the tram?')).text).toMatch(
      /^No article from Geneva was found that surely answers that/,
    )
    expect((await sample.notice('In the article by Ida Marsh, who caught the fever?')).text).toMatch(
      /^No article by Ida Marsh was found that surely answers that/,
    )
  })
})

const storms = {
  'march.md':
    '---\ntitle: Storm over Sunde\ndate: 2023-03-12\nsource: Fjord Post\n---\n\nA storm swept over Sunde on Saturday night. It killed two people, and 14 boats sank.\n',
  'october.md':
    '---\ntitle: Sunde counts its losses\ndate: 2023-10-03\nsource: Fjord Post\n---\n\nA storm hit Sunde on Monday. It killed five people, and 31 boats sank.\n',
}

describe('A month or a year that a question names', () => {
  it.each([
    ['How many boats sank in the storm in Sunde in March 2023?', '14 boats', '31 boats'],
    ['How many boats sank in Sunde in the storm of October 2023?', '31 boats', '14 boats'],
  ])('is when it was reported, where no report says it: “%s”', async (question, told, elsewhere) => {
    const sample = await lay(storms)
    const answer = section(await sample.briefing(question), 'Answer')
      .map(({ text }) => text)
      .join(' ')
    expect(answer).toContain(told.split(' ')[0])
    expect(answer).not.toContain(elsewhere)
  })

  it('has a notice that says which reports were looked at', async () => {
    const sample = await lay(storms)
    expect((await sample.notice('How many boats sank in Sunde in 2019?')).text).toMatch(
      /^No article of 2019 was found that surely answers that/,
    )
  })
})
