import { beforeAll, describe, expect, it } from 'vitest'
import { differing, type Sample, section, theSample, useArticles } from '../sample.ts'

const lay = useArticles()

let sample: Sample
beforeAll(async () => {
  sample = await theSample()
})

describe('/ask', () => {
  it('answers with the value asked for, each with every article that gives it', async () => {
    const [first] = section(await sample.briefing('How many rifles will be made?'), 'Answer')
    expect(first?.text).toContain('600,000 rifles')
    expect(new Set(first?.files).size).toBeGreaterThan(3)
  })

  it('sets values that cannot both be right side by side', async () => {
    const values = section(
      await sample.briefing('Until when was military cooperation extended?'),
      'Answer',
    ).map(({ text }) => text)
    expect(values).toContain('until 2030')
    expect(values).toContain('until 2031')
  })

  it('gives one value once, however many sentences give it', async () => {
    const values = section(await sample.briefing('When was Turkey sanctioned?'), 'Answer')
    expect(values.map(({ text }) => text)).toEqual(['14 Dec 2020; Dec 2020'])
    expect(values[0]?.files.length).toBeGreaterThan(1)
  })

  it('answers what somebody said with their words', async () => {
    const [first] = section(await sample.briefing('What did Radhika Solanke say?'), 'Answer')
    expect(first?.text).toContain('It is an old marriage in which nobody brings flowers any more')
  })

  it('answers who somebody is with the words that say so', async () => {
    const answer = await sample.briefing('Who is Walter Prudhomme?')
    expect(section(answer, 'Answer')[0]?.text).toContain('a former sanctions officer at the Treasury')
  })

  it.each(['What did Ursula Petrenko say about the S-400?', 'How many Gripen jets were bought?'])(
    'says that no article answers and shows what is nearest as such: %s',
    async (question) => {
      const { text, nearest } = await sample.notice(question)
      expect(text).toMatch(/^No article mentions “.+”\.\nThese passages are the nearest:$/)
      expect(nearest.length).toBeGreaterThan(0)
    },
  )

  it('leaves out what a filter leaves out', async () => {
    const answer = await sample.briefing('Which law requires penalties? source:"Capital Monitor"')
    expect(new Set(answer.excerpts.map(({ source }) => source))).toEqual(new Set(['Capital Monitor']))
  })
})

describe('/summary', () => {
  it('says nothing twice in other words, and gives what most sources say with all of them', async () => {
    const { sections } = await sample.briefing('/summary rifles')
    const statements = section(await sample.briefing('/summary rifles'), sections[0]?.heading ?? '')
    expect(new Set(statements.map(({ text }) => text)).size).toBe(statements.length)
    expect(Math.max(...statements.map(({ files }) => files.length))).toBeGreaterThan(1)
  })

  it('tells the newest stories where no topic is given, the most told of the last days first', async () => {
    const answer = await sample.briefing('/summary')
    expect(answer.title).toBe('Newest stories')
    expect(answer.sections.length).toBeGreaterThan(1)
    const [first, ...others] = answer.sections.map(
      ({ statements }) => new Set(statements.flatMap(({ cites }) => cites)).size,
    )
    expect(first).toBeGreaterThan(Math.max(...others))
  })

  it.each([
    ['today', '20 May 2024', 'Ferry'],
    ['yesterday', '19 May 2024', 'Bridge'],
    ['the news of 12 May', '12 May 2024', 'Kiln'],
  ])('tells the stories of the days that a topic is: %s', async (topic, day, told) => {
    const paper = (title: string, date: string, text: string): string =>
      `---\ntitle: ${title}\ndate: ${date}\nsource: Bay Courier\n---\n\n${text}\n`
    const desk = await lay({
      'a.md': paper('Kiln opens in Sund', '2024-05-12', 'A kiln opened in Sund today, the potters said.'),
      'b.md': paper('Bridge shut', '2024-05-19', 'The bridge at Sund was shut to lorries, the county said.'),
      'c.md': paper('Ferry sails again', '2024-05-20', 'The ferry to Orra sailed again after a month.'),
    })
    const { title, sections } = await desk.briefing(`/summary ${topic}`)
    expect(title).toBe(`Stories of ${day}`)
    expect(sections.map(({ heading }) => heading?.split(' ')[0])).toEqual([told])
    expect((await desk.notice('/summary 3 May 2024')).text).toContain('There is no article of 3 May 2024.')
  })

  it('takes a day for a part of a topic where that says more', async () => {
    const text = 'The talks of today on the mill of Sund ended at noon, the county said.'
    const desk = await lay({ 'a.md': `---\ntitle: Mill talks end\ndate: 2024-05-20\n---\n\n${text}\n` })
    expect((await desk.briefing('/summary mill today')).title).toBe('mill today')
  })

  it('says that no article is about a topic', async () => {
    expect((await sample.notice('/summary beekeeping')).text).toBe('No article is about “beekeeping”.')
  })
})

describe('/who', () => {
  it('tells the roles, the words and the company of a person', async () => {
    const answer = await sample.briefing('/who Shringla')
    expect(answer.title).toBe('Harsh Vardhan Shringla')
    expect(section(answer, 'Roles').map(({ text }) => text)).toContain('Foreign Secretary')
    expect(section(answer, 'Said, as articles report it').length).toBeGreaterThan(1)
  })

  it('quotes word for word with the day of the report', async () => {
    const [first] = section(await sample.briefing('/who Prakash Venkataswamy'), 'Said, word for word')
    expect(first).toMatchObject({ when: 'reported 6 Dec 2021', files: ['harbour-courier-s400-arrives.txt'] })
    expect(first?.text).toMatch(/^“Nobody in this building believes .* in writing either”$/)
  })

  it('reports what is not between quotation marks in the words of the article', async () => {
    const answer = await sample.briefing('/who Shugayev')
    for (const { cites, text } of answer.sections.flatMap(({ heading, statements }) =>
      heading === 'Said, as articles report it' ? statements : [],
    ))
      expect(answer.excerpts.find(({ n }) => n === cites[0])?.quote).toBe(text)
  })

  it('offers the nearest name for one that no article has', async () => {
    expect((await sample.notice('/who Shringlo')).text).toBe(
      'No article has the spelling “Shringlo”. The nearest names are: Harsh Vardhan Shringla.\nNo sanctions list is loaded, so none was looked at.',
    )
  })

  it('lists the people by prominence where no name is given', async () => {
    const people = section(await sample.briefing('/who'), 'People').map(({ text }) => text)
    expect(people[0]).toMatch(/^(?:Vladimir Putin|Narendra Modi), .*\(\d+ articles\)$/)
  })
})

describe('/sanctions', () => {
  it('tells what is at risk from what is imposed on others', async () => {
    const answer = await sample.briefing('/sanctions India')
    expect(section(answer, 'At risk or threatened')[0]?.text).toMatch(/^On India/)
    const imposed = section(answer, 'Imposed elsewhere').map(({ text }) => text)
    expect(imposed).toContain(
      "On Turkey's Presidency of Defence Industries and Ismail Demir, Dec 2020, by the United States",
    )
    expect(section(answer, 'In force elsewhere')[0]?.text).toBe(
      'On Russia, 2014, by the European Union, until the end of January 2022',
    )
  })

  it('keeps acts of several years and imposers apart', async () => {
    const { sections } = await sample.briefing('/sanctions')
    const imposed = sections.find(({ heading }) => heading === 'Imposed')?.statements ?? []
    expect(imposed.filter(({ text }) => text.includes('2018') && text.includes('2020'))).toEqual([])
  })

  it('tells what the law is, and of when', async () => {
    expect(section(await sample.briefing('/sanctions CAATSA'), 'The law')[0]?.text).toMatch(
      /^CAATSA \(2017\), United States/,
    )
  })

  it('gives no purpose that only the sentence before explains', async () => {
    const [imposed] = section(await sample.briefing('/sanctions Turkey'), 'Imposed')
    expect(imposed?.text).toBe('On Turkey, Dec 2020')
  })

  it('says first that there are none on whoever is asked about', async () => {
    const { title } = await sample.briefing('/sanctions Putin')
    expect(title).toBe('No sanctions on Putin in these articles')
  })

  it('denies none of whoever is named with sanctions in one sentence, and shows that first', async () => {
    const laid = await lay({
      'a.md':
        '---\ntitle: A list\n---\n\nJapan imposed sanctions on Velm Shipping. The Belarusian defence ministry, three mills and a plant were named in the sanctions, too.',
      'b.md':
        '---\ntitle: A pipe\n---\n\nThe Alda Link 2 pipe had outlived the sanctions of an earlier year. Canada imposed sanctions on the Dravin Bank.',
    })
    for (const [asked, words] of [
      ['Belarus', 'The Belarusian defence ministry'],
      ['Alda Link 2', 'The Alda Link 2 pipe had outlived'],
    ]) {
      const answer = await laid.bot.answer({ text: `/sanctions ${asked}` })
      const said = JSON.stringify(answer)
      expect(said).toContain(`Sanctions named with ${asked}, in the articles’ own words`)
      expect(said).not.toMatch(/No sanctions on|, none on/)
      expect(said).toContain(words)
      if (answer.kind === 'briefing') expect(answer.sections[0]?.statements[0]?.text).toContain(words)
    }
  })

  it('says whose sanctions those are that name somebody else, and denies none of a kind', async () => {
    const laid = await lay({
      'a.md':
        '---\ntitle: A raid\n---\n\nCanada sanctioned Oman’s spy agency over the raid that shook Fiji in May.',
      'b.md':
        '---\ntitle: A port\n---\n\nJapan imposed sanctions on Cuban individuals. Cuban bankers met in the port.',
    })
    const others = await laid.briefing('/sanctions Fiji')
    expect(others.title).toBe('No sanctions on Fiji itself in these articles')
    expect(others.sections[0]?.heading).toBe('Named with sanctions on others')
    const kind = await laid.briefing('/sanctions Cuban bankers')
    expect(kind.title).toBe('No sanctions on Cuban bankers by that name in these articles')
    expect(kind.sections.map(({ heading }) => heading)).toEqual(['Imposed elsewhere'])
  })

  it('calls no ban sanctions that no sentence calls so', async () => {
    const laid = await lay({
      'a.md':
        '---\ntitle: A strip\n---\n\nOman will not lift the restrictions unless the Tarn Front frees all of them.',
    })
    const { title, sections } = await laid.briefing('/sanctions Tarn Front')
    expect(title).toBe('No sanctions named with Tarn Front in these articles')
    expect(sections.map(({ heading }) => heading)).toEqual(['Bans and curbs named with it'])
  })

  it('says that a headline alone speaks of them', async () => {
    const laid = await lay({
      'a.txt':
        'Japan slaps sanctions on Velm Shipping\n\nShares of the company fell by a fifth in Osaka on Friday.',
    })
    const { text, nearest } = await laid.notice('/sanctions Velm Shipping')
    expect(text).toContain('Only a headline speaks of sanctions on “Velm Shipping”')
    expect(nearest.map(({ title }) => title)).toEqual(['Japan slaps sanctions on Velm Shipping'])
  })

  it('shows what is told of sanctions below a title that names who is asked about', async () => {
    const laid = await lay({
      'a.md':
        '---\ntitle: Who are the daughters of Viktor Salo?\n---\n\nThe banker’s children could be on the next list of EU sanctions, it has emerged. They live in Tallow Bay and own a mill.',
    })
    const { text, nearest } = await laid.notice('/sanctions the daughters of Viktor Salo')
    expect(text).toContain('No sentence names “the daughters of Viktor Salo” and sanctions together')
    expect(nearest[0]?.quote).toContain('could be on the next list')
  })

  it('finds by a capital what articles tell of the country', async () => {
    const laid = await lay({
      'a.md':
        '---\ntitle: A club\n---\n\nThe UK imposed sanctions on the banker Viktor Salo. The club must be sold.',
      'b.md': '---\ntitle: A bank\n---\n\nLondon imposed sanctions on the Dravin Bank. The bank is shut.',
    })
    const [imposed] = (await laid.briefing('/sanctions London')).sections
    expect(imposed?.statements.map(({ text }) => text).sort()).toEqual([
      'On Dravin Bank, by the United Kingdom',
      'On the banker Viktor Salo, by the United Kingdom',
    ])
  })

  it('says that no article speaks of sanctions on a target', async () => {
    expect((await sample.notice('/sanctions Denmark')).text).toBe(
      'No article speaks of sanctions on “Denmark”.\nNo sanctions list is loaded, so none was looked at.',
    )
  })
})

describe('/compare', () => {
  it('sets both values side by side, each with its sources', async () => {
    const answer = await sample.briefing('/compare')
    const values = differing(answer).map((list) => list.toSorted())
    expect(values).toContainEqual(['2030', '2031'])
    expect(values).toContainEqual(['$5.4 billion', '$5.5 billion'])
    expect(answer.conflicts.every((conflict) => conflict.values.every(({ cites }) => cites.length > 0))).toBe(
      true,
    )
  })

  it('does not take 600,000 and more than 600,000 for a difference', async () => {
    const answer = await sample.briefing('/compare')
    expect(differing(answer).flat().join()).not.toContain('600,000')
    expect(
      section(answer, 'Sources agree')
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(/: 600,000 rifles\n.*: more than 600,000 rifles/)
  })

  it('says that one article alone cannot be compared', async () => {
    expect((await sample.notice('/compare source:"Capital Monitor"')).text).toMatch(/nothing to compare/)
  })
})

describe('/timeline', () => {
  it('puts events in the order of their dates, each as exactly as it is known', async () => {
    const events = section(await sample.briefing('/timeline Turkey S-400 sanctions'), 'Timeline').map(
      ({ when }) => when,
    )
    expect(events).toContain('2017')
    expect(events).not.toContain('Dec 2020')
    expect(events).toContain('14 Dec 2020')
    const years = events.map((when) => Number(/\d{4}$/.exec(when ?? '')?.[0]))
    expect(years).toEqual(years.toSorted((a, b) => a - b))
  })
})

describe('/sources', () => {
  it('lists every article with its length and its copies, beside its publisher and its date', async () => {
    const answer = await sample.briefing('/sources')
    const lines = section(answer, 'Articles, newest first').map(({ text }) => text)
    expect(lines).toHaveLength(12)
    expect(lines.join('\n')).toMatch(/waiver for India · \d+ words · also in wire\.jsonl#2/)
    expect(answer.excerpts.find(({ title }) => title.endsWith('waiver for India'))).toMatchObject({
      source: 'Capital Monitor',
      published: '2021-11-17',
    })
    expect(lines.filter((line) => line.includes('near copy of another article'))).toHaveLength(1)
    expect(lines.join('\n')).toContain('only a part of the article')
  })

  it('counts near copies as one source', async () => {
    const answer = await sample.briefing('/sources')
    expect([answer.articles, answer.sources]).toEqual([12, 10])
  })

  it('shows an article by its file, or the words around an excerpt', async () => {
    const whole = await sample.briefing('/sources eastern-ledger-pact-2030.txt')
    expect(whole.sections[0]?.statements.length).toBeGreaterThan(5)
    const around = await sample.briefing('/sources eastern-ledger-pact-2030.txt context:0-20')
    expect(around.sections[0]?.heading).toBe('In its context')
    expect(around.excerpts.every(({ end }) => end < 800)).toBe(true)
  })

  it.each(['context:9-1', 'context:here', 'context:99999-100000'])(
    'says what a context is: %s',
    async (typed) => {
      expect((await sample.notice(`/sources eastern-ledger-pact-2030.txt ${typed}`)).text).toMatch(
        /is not a place in this article of \d+ characters\. .* for example context:0-200$/,
      )
    },
  )
})

describe('/help', () => {
  it('lists every command from its own declaration', async () => {
    const { text } = await sample.notice('/help')
    for (const name of ['ask', 'compare', 'help', 'sanctions', 'sources', 'summary', 'timeline', 'who'])
      expect(text).toMatch(new RegExp(`^/${name}\\b.+`, 'm'))
  })

  it('tells how one is used, with examples', async () => {
    const { text } = await sample.notice('/help who')
    expect(text).toContain('/who [name] [since:] [until:] [source:]')
    expect(text).toContain('> /who Lavrov')
  })

  it('tells the command that was meant', async () => {
    expect((await sample.notice('/help timline')).text).toBe(
      'There is no command /timline. Did you mean /timeline? /help lists them all.',
    )
  })
})

describe('Filters', () => {
  it.each([
    [
      '/who Lavrov since:someday',
      '“since:someday” is not a date. Write a day, a month or a year, for example since:2021-12-01, since:2021-12 or since:2021.',
    ],
    ['/summary since:2021-13', /^“since:2021-13” is not a date\./],
    ['/summary since:2022 until:2021', 'since:2022 is later than until:2021. Swap them, or leave one out.'],
    ['/summary sinse:2021', /^\/summary has no option “sinse”\. Did you mean “since:”\?/],
    ['/summary source:', '“source:” needs a value, for example source:"Eastern Ledger"'],
  ])('that are wrong get a sentence with an example: %s', async (typed, sentence) => {
    const { text } = await sample.notice(typed)
    if (typeof sentence === 'string') expect(text).toBe(sentence)
    else expect(text).toMatch(sentence)
  })

  it('take a month as a whole', async () => {
    const answer = await sample.briefing('/sources since:2021-11 until:2021-11')
    expect(answer.excerpts.map(({ published }) => published?.slice(0, 10))).toEqual([
      '2021-11-17',
      '2021-11-14',
    ])
  })
})
