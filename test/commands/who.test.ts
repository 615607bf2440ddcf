import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createBot } from '../../src/bot.ts'
import { isCommand } from '../../src/contracts/command.ts'
import { createDesk } from '../../src/desk.ts'
import sqlite from '../../src/engines/sqlite.ts'
import { discover } from '../../src/runtime/discover.ts'
import { createLog } from '../../src/runtime/log.ts'
import extractive from '../../src/writers/extractive.ts'
import { articleOf } from '../articles.ts'
import { section, useArticles } from '../sample.ts'

const lay = useArticles()
const cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean()
})

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'dateline-who-'))
  cleanUp.push(() => rm(made, { recursive: true }))
  return made
}

describe('/who', () => {
  it('takes a name inside a word that describes something else for no company', async () => {
    const sample = await lay({
      'a.txt':
        'Harbour toll goes\n\nMayor Ida Brandvik and her deputy, Oskar Rydal, scrapped the Hallen-era toll on Monday.\n\nThe former mayor Per Hallen brought the toll in during 2009. “It was unfair,” said Oskar Rydal.',
    })
    const answer = await sample.briefing('/who Brandvik')
    expect(section(answer, 'Appears with').map(({ text }) => text)).toEqual(['Oskar Rydal'])
  })

  it('shows no date for words of an article that nobody dated', async () => {
    const sample = await lay({
      'undated.txt':
        'Harbour plan\n\nThe harbour of Tallow Bay will be rebuilt next month, the town council decided after a long quarrel.\n\n"The stones are ready," Mayor Ida Brandvik said on Monday to a crowd that had waited in the rain.\n\nBrandvik has led the town for years, and this is her last large work.',
    })
    const answer = await sample.briefing('/who Brandvik')
    expect(answer.sections.flatMap(({ statements }) => statements.map(({ when }) => when))).not.toContain(
      expect.anything(),
    )
    expect(answer.excerpts.map(({ published }) => published)).toEqual(answer.excerpts.map(() => null))
    expect((await sample.notice('/timeline')).text).toContain('give no date for what happened')
    expect((await sample.briefing('/sources')).sections[0]?.statements[0]?.text).not.toMatch(/\b\d{4}\b/)
  })

  it('takes a heading that is a name for nothing that is said of them', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Cup\ndate: 2021-12-01\n---\n\nMayor Ida Brandvik opened the harbour in the rain.\n\nIda Brandvik\n\nIda Brandvik lost the vote in the council by one.',
    })
    const answer = await sample.briefing('/who Ida Brandvik')
    expect(section(answer, 'Said of them').map(({ text }) => text)).toEqual([
      expect.stringContaining('opened the harbour'),
      expect.stringContaining('lost the vote'),
    ])
  })

  it('tells an office that somebody is only to have as what it is', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Posts\ndate: 2021-12-01\n---\n\nThe council wants to hear the mayor’s choice for a new harbour master, Nils Aune, before it votes. The harbour master of Orsk, Oskar Rydal, leaves in May.',
    })
    const roles = async (name: string) =>
      section(await sample.briefing(`/who ${name}`), 'Roles').map(({ text }) => text)
    expect(await roles('Nils Aune')).toEqual(['choice for a new harbour master'])
    expect((await roles('Oskar Rydal')).join()).not.toContain('choice')
  })

  it('takes who heads a body for no office of whom it is told beside', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Posts\ndate: 2021-12-01\n---\n\nIda Brandvik, and all who speak for the harbour board, headed by Nils Aune, worked through the night.',
    })
    const answer = await sample.briefing('/who Ida Brandvik')
    expect(JSON.stringify(answer.sections.filter(({ heading }) => heading === 'Roles'))).not.toContain(
      'headed',
    )
  })

  it('appears with nobody who is a part of the name itself', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Cup\ndate: 2021-12-01\n---\n\nErik van Brandt trains the rowers of Tallow Bay. Erik met Ida Brandvik and Erik van Brandt there, and the two spoke at length.',
    })
    const answer = await sample.briefing('/who Erik van Brandt')
    expect(section(answer, 'Appears with').map(({ text }) => text)).toEqual(['Ida Brandvik'])
  })

  it('tells what others say of somebody in a sentence beside their own words, and their own words not twice', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Harbour plan\ndate: 2021-12-01\n---\n\nMayor Ida Brandvik opened the harbour. Ida Brandvik angered the fishermen of Tallow Bay with her plan. “The stones are ready for us all,” Brandvik said on Monday. Ida Brandvik lost the vote in the council.',
    })
    const answer = await sample.briefing('/who Brandvik')
    const said = section(answer, 'Said of them').map(({ text }) => text)
    expect(said.join('\n')).toContain('angered the fishermen')
    expect(said.join('\n')).toContain('lost the vote')
    expect(said.join('\n')).not.toContain('The stones are ready')
  })

  it('counts the articles of all forms of a name, and tells of what country somebody is', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A\ndate: 2021-12-01\n---\n\nPrime Minister Ida Brandvik opened the harbour. The crowd was cold.',
      'b.md':
        '---\ntitle: B\ndate: 2021-12-02\n---\n\nNorwegian Prime Minister Ida Brandvik closed the harbour again. It rained.',
      'c.md':
        '---\ntitle: C\ndate: 2021-12-03\n---\n\nPresident Brandvik, as her rivals call her, said on Friday that the harbour was shut.',
    })
    const [first] = section(await sample.briefing('/who'), 'People')
    expect(first?.text).toBe('Ida Brandvik, Norwegian Prime Minister (3 articles)')
    const [narrowed] = section(await sample.briefing('/who until:2021-12-01'), 'People')
    expect(narrowed?.text).toBe('Ida Brandvik, Prime Minister (1 article)')
  })

  it('means by a last name who has it, and says whose first name it is', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A\ndate: 2021-12-01\n---\n\nMayor Nora Hallett opened the harbour. Hallett smiled at the crowd.',
      'b.md':
        '---\ntitle: B\ndate: 2021-12-02\n---\n\nFares fall in May, said Hallett Berg, an economist at a travel firm.',
    })
    const answer = await sample.briefing('/who Hallett')
    expect(answer.title).toBe('Nora Hallett')
    expect(answer.remarks?.join(' ')).toContain('Hallett Berg')
  })

  it('tells an office that was left with the days of the articles that say so', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Mint\ndate: 2021-05-05\n---\n\nIda Brandvik, director of the Royal Mint, counted the coins in the rain.',
      'b.md':
        '---\ntitle: Mint again\ndate: 2023-01-10\n---\n\nIda Brandvik stepped down as director of the Royal Mint on Monday. The coins are safe.',
    })
    const told = section(await sample.briefing('/who Ida Brandvik'), 'Roles')
    expect(told.map(({ when, text }) => `${when}: ${text}`)).toEqual([
      '5 May 2021: director of the Royal Mint',
      '10 Jan 2023: stepped down as director of the Royal Mint',
    ])
  })

  it('heads the holder of an office, and not who is told of beside it', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Son held\ndate: 2021-05-05\n---\n\nTimo Hallen, the son of the foreign minister of Norway, was held on Monday. Karl Benzon, a spokesman for the foreign minister of Norway, was silent.\n\nThe foreign minister of Norway, Ida Brandvik, was abroad.',
    })
    expect((await sample.briefing('/who foreign minister of Norway')).title).toBe('Ida Brandvik')
    const behind = await lay({
      'a.md':
        '---\ntitle: Talks\ndate: 2021-05-05\n---\n\nPrime Minister Ida Brandvik of Norway met Paul Hallen on Monday, who is nobody.',
    })
    expect((await behind.briefing('/who prime minister of Norway')).title).toBe('Ida Brandvik')
  })

  it('tells nothing of somebody that is told of what bears the name, or under a picture', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Harbour\ndate: 2021-05-05\n---\n\nThe Brandvik administration bought a crane on Monday.\n\nIda Brandvik and her deputy wave from the quay. (AP Photo/Nell Drury)\n\nIda Brandvik lost the vote in the council by one.',
    })
    const said = section(await sample.briefing('/who Ida Brandvik'), 'Said of them')
    expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('lost the vote')])
  })

  it('shows a sentence once, for the words it quotes', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A\ndate: 2021-12-01\n---\n\nMayor Ida Brandvik said on Monday that she was “ready for the winter storms” but warned that the old pier would not last.',
    })
    const { sections } = await sample.briefing('/who Brandvik')
    const told = sections
      .filter(({ heading }) => heading.startsWith('Said,'))
      .flatMap(({ statements }) => statements)
    expect(told).toHaveLength(1)
  })

  it('finds who is asked for with a title or an initial that no article has', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A\ndate: 2021-12-01\n---\n\nGovernor Roy Halvorsen signed the bill on Friday. Halvorsen smiled.',
      'b.md':
        '---\ntitle: B\ndate: 2021-12-02\n---\n\nPope Clement called for calm on Sunday. Clement spoke for an hour.',
    })
    expect((await sample.briefing('/who Roy A. Halvorsen')).title).toBe('Roy Halvorsen')
    expect((await sample.briefing('/who Pope Clement')).sections.length).toBeGreaterThan(0)
    expect((await sample.notice('/who Queen Matilda')).text).toContain('No article names')
  })

  it('takes a name for whom most articles mean by it, and says that another bears it', async () => {
    const about = (day: number, text: string) => `---\ntitle: T${day}\ndate: 2021-12-0${day}\n---\n\n${text}`
    const sample = await lay({
      'a.md': about(1, 'Mayor Nora Halvorsen opened the bridge. Halvorsen was late.'),
      'b.md': about(2, 'Nora Halvorsen closed the bridge. The river rose.'),
      'c.md': about(3, 'Nora Halvorsen has a plan for the river, her office said.'),
      'd.md': about(4, 'Fares fall in May, said Olav Halvorsen, an economist at a firm.'),
    })
    const answer = await sample.briefing('/who Halvorsen')
    expect(answer.title).toBe('Nora Halvorsen')
    expect(answer.remarks?.join(' ')).toContain('“Halvorsen” is also Olav Halvorsen (1 article)')
  })

  it('finds who holds an office, in the words of any country', async () => {
    const sample = await lay({
      'a.txt':
        'Talks\n\nRussian Foreign Minister Pavel Orlov left for Rome on Friday. Finance Minister Nora Finch stayed.',
    })
    expect((await sample.briefing('/who foreign minister of Russia')).title).toBe('Pavel Orlov')
    expect((await sample.notice('/who foreign minister of Norway')).text).toContain('No article names')
  })

  it('says that a headline alone has the name', async () => {
    const sample = await lay({
      'a.txt': 'Central banker Yemi Okonjo quits\n\nThe currency fell to a record low on Friday.',
    })
    const { text, nearest } = await sample.notice('/who Yemi Okonjo')
    expect(text).toContain('Only a headline names “Yemi Okonjo”')
    expect(nearest.map(({ title }) => title)).toEqual(['Central banker Yemi Okonjo quits'])
  })

  it('shows the passages that have the very words where they were not read as a name', async () => {
    const sample = await lay({
      'a.txt': 'Vote\n\nThe motion of Brill Osk was lost by four votes. The hall was cold.',
    })
    const answer = await sample.briefing('/who motion of brill')
    expect(section(answer, 'Named in these passages')[0]?.text).toContain('Brill Osk')
  })

  it('tells of sentences that say the same the one that says most', async () => {
    const sample = await lay({
      'a.txt':
        'Guild\n\nIda Brandvik is the first woman to head the harbour guild of Tallow Bay.\n\nThe council of Tallow Bay confirmed Ida Brandvik by 53 votes to 47 on Thursday as the first woman to head the harbour guild of Tallow Bay.',
    })
    const { sections } = await sample.briefing('/who Ida Brandvik')
    expect(JSON.stringify(sections)).toContain('53 votes to 47')
  })

  it('shows such a passage with the sentences that it goes on from, and that go on from it', async () => {
    const sample = await lay({
      'a.txt':
        'Suit\n\nThe Harbour Council sued two tram lines of Tallow Bay on Friday. The council also sued the owner of the trams, called Velm Rail Works. The firm, last worth 40 million crowns, said nothing. Gulls rose.',
    })
    const { sections } = await sample.briefing('/who Velm Rail Works')
    expect(sections[0]?.statements.map(({ text }) => text)).toEqual([
      'The Harbour Council sued two tram lines of Tallow Bay on Friday. The council also sued the owner of the trams, called Velm Rail Works. The firm, last worth 40 million crowns, said nothing.',
    ])
  })

  it('tells an answer with its question', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A\ndate: 2021-12-01\n---\n\nAsked whether the strike would end, Mayor Ida Brandvik replied, “I hope so with all my heart.”',
    })
    const [first] = section(await sample.briefing('/who Brandvik'), 'Said, word for word')
    expect(first?.text).toBe('Asked whether the strike would end: “I hope so with all my heart.”')
  })

  it.each([
    [
      'Nora Finch was asked if she trusted the port. “Less than I once did,” she said.',
      'Nora Finch was asked if she trusted the port: “Less than I once did”',
    ],
    [
      'Would she run again? “Ask me again in June,” Senator Nora Finch replied.',
      'Would she run again? “Ask me again in June”',
    ],
    [
      'When a reporter asked coach Nora Finch if the keeper would play, she said: “Just wait and see.”',
      'When a reporter asked coach Nora Finch if the keeper would play: “Just wait and see.”',
    ],
    ['Nora Finch opened the hall. “It took us nine years,” she said.', '“It took us nine years”'],
    [
      'Who is Nora Finch? “I was always the last one home,” Nora Finch said.',
      '“I was always the last one home”',
    ],
  ])('tells the question wherever it stands, and no other sentence: %s', async (text, wanted) => {
    const sample = await lay({ 'a.md': `---\ntitle: A\ndate: 2021-12-01\n---\n\n${text}` })
    const answer = await sample.briefing('/who Nora Finch')
    expect(section(answer, 'Said, word for word').map((one) => one.text)).toEqual([wanted])
  })

  it('shows a few words of some “he” only where somebody says little else', async () => {
    const said = async (more: string): Promise<readonly string[]> => {
      const text = `Nora Finch took the stand. “He was very bold,” Nora Finch said. ${more}`
      const sample = await lay({ 'a.md': `---\ntitle: A\ndate: 2021-12-01\n---\n\n${text}` })
      return section(await sample.briefing('/who Nora Finch'), 'Said, word for word').map((one) => one.text)
    }
    expect(await said('It rained.')).toEqual(['“He was very bold”'])
    const more = '“I never saw the keys,” Nora Finch said. “The mill was sold in May,” Nora Finch said.'
    expect(await said(more)).toEqual(['“I never saw the keys”', '“The mill was sold in May”'])
  })

  it('appears with nobody who is a part that somebody plays', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A\ndate: 2021-12-01\n---\n\nNora Finch made her name in a role in a serial as Greta Vane. Nora Finch sang with Ana Weiss in Orsk.',
    })
    const met = section(await sample.briefing('/who Nora Finch'), 'Appears with').map((one) => one.text)
    expect(met).toEqual(['Ana Weiss'])
  })

  it('tells what the sentences say that give somebody a role, where nothing else is told', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A visit\ndate: 2021-12-01\n---\n\nMayor Ida Brandvik is expected in Tolvara on Friday.',
    })
    const told = section(await sample.briefing('/who Brandvik'), 'Said of them')
    expect(told[0]?.text).toContain('is expected in Tolvara')
  })

  it('tells first what somebody is in the news for, in the newest article first, with the role or without', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A crane\ndate: 2021-12-01\n---\n\nMayor Ida Brandvik ordered a crane for the harbour. The council paid. Brandvik was born in Tallow Bay. Brandvik keeps two dogs on her farm.',
      'b.md':
        '---\ntitle: Brandvik quits after harbour vote\ndate: 2021-12-09\n---\n\nIt rained on Monday. The council met. The hall was full. Ida Brandvik once drove a tram in the old town. Mayor Ida Brandvik quits after she lost the harbour vote by one.',
    })
    const told = section(await sample.briefing('/who Ida Brandvik'), 'Said of them')
    expect(told.map(({ text }) => text).slice(0, 2)).toEqual([
      expect.stringContaining('quits after she lost'),
      expect.stringContaining('ordered a crane'),
    ])
    expect(told.map(({ text }) => text).join()).toContain('two dogs')
  })

  it.each([
    ['On Friday, Brandvik said she was “shocked by the noise of the cranes”.', '10 Dec 2021'],
    [
      'Brandvik, who was hurt on Friday, said she was “shocked by the noise of the cranes”.',
      'reported 13 Dec 2021',
    ],
    [
      'Brandvik said she was “shocked by the noise of the cranes” that had come some years ago.',
      'reported 13 Dec 2021',
    ],
    ['Brandvik said this month she was “shocked by the noise of the cranes”.', 'reported 13 Dec 2021'],
    ['On Tuesday, Brandvik said she was “shocked by the noise of the cranes”.', undefined],
    ['Some years ago, Brandvik said she was “shocked by the noise of the cranes”.', undefined],
  ])('dates words by the day that their verb has, else by that of the report: %s', async (sentence, when) => {
    const sample = await lay({
      'a.md': `---\ntitle: Noise\ndate: 2021-12-13\n---\n\nMayor Ida Brandvik left the harbour in the rain. ${sentence}`,
    })
    const [told] = section(await sample.briefing('/who Brandvik'), 'Said, as articles report it')
    expect(told?.when).toBe(when)
  })

  it('takes what an article begins with about another for no news of somebody', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Mayor\ndate: 2021-12-09\n---\n\nKarl Benzon is mayor of Tallow Bay. He was sworn in after Ida Brandvik left the hall.',
      'b.md':
        '---\ntitle: Dogs\ndate: 2021-12-01\n---\n\nIda Brandvik bought a farm by the sea. Brandvik will become the first woman to head the guild.',
      'c.md':
        '---\ntitle: A close race\ndate: 2021-12-02\n---\n\nCan she win? That is what all ask as former rower Ida Brandvik runs against Karl Benzon for the council.',
    })
    const told = section(await sample.briefing('/who Ida Brandvik'), 'Said of them')
    expect(told.map(({ text }) => text).slice(0, 2)).toEqual([
      expect.stringContaining('runs against Karl Benzon'),
      expect.stringContaining('first woman'),
    ])
  })

  it.each([
    '29 Oct 2023 03.08 GMT Ida Brandvik has won the cup on the last throw of the night.',
    '8:52 p.m. ET: Ida Brandvik has won the cup on the last throw of the night.',
  ])('tells what a live report says without its time: %s', async (line) => {
    const sample = await lay({
      'a.md': `---\ntitle: Cup\ndate: 2023-10-29\n---\n\nIt rained in the hall of Tallow Bay.\n\n${line}\n\nThe crowd sang.`,
    })
    const told = section(await sample.briefing('/who Ida Brandvik'), 'Said of them')
    expect(told.map(({ text }) => text)).toEqual([
      'Ida Brandvik has won the cup on the last throw of the night.',
    ])
  })

  it('appears with nobody who only wrote of them, and in no line-up', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Cup\ndate: 2021-12-01\n---\n\nIda Brandvik lost the cup to Karl Benzon. Ida Brandvik wants to sell the club, said Nell Drury in the Sunday Herald.\n\nGoal Vera Holt Tallow 33 0 Defence Ida Brandvik Aarn 12 1 Tom Rask Velm 8 2 Olav Moen Aarn 9 3 Marta Ellingsen Velm 4 0 Asha Rao 5',
    })
    const answer = await sample.briefing('/who Ida Brandvik')
    expect(section(answer, 'Appears with').map(({ text }) => text)).toEqual(['Karl Benzon'])
    expect(JSON.stringify(answer.sections)).not.toContain('Vera Holt')
  })

  it.each([
    ['The Harbour Rowers have hired Asha Rao as their next coach, they said.', 'coach of the Harbour Rowers'],
    ['Orvo Steel has dismissed chief executive Asha Rao over the fire.', 'chief executive of Orvo Steel'],
    ['Orvo Steel has hired former coach Asha Rao.', undefined],
    ['The crowd blamed coach Asha Rao for the loss.', undefined],
    ['District Judge Asha Rao left early. Judge Asha Rao was tired.', 'District Judge'],
  ])('tells an office with its body, or leaves it out: %s', async (text, wanted) => {
    const sample = await lay({ 'a.md': `---\ntitle: A\ndate: 2021-12-01\n---\n\n${text}` })
    const { sections } = await sample.briefing('/who Asha Rao')
    const roles = sections.find(({ heading }) => heading === 'Roles')?.statements ?? []
    expect(roles.map((one) => one.text)).toEqual(wanted === undefined ? [] : [wanted])
  })

  it.each([
    [
      'Mona Abell lost in two sets. “She was tired,” her coach, Radu Enn, said afterwards.',
      'coach of Mona Abell',
    ],
    ['“We never doubted her,” said Radu Enn, coach of the sprinter Mona Abell.', 'coach of Mona Abell'],
    ['Mona Abell sang twice. Radu Enn, her agent, said little.', 'agent of Mona Abell'],
    ['Mona Abell met Ada Wirth. Her lawyer Radu Enn said little.', 'lawyer'],
    ['Radu Enn, a spokesman for Mona Abell, said little.', 'spokesman for Mona Abell'],
  ])('tells whose coach or lawyer somebody is, where that is sure: %s', async (text, wanted) => {
    const sample = await lay({ 'a.md': `---\ntitle: A\ndate: 2021-12-01\n---\n\n${text}` })
    const [role] = section(await sample.briefing('/who Radu Enn'), 'Roles').map((one) => one.text)
    expect(role?.replace(/^a /, '')).toBe(wanted)
  })

  it('says that two may be meant where nothing ties the articles that have a name', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Wenna Sorrel and Piet Marn part\ndate: 2021-12-01\n---\n\nWenna Sorrel and the actor Piet Marn have parted. Piet Marn moved out in May.',
      'b.md':
        '---\ntitle: Harwick hold Lunde to a draw\ndate: 2021-12-03\n---\n\nHarwick scored late. Olaf Dahl was struck out by the pitcher Piet Marn in the ninth.',
    })
    const { remarks = [] } = await sample.briefing('/who Piet Marn')
    expect(remarks.join()).toContain('they may be two people')
  })

  it('and not where another name stands in both', async () => {
    const sample = await lay({
      'a.md': '---\ntitle: A wedding\ndate: 2021-12-01\n---\n\nWenna Sorrel married Piet Marn in May.',
      'b.md': '---\ntitle: A court\ndate: 2021-12-03\n---\n\nPiet Marn sued Wenna Sorrel on Friday.',
    })
    expect((await sample.briefing('/who Piet Marn')).remarks ?? []).not.toContainEqual(
      expect.stringContaining('two people'),
    )
  })

  it('reads a name that papers transcribe otherwise, and says so', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A speech\ndate: 2021-12-01\n---\n\nPresident Oleksiy Horlatskyy spoke by video. Horlatskyy asked for pumps.',
    })
    const { title, remarks = [] } = await sample.briefing('/who Horlatsky')
    expect(title).toBe('Oleksiy Horlatskyy')
    expect(remarks).toContain('No article spells it “Horlatsky”: read as Oleksiy Horlatskyy.')
  })

  it('begins with no dateline', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Rao freed\ndate: 2021-12-01\n---\n\nHARWICK − Asha Rao was freed on Monday after nine days in a cell by the harbour.',
    })
    expect(section(await sample.briefing('/who Asha Rao'), 'Said of them')[0]?.text).toMatch(
      /^Asha Rao was freed/,
    )
  })

  it('tells what somebody did before what is only said beside their name, also below a role', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Ferry\ndate: 2021-12-01\n---\n\nThe ferry was late on Monday. It rained. The owners met at noon. Some blamed the tide, and some the plans of Asha Rao. It may be that Asha Rao leaves. A bell rang as Asha Rao spoke. Asha Rao, a pilot with the line for nine years, was steering the ferry when it struck the quay.',
    })
    const [first] = section(await sample.briefing('/who Asha Rao'), 'Said of them')
    expect(first?.text).toContain('was steering the ferry')
  })

  it('tells what is done before what was said', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Rao resigns\ndate: 2021-12-01\n---\n\nAsha Rao resigned on Monday after a quarrel. “I have done what I could for the town,” Rao said.',
    })
    const { sections } = await sample.briefing('/who Asha Rao')
    expect(sections.map(({ heading }) => heading)).toEqual(['Said of them', 'Said, word for word'])
  })

  it('tells of whom a lead speaks that names nobody', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Former harbour master jailed for fraud\ndate: 2021-12-01\n---\n\nA former harbour master was jailed for nine years on Monday. Asha Rao, 52, stood still as the sentence was read.',
    })
    const [first] = section(await sample.briefing('/who Asha Rao'), 'Said of them')
    expect(first?.text).toMatch(/^A former harbour master was jailed/)
    expect(first?.text).toContain('Asha Rao, 52,')
  })

  it('tells what somebody did next where the next sentence says “she” of nobody else', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A guild\ndate: 2021-12-01\n---\n\nIt rained. The guild met. The hall was full. Petra Hallen led the guild of bakers for nine years. She resigned over the price of salt. Nora Finch wrote to Petra Hallen in May. She never answered.',
    })
    const told = section(await sample.briefing('/who Petra Hallen'), 'Said of them').map(({ text }) => text)
    expect(told[0]).toMatch(/for nine years\. She resigned over/)
    expect(told.join()).not.toContain('She never answered')
  })

  it('takes words under a name and a colon for nothing that is said of them', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A guild\ndate: 2021-12-01\n---\n\nPetra Hallen led the guild of bakers.\n\nPetra Hallen: “We have flour for a year and nobody needs to fear.',
    })
    expect(
      section(await sample.briefing('/who Petra Hallen'), 'Said of them').map(({ text }) => text),
    ).toEqual(['Petra Hallen led the guild of bakers.'])
  })

  it('says of whom an article tells that they wrote another', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Mill sold\nauthor: Jon Eskil\ndate: 2021-12-01\n---\n\nThe mill was sold to a baker on Friday.',
      'b.md':
        '---\ntitle: A prize\ndate: 2021-12-02\n---\n\nJon Eskil won the prize of the harbour on Thursday for a book on mills.',
    })
    const { sections, remarks } = await sample.briefing('/who Jon Eskil')
    expect(sections[0]?.statements[0]?.text).toContain('won the prize')
    expect(remarks?.join()).toContain('“Jon Eskil” is named as an author of 1 article: Mill sold')
  })

  it('shows where somebody is named of whom nothing is told', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Fair\ndate: 2021-12-02\n---\n\nThe fair opened on Friday in the rain.\n\nPetra Hallen, left, and Nora Finch at the gate of the fair.',
    })
    const { sections } = await sample.briefing('/who Petra Hallen')
    expect(sections[0]?.statements[0]?.text).toContain('Petra Hallen, left')
  })

  it('tells nothing of a post that an article shows as its own, whole as it is', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Guild\ndate: 2021-12-02\n---\n\nPetra Hallen left the guild of bakers on Friday.\n\nPetra Hallen is a hero of mine. She built the guild from nothing. — Nora Finch (@norafinch) December 2, 2021',
    })
    const said = section(await sample.briefing('/who Petra Hallen'), 'Said of them')
    expect(said.map(({ text }) => text)).toEqual(['Petra Hallen left the guild of bakers on Friday.'])
  })

  it.each([
    ['Harbour pilot Olaf Finch, the focus of an inquiry, resigned on Friday, the port said.', true],
    ['Olaf Finch resigned on Friday, says the port.', true],
    ['Olaf Finch waves to the crowd at the gate on Friday.', false],
  ])('tells a deed before all else, and takes no picture for one: %s', async (text, isFirst) => {
    const sample = await lay({
      'a.md': `---\ntitle: Port\ndate: 2021-12-04\n---\n\nIt rained.\n\nThe inquiry began.\n\nNobody likes the Finch boat now.\n\n${text}\n\nThe port later moved Olaf Finch to Tallow.`,
    })
    const [first] = section(await sample.briefing('/who Olaf Finch'), 'Said of them')
    expect(first?.text === text).toBe(isFirst)
  })

  it('shows no question to its readers where a passage tells of a body', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Mill\ndate: 2021-12-04\n---\n\nDo you work at Finora and know more? Finora sold the mill on Friday.',
    })
    const { sections } = await sample.briefing('/who Finora')
    expect(sections.flatMap(({ statements }) => statements.map((one) => one.text))).toEqual([
      'Finora sold the mill on Friday.',
    ])
  })

  it('shows where somebody stands with another name between his own', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Fights\ndate: 2021-12-04\n---\n\nThe heavyweight fought the champ Olaf ‘Big Daddy’ Finch in a bad bout in 1991. The Tallow Cup was held by Finch.',
    })
    const { sections } = await sample.briefing('/who Olaf Finch')
    expect(sections.flatMap(({ statements }) => statements.map((one) => one.text)).join()).toContain(
      'Big Daddy',
    )
  })

  it('appears with nobody who only reported on them, and with each once however spelt', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Club\ndate: 2021-12-04\n---\n\nThe Post’s Nell Drury reported that Petra Hallen left the club. According to the Harbour Gazette’s Olav Moen, Petra Hallen signed for Tallow. Petra Hallen met Nora LeBrun on Friday.',
      'b.md': '---\ntitle: Club\ndate: 2021-12-05\n---\n\nPetra Hallen sang with Nora Le Brun on Saturday.',
    })
    const met = section(await sample.briefing('/who Petra Hallen'), 'Appears with')
    expect(met).toHaveLength(1)
    expect(met[0]?.text).toMatch(/^Nora Le ?Brun$/)
  })

  it('tells nothing as said by somebody that only another claims', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Suit\ndate: 2021-12-04\n---\n\nA firm is suing Petra Hallen. Finora claims Hallen hired the firm to count boats and asked employees to falsely report leaks in its tanks.',
    })
    const { sections } = await sample.briefing('/who Petra Hallen')
    expect(sections.map(({ heading }) => heading)).not.toContain('Said, as articles report it')
  })

  it('tells nothing as said by somebody that a paper says of them', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Vote\ndate: 2021-12-04\n---\n\nPetra Hallen, the “rower-turned-politician” who served as mayor of Sund, has been picked ahead of four rivals as the candidate of the ruling Harbour party, said The Beacon. The vote is in May.',
    })
    const { sections } = await sample.briefing('/who Petra Hallen')
    expect(sections.map(({ heading }) => heading)).not.toContain('Said, as articles report it')
  })

  it('tells as said by somebody what a paper reports', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Vote\ndate: 2021-12-04\n---\n\nPetra Hallen said that she had won a clear mandate for the harbour, reported the Harbour Post.',
    })
    const { sections } = await sample.briefing('/who Petra Hallen')
    expect(sections.map(({ heading }) => heading)).toContain('Said, as articles report it')
  })

  it('shows where an office is told with its body in other words', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Bank\ndate: 2021-12-04\n---\n\n“It pays,” said Petra Hallen, one of the three Finora founders. Finora sold the mill.',
    })
    const { sections } = await sample.briefing('/who founder of Finora')
    expect(sections.flatMap(({ statements }) => statements.map((one) => one.text)).join()).toContain(
      'one of the three Finora founders',
    )
    expect((await sample.notice('/who mayor of Finora')).text).toContain('No article names')
  })

  it('says of nobody with a first name that he is a place', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Game\ndate: 2021-12-04\n---\n\n8:54 p.m.: The Sailors led with a goal from Chad Lindholm.\n\nFinora sold the mill.',
    })
    const { remarks } = await sample.briefing('/who Chad Lindholm')
    expect(remarks?.join() ?? '').not.toContain('not as a person')
  })

  it('appears with nobody who is a place or a house, nor with whose picture it is', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Show\ndate: 2021-12-02\n---\n\nPetra Hallen met Nora Finch at the show. Petra Hallen won the Davis Cup. Nora Davis sold Davis soap. Credit: Petra Hallen and Mina Sorel Gallery, Tallow. Karl Benzon drew Petra Hallen.\n\nPetra Hallen dances by the lake. Credit: Olav Moen for Petra Hallen.',
    })
    const met = section(await sample.briefing('/who Petra Hallen'), 'Appears with')
    expect(met.map(({ text }) => text).sort()).toEqual(['Karl Benzon', 'Nora Finch'])
  })

  it.each([
    'Brandvik spoke to the guild on 19 November. She said she was “shocked by the noise of the cranes”.',
    'It rained. Brandvik had said she was “shocked by the noise of the cranes”.',
  ])('gives no day to words that may be of another: %s', async (text) => {
    const sample = await lay({
      'a.md': `---\ntitle: Noise\ndate: 2021-12-01\n---\n\nMayor Ida Brandvik met the guild.\n\n${text}`,
    })
    const [told] = section(await sample.briefing('/who Brandvik'), 'Said, as articles report it')
    expect(told?.text).toContain('shocked by')
    expect(told?.when).toBeUndefined()
  })

  it.each([
    ['Asked about the keel, Petra Hallen “loved every plank of it,” she said.', 'loved every plank'],
    [
      'Petra Hallen said the mill was facing a “several thousand crown” loss from a leak.',
      'facing a “several',
    ],
  ])('tells a part of a sentence that somebody is quoted with in its sentence: %s', async (text, wanted) => {
    const sample = await lay({
      'a.md': `---\ntitle: Mill\ndate: 2021-12-04\n---\n\nPetra Hallen runs a mill. ${text}`,
    })
    const { sections } = await sample.briefing('/who Petra Hallen')
    expect(sections.map(({ heading }) => heading)).not.toContain('Said, word for word')
    const [told] = sections.find(({ heading }) => heading === 'Said, as articles report it')?.statements ?? []
    expect(told?.text).toContain(wanted)
    expect(told?.text).toMatch(/^\W?(?:Asked|Petra)/)
  })

  it.each([
    'Petra Hallen asked the pilot to define what “a soft keel” meant, as though it were a term of art.',
    'This went fast. In the port, much was new. On the pier, this process was automated, Petra Hallen testified.',
    'Petra Hallen added that it could sail faster than all the others in the bay.',
  ])('tells nothing as said that makes no sense by itself: %s', async (text) => {
    const sample = await lay({
      'a.md': `---\ntitle: Mill\ndate: 2021-12-04\n---\n\nPetra Hallen runs a mill. ${text}`,
    })
    const { sections } = await sample.briefing('/who Petra Hallen')
    expect(sections.map(({ heading }) => heading).join()).not.toContain('Said, ')
  })

  it('tells that who was sacked has an office again, and the day of each', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Board acts\ndate: 2021-12-01\n---\n\nPetra Hallen was fired by the board of Finora on Friday.',
      'b.md':
        '---\ntitle: Safety\ndate: 2021-12-19\n---\n\nThe plan goes to the heads of Finora, by which it means CEO Petra Hallen and her deputy, Karl Benzon.',
    })
    const answer = await sample.briefing('/who Petra Hallen')
    expect(section(answer, 'Roles').map(({ text, when }) => `${when}: ${text}`)).toEqual(['19 Dec 2021: CEO'])
    expect(section(answer, 'Said of them').map(({ when }) => when)).toContain('reported 1 Dec 2021')
  })

  it('takes neither praise nor “Rep.” alone for a role', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Vote\ndate: 2021-12-01\n---\n\nRep. Petra Hallen, D-Ohio, won the vote. “We know that Petra Hallen is the right leader to help our harbour heal,” the guild said.',
    })
    const { sections } = await sample.briefing('/who Petra Hallen')
    expect(sections.map(({ heading }) => heading)).not.toContain('Roles')
  })

  it('tells what is told of somebody before what only names them, and nothing twice', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Cup\ndate: 2021-12-01\n---\n\nIt rained in Tallow Bay. The hall was full. The crowd sang. Petra Hallen won the cup with a record of 41 points. Petra Hallen won the cup in the hall with a record of 41 points. Petra Hallen sold her boat in 2019. Karl Benzon and Petra Hallen left for Velm. Petra Hallen bought a mill. A rower, Olav Moen, came in after the fall of Petra Hallen.',
    })
    const told = section(await sample.briefing('/who Petra Hallen'), 'Said of them').map(({ text }) => text)
    expect(told.filter((text) => text.includes('41 points'))).toHaveLength(1)
    expect(told.join()).toContain('left for Velm')
    expect(told.join()).not.toContain('Olav Moen')
  })

  it.each([
    ['Hallen’s dismissal follows a long inquiry into the accounts of the mill.', 'follows a long inquiry'],
    ['The board named Karl Benzon as head of the mill, replacing Hallen.', 'replacing Hallen'],
  ])('tells how an office was lost before other deeds: %s', async (text, wanted) => {
    const sample = await lay({
      'a.md': `---\ntitle: Mill\ndate: 2021-12-01\n---\n\nIt rained. The hall was full. Petra Hallen sings. Petra Hallen painted a boat. ${text}`,
    })
    const [first] = section(await sample.briefing('/who Petra Hallen'), 'Said of them')
    expect(first?.text).toContain(wanted)
  })

  it('keeps two people of one last name apart', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: The Calders\ndate: 2024-09-12\n---\n\nFormer President Gerald Calder spoke to steelworkers while his wife, Senator Ruth Calder, met farmers. “Steel built this town,” Gerald Calder said. Mrs. Calder will face hard questions on trade.',
      'b.md':
        '---\ntitle: More time\ndate: 2024-09-14\n---\n\nSenator Ruth Calder asked for more time. “I have been counted out before,” Calder said. Gerald Calder said nothing.',
    })
    const his = JSON.stringify((await sample.briefing('/who Gerald Calder')).sections)
    expect(his).toContain('Steel built')
    expect(his).not.toMatch(/counted out|hard questions/)
    const hers = JSON.stringify((await sample.briefing('/who Ruth Calder')).sections)
    expect(hers).toMatch(/counted out/)
    expect(hers).toMatch(/hard questions/)
  })

  it('finds somebody by the name at birth, and says so', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A season opens\ndate: 2024-10-02\n---\n\nThe cellist Mina Sorel, née Halvorsen, will open the season in Aarn. Sorel is 41.',
    })
    const answer = await sample.briefing('/who Halvorsen')
    expect(answer.title).toBe('Mina Sorel')
    expect(answer.remarks?.join()).toContain('“Halvorsen” is given as the name that Mina Sorel was born with')
    expect((await sample.briefing('/who Mina Halvorsen')).title).toBe('Mina Sorel')
  })

  it('takes a line of names under a picture for nothing that is told', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A firm in two\ndate: 2024-10-02\n---\n\nOwen Prast built the firm with Ivar Steen. The two fell out over money.\n\nOwen Prast and Ivar Steen.',
    })
    expect(section(await sample.briefing('/who Prast'), 'Said of them').map(({ text }) => text)).toEqual([
      'Owen Prast built the firm with Ivar Steen.',
    ])
  })

  it('tells what somebody wrote whom no article names', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Mill sold\nauthor: Jon Eskil\ndate: 2021-12-01\n---\n\nThe mill was sold to a baker on Friday.',
      'b.md':
        '---\ntitle: Bridge closed\nauthor: Ada Quill\ndate: 2021-12-02\n---\n\nThe bridge was closed for repairs on Monday.',
    })
    expect(await sample.bot.understand({ text: 'who is jon eskil?' })).toBe('/who jon eskil')
    const { text, nearest } = await sample.notice('/who jon eskil')
    expect(nearest.map(({ quote }) => quote)).toEqual(['The mill was sold to a baker on Friday.'])
    expect(text).toMatch(
      /^“Jon Eskil” is named as an author of 1 article, and no passage was found with that name:\n {2}Mill sold · .*1 Dec 2021/,
    )
    expect(text).not.toContain('Bridge closed')
    expect((await sample.notice('/who Quill')).text).toMatch(/^“Quill” is named as an author of 1 article/)
  })

  it('tells what the one author of an article says of himself as “I”', async () => {
    const text =
      'I was harbour master of Tallow Bay for nine years. The sea was kind. “I bought the pier,” the mayor said. I think that the port will last. I resigned over the price of salt on Monday.'
    const sample = await lay({
      'a.md': `---\ntitle: Why I left\nauthor: Jon Eskil\ndate: 2021-12-01\n---\n\n${text}`,
    })
    const answer = await sample.briefing('/who Jon Eskil')
    expect(answer.sections.flatMap(({ statements }) => statements.map((one) => one.text))).toEqual([
      '“I was harbour master of Tallow Bay for nine years.”',
      '“I resigned over the price of salt on Monday.”',
    ])
    const two = await lay({
      'a.md': `---\ntitle: Why we left\nauthor: Jon Eskil and Ada Quill\ndate: 2021-12-01\n---\n\n${text}`,
    })
    expect((await two.notice('/who Jon Eskil')).text).toContain('is named as an author')
  })

  it('shows where somebody is named in other writing than was typed, and that they are an author too', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Mill sold\nauthor: Jon Eskil\ndate: 2021-12-01\n---\n\nThe mill was sold. Tips to jon eskil’s desk, please.',
      'b.md': '---\ntitle: Fair\ndate: 2021-12-02\n---\n\nThe band Ｖｅｌｍ played at the fair on Friday.',
    })
    const { sections, remarks } = await sample.briefing('/who Jon Eskil')
    expect(sections[0]?.heading).toBe('Named in these passages')
    expect(remarks?.join(' ')).toContain('“Jon Eskil” is named as an author of 1 article: Mill sold')
    expect((await sample.briefing('/who Velm')).excerpts[0]?.quote).toContain('Ｖｅｌｍ')
  })

  describe('tells a last name by itself of nobody whom its article does not name', () => {
    const first =
      '---\ntitle: Rowers lose\ndate: 2021-12-01\n---\n\nRowing coach Edda Marlow left the harbour of Tallow Bay on Monday in the rain.'
    it.each([
      ['Band on tour', 'The hall was full. “I love that old song,” Ms Marlow said of the band.', false],
      ['Edda Marlow sings', 'The hall was full. “I love that old song,” Ms Marlow said of the band.', true],
      ['Night of songs', 'The hall was full. “I love that old song,” coach Marlow said of the band.', true],
      [
        'Night of songs',
        'Timo Marlow came late. The hall was full. “I love that old song,” Marlow said of the band.',
        false,
      ],
    ])('%s: %s', async (title, text, isTold) => {
      const sample = await lay({
        'a.md': first,
        'b.md': `---\ntitle: ${title}\ndate: 2021-12-02\n---\n\n${text}`,
      })
      const answer = JSON.stringify((await sample.briefing('/who Edda Marlow')).sections)
      expect(answer.includes('that old song')).toBe(isTold)
    })
  })

  it.each([
    'Olaf Tarn has picked five keepers for the cup, possibly indicating a wish to rest the others.',
    'Olaf Tarn believes that the harbour will freeze before the year is out.',
    'Olaf Tarn announced a ban on all cranes in the harbour of Tallow Bay.',
    'Last week, the Rowers and native son owner Olaf Tarn announced a deal to bring the cup home, with a new pier in the old port.',
    'Olaf Tarn won the day by basically calling the port a thief that sold its own cranes.',
    'Olaf Tarn agreed with the protest of the fishermen that the port was too dear.',
  ])('tells as said by somebody only what they say by a verb of their own: %s', async (text) => {
    const sample = await lay({
      'a.md': `---\ntitle: Port\ndate: 2021-12-04\n---\n\nIt rained.\n\n${text} Tarn said that the port would stay open.`,
    })
    const { sections } = await sample.briefing('/who Olaf Tarn')
    const under = (heading: string) =>
      sections.find((one) => one.heading === heading)?.statements.map((one) => one.text)
    expect(under('Said of them')).toEqual([text])
    expect(under('Said, as articles report it')).toEqual(['Tarn said that the port would stay open.'])
  })

  it('tells as said by somebody what a sentence ends with their whole name for', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Port\ndate: 2021-12-04\n---\n\nThe port will stay open all winter and the fees will not rise, said Olaf Tarn, chief pilot of Velm.',
    })
    const said = section(await sample.briefing('/who Olaf Tarn'), 'Said, as articles report it')
    expect(said[0]?.text).toMatch(/^The port will stay open/)
  })

  it('tells what a sentence says beside the role that it gives', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: A boat\ndate: 2021-12-04\n---\n\nIt rained.\n\nThe bay froze.\n\nNils Rask is a trader of salt.\n\nPolice held a boat on Monday that was said to be tied to Karl Benzon, a trader of salt from the north, as it left the bay.\n\nBenzon denied that he had ever seen it.',
    })
    const { sections } = await sample.briefing('/who Karl Benzon')
    expect(sections.slice(0, 2).map(({ heading, statements: [one] }) => [heading, one?.text])).toEqual([
      ['Roles', expect.stringContaining('a trader of salt')],
      ['Said of them', expect.stringContaining('Police held a boat on Monday')],
    ])
  })

  it('tells of a text that breaks off what its last sentence says up to there', async () => {
    const rain =
      'It rained in Tallow Bay for most of the day, and the ferries stayed where they were. '.repeat(6)
    const sample = await lay({
      'a.md': `---\ntitle: Guild\ndate: 2021-12-04\n---\n\n${rain}\n\nThe former treasurer of the guild, Karl Benzon, was jailed for fraud and will pay about`,
    })
    const said = section(await sample.briefing('/who Karl Benzon'), 'Said of them')
    expect(said.map((one) => one.text)).toEqual([
      'The former treasurer of the guild, Karl Benzon, was jailed for fraud',
    ])
  })

  it('tells a career that goes on with “he”, before what is of less weight', async () => {
    const small = ['keeps two dogs', 'likes the sea', 'prefers tea', 'walks to work', 'sings at night'].map(
      (deed) => `Olaf Tarn ${deed} in the winter.`,
    )
    const sample = await lay({
      'a.md': `---\ntitle: The new man\ndate: 2021-12-04\n---\n\nIt rained.\n\nThe bay froze.\n\n${small.join('\n\n')}\n\nOlaf Tarn is a rising star of the harbours.\n\nIn 2019 he won the prize of the guild, and he was sacked by the port of Velm a year later.\n\nHe said that he was glad.`,
    })
    const [first] = section(await sample.briefing('/who Olaf Tarn'), 'Said of them')
    expect(first?.text).toMatch(/rising star[\s\S]*sacked by the port of Velm a year later\.$/)
  })

  it('tells first of whom a headline names what turns a life, and last what leans on another sentence', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Tarn out after cup\ndate: 2021-12-04\n---\n\nAn hour after the cup the port put up a flag that read “Tarn stays”. Two weeks later, it is Tarn out. It rained. Olaf Tarn was dismissed on Friday by the new board. This was after the rowers had met Tarn.',
    })
    const said = section(await sample.briefing('/who Olaf Tarn'), 'Said of them').map(({ text }) => text)
    expect(said[0]).toContain('was dismissed on Friday')
    expect(said.at(-1)).toContain('This was after')
  })

  it('appears with nobody whose name only tells of which government', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Law\ndate: 2021-12-04\n---\n\nOlaf Tarn may be heard, said Nils Rask, a former Brandvik administration lawyer. Ida Brandvik was silent.',
    })
    const answer = await sample.briefing('/who Olaf Tarn')
    expect(section(answer, 'Appears with').map(({ text }) => text)).toEqual(['Nils Rask'])
  })

  it('tells of nobody what a sentence says of a “he” who is another', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Port\ndate: 2021-12-04\n---\n\nOlaf Tarn leads the port of Velm. Nils Rask left. He had been with the port for years, as its pilot, before replacing Olaf Tarn for a week.',
    })
    const said = section(await sample.briefing('/who Olaf Tarn'), 'Said of them')
    expect(said.map((one) => one.text)).toEqual(['Olaf Tarn leads the port of Velm.'])
  })

  it('takes what is somebody’s, and a picture, for no news of theirs', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Tarn\ndate: 2021-12-04\n---\n\nOlaf Tarn’s dog bit two guests of the port. Olaf Tarn lifts a cup in Velm on Monday, December 6. The bay froze. Olaf Tarn bought a crane in the spring.',
    })
    const said = section(await sample.briefing('/who Olaf Tarn'), 'Said of them')
    expect(said[0]?.text).toBe('Olaf Tarn bought a crane in the spring.')
  })

  it('appears with nobody whom one word names that may be anything', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Port\ndate: 2021-12-04\n---\n\nOlaf Tarn met Queen Marit and Nils Rask, and Hallen came late. Hallen is said to be rich.',
    })
    const answer = await sample.briefing('/who Olaf Tarn')
    expect(section(answer, 'Appears with').map(({ text }) => text)).not.toContain('Hallen')
    expect(section(answer, 'Appears with').map(({ text }) => text)).toContain('Nils Rask')
  })

  it('shows no words whose speaker nobody can tell, and none that whoever writes says of himself', async () => {
    const sample = await lay({
      'a.md':
        '---\ntitle: Guild\ndate: 2021-12-04\n---\n\nOlaf Tarn left the guild of bakers on Friday. Nora Finch met Petra Hallen and Ida Brandvik. “Olaf Tarn was late with the bread,” she said. I think of Olaf Tarn as of a friend.',
    })
    const said = section(await sample.briefing('/who Olaf Tarn'), 'Said of them')
    expect(said.map((one) => one.text)).toEqual(['Olaf Tarn left the guild of bakers on Friday.'])
  })

  it('finds a name in articles that are still to be read', async () => {
    const engine = await sqlite.open({ DATA: await folder() })
    cleanUp.push(() => engine.close())
    await engine.apply({
      put: [articleOf('new', 'Mayor Ida Brandvik opened the harbour on a cold day. She said little.')],
    })
    const commands = await discover(
      join(import.meta.dirname, '..', '..', 'commands'),
      'defineCommand',
      isCommand,
    )
    const progress = () => ({ state: 'finding', done: 0, total: 1, refused: 0 }) as const
    const desk = createDesk({ engine, writer: extractive, commands, progress })
    const bot = createBot({ commands, desk, log: createLog('error', [], () => {}) })
    const answer = await bot.answer({ text: '/who Brandvik' })
    expect(answer).toMatchObject({ kind: 'briefing', title: 'Ida Brandvik' })
  })
})
