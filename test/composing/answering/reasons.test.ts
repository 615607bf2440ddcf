import { describe, expect, it } from 'vitest'
import { section, useArticles } from '../../sample.ts'

const lay = useArticles()

const desk = (text: string) =>
  lay({ 'a.md': `---\ntitle: Notes from the coast\ndate: 2024-03-05\nsource: Fjord Post\n---\n\n${text}\n` })

describe('Why something was done', () => {
  it.each([
    [
      'Why was the lift at the Tarn town hall shut?',
      'The lift at the Tarn town hall was shut on Monday. Inspectors had found cracks in two of its cables.',
      'cracks',
    ],
    [
      'Why did Vireo Motors recall 12,000 vans?',
      'Vireo Motors recalled 12,000 vans on Tuesday. Drivers had complained that the doors opened by themselves.',
      'doors',
    ],
    [
      'Why did the ferry Solveig turn back?',
      'The ferry Solveig turned back on Thursday. Smoke had filled its engine room.',
      'Smoke',
    ],
  ])('is told by what had been done before: “%s”', async (question, text, reason) => {
    const [first] = section(await (await desk(text)).briefing(question), 'Answer')
    expect(first?.text).toContain(reason)
  })

  it('by whoever acts for whom the question names, the day before the verb, of each of several', async () => {
    const { briefing } = await lay({
      'a.md': [
        '---',
        'title: Port agency sues three ferry lines over leaking tanks',
        'date: 2024-03-08',
        'source: Fjord Post',
        '---',
        '',
        'The PRA has taken three ferry lines to court. The port regulators Friday sued Tarn Ferries, Sund Lines and Moen Tugs',
        'saying they failed to mend tanks that leaked oil into the fjord. The lines did not comment.',
      ].join('\n'),
    })
    const [first] = section(
      await briefing('Why did the PRA sue Tarn Ferries, Sund Lines and Moen Tugs?'),
      'Answer',
    )
    expect(first?.text).toContain('failed to mend tanks')
  })

  it.each([
    [
      'Why was the mill at Tarn shut?',
      'The mill at Tarn was shut on Monday. It had opened in 1921 with forty workers.',
    ],
    [
      'Why did Vireo Motors recall 12,000 vans?',
      'Vireo Motors recalled 12,000 vans on Tuesday. It had moved to Bretby the year before.',
    ],
    [
      'Why was the concert called off?',
      'The concert in Kell was called off. The band had played there before.',
    ],
  ])('is not told by whatever had been before: “%s”', async (question, text) => {
    await (await desk(text)).notice(question)
  })
})

describe('Why something was done, where no word says so,', () => {
  it.each([
    [
      'goes on in the same statement',
      'Why will Ida Brandvik not skate at Velm?',
      'The trainer confirmed the news on Thursday.\n\n"Ida Brandvik will not skate at Velm this year," the statement read. "She is spending some quiet weeks with her family."',
      'quiet weeks',
    ],
    [
      'stands in the paragraph behind',
      'Why will Tor Dahl not speak at the Harbour Forum?',
      'Tor Dahl, who heads the yard at Orsa, wrote on Monday that he would no longer be speaking at the Harbour Forum.\n\n“The forum calls our dockers thieves,” he said. “We at the yard cannot sit at such a table.”\n\nThe forum opens in May.',
      'cannot sit at such a table',
    ],
  ])('is told by the statement that %s', async (_, question, text, reason) => {
    const [first] = section(await (await desk(text)).briefing(question), 'Answer')
    expect(first?.text).toContain(reason)
  })

  it('is not told by a statement on something else behind a paragraph of its own', async () => {
    await (
      await desk(
        'The concert in Kell was called off. The hall has 900 seats.\n\n“We love the new seats,” said Ida Lund.',
      )
    ).notice('Why was the concert called off?')
  })
})

const titled = (title: string, text: string) =>
  lay({ 'a.md': `---\ntitle: ${title}\ndate: 2024-03-05\nsource: Fjord Post\n---\n\n${text}\n` })

describe('Why something was done, as its story tells it,', () => {
  it.each([
    [
      'close behind what the story opens with',
      'Why is the crew of the Solveig coming home sooner?',
      'Solveig crew to be back sooner than planned',
      'The crew of the ferry Solveig could be on their way home a little sooner than planned.\n\nStorms off the coast, where the ferry is to land on Friday, prompted the line to bring its return forward.',
      'Storms off the coast',
    ],
    [
      'in what else the sentence says that tells it',
      'Why was Lena Brook barred from running for mayor?',
      'Lena Brook convicted of theft, gets five-year ban',
      'Councillor Lena Brook was convicted of theft on Monday and handed a five-year ban from public office, a sentence that will bar her from running for mayor of Tarn. The ruling is a blow to her party.',
      'convicted of theft',
    ],
    [
      'in words that only point to a reason',
      'Why is Halvia shutting down?',
      'Halvia, the ferry line to the islands, is shutting down',
      'The line Halvia, which carried mail to four islands, is shutting down. It had 300 passengers a day.\n\nIn part, the dear fuel of the last two winters was to blame, says its founder, Ola Berg.',
      'dear fuel',
    ],
    [
      'in what a statement behind it says',
      'Why will Ida Brandvik not skate at Velm?',
      'Ida Brandvik skips Velm, will skate at Orsa',
      'Ida Brandvik has withdrawn from Velm, a statement of her trainer confirmed Thursday, but she plans to skate at Orsa.\n\n"Ida won’t be skating at Velm this year," the statement read. "She is spending some quiet weeks with her family."',
      'quiet weeks',
    ],
  ])('is told %s', async (_, question, title, text, reason) => {
    const said = section(await (await titled(title, text)).briefing(question), 'Answer')
    expect(said.map((one) => one.text).join(' ')).toContain(reason)
  })

  it.each([
    [
      'Why was the course of Ada Holm changed?',
      'Ada Holm crosses the strait after all',
      'The skipper Ada Holm had been due to cross the strait on Thursday with one of her sons. Some 4,000 people watched her sail from the pier at Bodin, and a band of forty played for an hour.',
    ],
    [
      'Why did Ada Holm sell her yacht?',
      'Ada Holm leaves the race',
      'The skipper Ada Holm left the race on Thursday because her rudder broke.',
    ],
  ])('is not told by what gives no reason for it: “%s”', async (question, title, text) => {
    await (await titled(title, text)).notice(question)
  })
})

describe('What somebody said', () => {
  it('is told whole, where it goes on behind who said it', async () => {
    const text =
      '“It stinks,” Ola Berg, who ran the fish hall from 2013 to 2022, said of the new pier on the show of Ida Holm. “Nobody likes to walk on it. Everyone is too shy to say so.”'
    const [first] = section(
      await (await desk(text)).briefing('What did Ola Berg say about the new pier?'),
      'Answer',
    )
    expect(first?.text).toContain('too shy')
  })
})

describe('When something was done', () => {
  it('is not when it was tried', async () => {
    const [first] = section(
      await (
        await desk(
          'The ministry tried to end the Harbour Levy last year, and a court stopped it. The Harbour Levy ended on 11 May after three years.',
        )
      ).briefing('When did the Harbour Levy end?'),
      'Answer',
    )
    expect(first?.text).toContain('11 May')
  })

  it('is told with the day of the report where the report has only a weekday', async () => {
    const answer = await (
      await desk('Norway put Osk Lines under sanctions on Monday, the ministry said.')
    ).briefing('When did Norway put Osk Lines under sanctions?')
    const [first] = section(answer, 'Answer')
    expect([first?.text, first?.when].join(' ')).toMatch(/\b[45] Mar 2024/)
  })
})

describe('How a group reacted', () => {
  it('is told of that group', async () => {
    const text =
      'Anglers at Lesk described the plan for a second dam as the end of the river. The works council said it welcomed the jobs.'
    const [first, second] = section(
      await (await desk(text)).briefing('How did anglers react to the plan for a second dam?'),
      'Answer',
    )
    expect(first?.text).toContain('end of the river')
    expect(second).toBeUndefined()
  })
})
