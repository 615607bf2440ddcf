import { beforeAll, describe, expect, it } from 'vitest'
import { type Sample, section, theSample, useArticles } from '../sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await theSample()
})

describe('/check', () => {
  const lay = useArticles()
  it('tells supported from contradicted claims, each with the quotes', async () => {
    const answer = await sample.briefing(
      '/check India ordered the S-400 in 2018. Turkey was sanctioned in 2014.',
    )
    const [supported] = section(answer, 'Supported')
    expect(supported?.text).toBe('“India ordered the S-400 in 2018.”')
    expect(supported?.files.length).toBeGreaterThan(0)
    const [contradicted] = section(answer, 'Contradicted')
    expect(contradicted?.text).toMatch(/^“Turkey was sanctioned in 2014\.” .*Dec 2020/)
    for (const { quote } of answer.excerpts) expect(quote).not.toBe('')
  })

  it('shows both sides where the sources themselves differ on what is claimed', async () => {
    const { conflicts } = await sample.briefing(
      '/check India paid $5.5 billion for the S-400. The pact runs until 2030.',
    )
    const values = conflicts.map((conflict) => conflict.values.map(({ value }) => value))
    expect(values[0]).toEqual(expect.arrayContaining(['$5.4 billion', '$5.5 billion']))
    expect(values[1]).toEqual(expect.arrayContaining(['2030', '2031']))
  })

  it('sets no second pair of marks around words that are quoted', async () => {
    const { text } = await sample.notice('/check “The mill was sold in 1998,” said Per Lund.')
    expect(text).toContain('  “The mill was sold in 1998,” said Per Lund.')
    expect(text).not.toContain('““')
  })

  it('sets apart what no source says, and what there is nothing to check in', async () => {
    const answer = await sample.briefing(
      '/check Hi all! Argentina won the World Cup. CAATSA was signed into law in 2017. Any thoughts?',
    )
    expect(answer.silent).toEqual(['Argentina won the World Cup.'])
    expect(answer.remarks?.join()).toContain('“Any thoughts?” is a question. Write it as a statement')
    expect(answer.remarks?.join()).toContain('Nothing to check in: “Hi all!”')
  })

  it('says that it did not decide, and what of the claim the nearest passages have', async () => {
    const { text, nearest } = await sample.notice('/check Denmark bought the S-400 for $70 billion.')
    expect(text).toMatch(
      /^The desk did not decide this claim:\n {2}“Denmark bought the S-400 for \$70 billion\.”\nNo passage was found that plainly bears out or contradicts it\. /,
    )
    expect(nearest.length).toBeGreaterThan(0)
    for (const { remarks = [] } of nearest) expect(remarks.join()).toMatch(/has .*“S-400/)
  })

  it('tells that an agency has killed the story, and quotes nothing of it but the notice', async () => {
    const { notice } = await lay({
      'tug.json': JSON.stringify({
        title: 'Tug sinks in the harbour of Ostvik',
        text: 'A tug with six people on board sank in the harbour of Ostvik on Sunday, the pilots said.',
        source: 'Northline',
        publishedAt: '2024-05-06',
      }),
      'kill.json': JSON.stringify({
        title: 'KILL: Tug sinks in the harbour of Ostvik',
        text: 'MANDATORY KILL: The story headlined “Tug sinks in the harbour of Ostvik” is wrong. The tug is in dock.',
        source: 'Northline',
        publishedAt: '2024-05-06',
      }),
    })
    const { text } = await notice('/check A tug sank in the harbour of Ostvik.')
    expect(text).toContain('was killed by its agency, so that nothing of it is used: ')
    expect(text).toContain('The tug is in dock')
    expect(text).not.toContain('six people')
    expect((await notice('/check A mill burned in Hamre.')).text).not.toContain('killed')
  })

  it('tells the condition on which a passage has the value that is claimed', async () => {
    const { notice } = await lay({
      'sund.txt':
        'Sund Foods\n\nSund Foods earned 6.4 million crowns last year, or 3.9 million if the sale of its mill is left out.',
    })
    const { text } = await notice('/check Sund Foods earned 3.9 million crowns last year.')
    expect(text).toContain('A passage says “3.9 million” only “if the sale of its mill is left out”.')
  })

  it('says under a passage what it has where the claim has something else', async () => {
    const { notice } = await lay({
      'boat.txt': 'Boat\n\nThe ferry Solveig struck a whale off Ostvik.',
      'rain.txt': 'Rain\n\nIt rained on a ferry.',
    })
    const { text, nearest } = await notice('/check The ferry Solveig struck a buoy off Ostvik.')
    expect(text).toContain('This one is the nearest; under it stands what of the claim it has')
    expect(nearest.map(({ file, remarks }) => [file, remarks])).toEqual([
      [
        'boat.txt',
        ['It says “whale” where the claim says “buoy”.', 'It has “ferry Solveig struck” and “Ostvik”.'],
      ],
    ])
  })

  it('says of each of several claims which passage stands beside it', async () => {
    const { notice } = await lay({
      'mill.txt': 'Mill\n\nArdal Paper painted its mill in Hamre.',
      'boat.txt': 'Boat\n\nThe ferry Solveig left Ostvik at noon.',
    })
    const { text, nearest } = await notice(
      '/check Ardal Paper flooded its mill in Hamre. The ferry Solveig struck a rock off Ostvik.',
    )
    expect(text).toMatch(/^The desk did not decide any of these 2 claims/)
    expect(nearest.map(({ remarks }) => remarks?.[0])).toEqual([
      'Beside “Ardal Paper flooded its mill in Hamre.”:',
      'Beside “The ferry Solveig struck a rock off Ostvik.”:',
    ])
  })

  it('says which part of a claim is borne out, and which no passage tells', async () => {
    const { notice } = await lay({
      'gift.txt': 'The Hollin Institute has received a gift of $12 million. It was founded in 1911.',
    })
    const { text } = await notice(
      '/check The Hollin Institute has received a gift of $12 million from a shipowner.',
    )
    expect(text).toContain('A passage bears out “The Hollin Institute has received a gift of $12 million”')
    expect(text).toContain('none was found that says “from a shipowner” of it')
  })

  it('takes the day on which something was signed for no other than the year in which it will be', async () => {
    const { bot } = await lay({
      'wage.md':
        '---\ntitle: Wages\ndate: 2021-07-19\n---\n\nGovernor Ida Brandvik signed a bill on Monday to raise the minimum wage of Sund from $9.25 to $15 an hour by 2025.',
    })
    const answer = await bot.answer({ text: '/check The minimum wage of Sund will be $15 an hour in 2023.' })
    expect(JSON.stringify(answer)).not.toContain('say otherwise')
    const done = await bot.answer({
      text: '/check Ida Brandvik signed a bill to raise the minimum wage of Sund on 12 July 2021.',
    })
    expect(JSON.stringify(done)).toContain('19 Jul 2021')
  })

  it('says that there is nothing to check', async () => {
    expect((await sample.notice('/check Hi all!')).text).toMatch(/^Nothing in it was read as a claim/)
    expect((await sample.notice('/check What do you think?')).text).toContain(
      'is a question. Write it as a statement',
    )
  })

  it('says of a forecast that a source can only expect it', async () => {
    for (const claim of [
      'Denmark will buy the S-400 in 2031.',
      'Denmark is going to buy the S-400.',
      'Analysts said that Denmark will buy the S-400.',
    ])
      expect((await sample.notice(`/check ${claim}`)).text).toContain('is still to come')
  })

  it.each([
    'The council said that the tram which it was going to build was shelved.',
    'The strike at Ostvik was going to begin on Monday.',
    'The tram that the town was going to build was shelved.',
  ])('calls nothing a forecast in which something is done already: “%s”', async (claim) => {
    const { notice } = await lay({ 'a.txt': 'Rain\n\nIt rained in Ostvik on Friday.' })
    expect((await notice(`/check ${claim}`)).text).not.toContain('forecast')
  })

  it('takes no claim for a forecast that only asks or describes what will be', async () => {
    for (const claim of [
      'There was speculation in Denmark over whether Olsen will become the next minister.',
      'Denmark mourned a singer who will be buried in Aalborg.',
    ])
      expect((await sample.notice(`/check ${claim}`)).text).not.toContain('is still to come')
  })

  it('takes nothing in the text for an option, and is told how many claims were left', async () => {
    const text = `since: yesterday --until now. ${'Turkey was sanctioned in December 2020. '.repeat(27)}`
    const answer = await sample.briefing(`/check ${text}`)
    expect(answer.remarks?.join('\n')).toMatch(/\b[78] more claims were left unchecked/)
  })

  it('reads a message as long as a platform lets it be', async () => {
    const long =
      'The United States imposed sanctions on Turkey in December 2020 for buying the S-400 missile system. '
    const text = long.repeat(119).slice(0, 11_900)
    const { text: refused } = await sample.notice(`/check ${long.repeat(130)}`)
    expect(refused).toMatch(/^That is 1\d{4} characters long\. Give fewer than 12000/)
    expect((await sample.briefing(`/check ${text}`)).sections[0]?.heading).toBe('Supported')
  })

  it('asks for a text', async () => {
    expect((await sample.notice('/check')).text).toBe(
      '/check needs a text with something to check in it, for example: /check India paid $5.5 billion for the S-400. The pact runs until 2030.',
    )
  })

  it('shows who has it that sanctions are imposed beside who has it that they are only possible', async () => {
    const paper = (source: string, text: string): string =>
      `---\ntitle: Sanctions\nsource: ${source}\ndate: 2022-01-0${source.length % 9}\n---\n\n${text}\n`
    const { briefing } = await lay({
      'bay.md': paper('Bay Courier', 'The United States imposed sanctions on India for buying missiles.'),
      'tallow.md': paper(
        'Tallow Times',
        'The United States may impose sanctions on India for buying missiles.',
      ),
    })
    const answer = await briefing('/check The United States imposed sanctions on India.')
    expect(section(answer, 'Supported')[0]?.files).toEqual(['bay.md'])
    expect(answer.conflicts[0]?.values.map(({ value }) => value)).toEqual(['as claimed', 'threatened'])
  })

  it('finds no claim supported where there are no articles', async () => {
    const { notice } = await lay({})
    const { text, nearest } = await notice('/check India paid $5.5 billion for the S-400.')
    expect(text).toMatch(/^The desk did not decide this claim/)
    expect(text).toContain('No passage was found that is about it.')
    expect(nearest).toEqual([])
  })
})

describe('/check of words whose sayer is only a pronoun', () => {
  const lay = useArticles()

  it('names nobody as their sayer', async () => {
    const { briefing } = await lay({
      'drak.json': JSON.stringify({
        title: 'General laughs',
        source: 'Capital Wire',
        publishedAt: '2024-02-09',
        text: 'General Milos Drak laughed on Friday. “I have no money in Norvale,” he told reporters in Sarn.',
      }),
    })
    const answer = await briefing('/check “I have no money in Norvale,” he told reporters in Sarn.')
    const [supported] = section(answer, 'Supported')
    expect(supported?.text).toContain('“I have no money in Norvale,” he told reporters')
    expect(supported?.text).not.toMatch(/““|Said by he/)
  })
})

describe('/check of how things stand', () => {
  const lay = useArticles()
  const report = (title: string, publishedAt: string, text: string): string =>
    JSON.stringify({ title, source: 'Sund Post', publishedAt, text })

  it('says what a later report has ended, with both and their days', async () => {
    const { briefing } = await lay({
      'shut.json': report('Tunnel shut', '2024-08-02', 'The Sund tunnel was closed to traffic after a fire.'),
      'open.json': report('Tunnel open', '2025-10-04', 'The Sund tunnel reopened to traffic on Friday.'),
    })
    const answer = await briefing('/check The Sund tunnel is closed.')
    expect(section(answer, 'Changed since')).toMatchObject([
      {
        text: '“The Sund tunnel is closed.” Reported on 2 Aug 2024. On 4 Oct 2025 the sources say otherwise: “reopened”',
        files: ['shut.json', 'open.json'],
      },
    ])
    expect(answer.sections).toHaveLength(1)
    const before = await briefing('/check The Sund tunnel was closed after a fire.')
    expect(section(before, 'Supported')).toHaveLength(1)
  })

  it('takes nothing for sure that others foresee and the one concerned denies', async () => {
    const text = 'Analysts expect Ardal Paper to sell its Hamre mill next year. The company denied it.'
    const { notice } = await lay({ 'mill.json': report('Mill at risk', '2025-09-10', text) })
    const { nearest } = await notice('/check Ardal Paper will sell its Hamre mill.')
    expect(nearest[0]?.quote).toBe(text)
  })
})
