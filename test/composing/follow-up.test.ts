import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  createFollowUps,
  parseLine,
  peopleNamed,
  type Turn,
  turnSchema,
  writeLine,
} from '../../src/composing/follow-up.ts'
import { isCommand } from '../../src/contracts/command.ts'
import type { Answer } from '../../src/model/answer.ts'
import { readQuestion } from '../../src/reading/question.ts'
import { discover } from '../../src/runtime/discover.ts'
import { articleOf, readingOf } from '../articles.ts'
import { type Sample, theSample } from '../sample.ts'

const now = new Date('2022-02-10T12:00:00Z')

const commands = await discover(join(import.meta.dirname, '..', '..', 'commands'), 'defineCommand', isCommand)
const followUps = createFollowUps(commands)

/** What is remembered of a line, which is read as it is at the doorway. */
const remember = (line: string, answer: Answer, last?: Turn): Turn =>
  followUps.remember(line, {
    question: readQuestion(parseLine(line).words),
    answer,
    known: knownIn(answer),
    last,
  })

/** Whom its passages name, each an article of its own. */
function knownIn(answer: Answer): ReturnType<typeof peopleNamed> {
  const quotes = answer.kind === 'briefing' ? answer.excerpts.map(({ quote }) => quote) : []
  const readings = quotes.map((quote, at) => readingOf(articleOf(`a${at}`, quote)))
  return peopleNamed(
    readings.map(({ article }) => ({ article, start: 0, end: article.text.length })),
    readings,
  )
}

/** The whole line that is asked, of a corpus of these papers. */
function followUp(turn: Turn | undefined, typed: string): string {
  const line =
    turn && (followUps.pointing(turn, typed) ?? followUps.goingOn(turn, typed, now, ['Tallow Bay Times']))
  return line ? writeLine({ ...line, or: undefined }) : typed
}

/** An answer that quotes these words, each from a source of the list. */
function answered(title: string, ...quotes: readonly string[]): Answer {
  const sources = ['Eastern Ledger', 'The Harbour Courier', 'Capital Monitor']
  return {
    kind: 'briefing',
    title,
    sections: [{ heading: 'Answer', statements: quotes.map((text, at) => ({ text, cites: [at + 1] })) }],
    conflicts: [],
    excerpts: quotes.map((quote, at) => ({
      n: at + 1,
      article: 'a',
      file: 'a.txt',
      title: 'News',
      source: sources[at] ?? 'Northline Wire',
      published: '2021-12-06',
      url: null,
      quote,
      start: 0,
      end: quote.length,
      hash: '0',
    })),
    articles: 1,
    sources: 1,
    writer: 'extractive',
    ms: 1,
  }
}

const lavrov = remember(
  '/who Lavrov',
  answered('Sergei Lavrov', 'Mr Lavrov said that India had made it plain to the Americans.'),
)
const said = remember(
  'What did Shringla say about the S-400?',
  answered(
    'What did Shringla say about the S-400?',
    'Harsh Vardhan Shringla said that shipments had started.',
    'Shringla told reporters that India makes its own policy.',
  ),
)
const farrant = remember(
  'Who is Odile Farrant?',
  answered('Who is Odile Farrant?', 'Ms Farrant teaches export law, and Mr Prudhomme was at the Treasury.'),
)
const strike = remember('/summary ferry strike', answered('ferry strike', 'The crews walked out on Monday.'))
const layoffs = remember(
  '/summary Corvane layoffs',
  answered('Corvane layoffs', 'Corvane let 900 people go.'),
)
const claimed = remember(
  '/check Corvane laid off 900 people',
  answered('Checked', 'Corvane let 900 people go.'),
)
const spent = remember('How much was spent on coal in Halden?', answered('x', 'Halden spent $4 million.'))
const spentOn = remember('How much was spent on Black Friday?', answered('x', 'Shoppers spent $4 million.'))
const bid = remember('Why did Corvane drop its bid for Orsa?', answered('x', 'The price was too high.'))
const robbery = remember(
  'Who was charged with the robbery on Orsa Row?',
  answered('x', 'Two men were charged.'),
)
const union = remember('What did the European Union do about it?', answered('x', 'The ban was lifted.'))
const conceded = remember('Did Brandvik concede?', answered('x', 'Mr Brandvik conceded the race.'))
const atSite: Turn = {
  ...remember('/summary the strike', answered('x', 'y')),
  sources: ['lantern.com'],
}
const deal = remember(
  'What is the S-400 deal worth?',
  answered('x', 'It is worth $5.4 billion.', 'The price is $5.5 billion.'),
)
const rifles = remember('How many rifles will India make?', answered('x', 'India will make 600,000 rifles.'))
const pact = remember(
  'Until when was the military pact extended?',
  answered('x', 'It was extended until 2030.'),
)
const silent: Answer = { kind: 'notice', text: 'No passage was found that answers that.', nearest: [], ms: 1 }
const unanswered = remember('Why was the pact extended?', silent, pact)
const twice = remember('Who wrote the pact?', silent, unanswered)
const turkey = remember('Was Turkey sanctioned?', answered('x', 'Turkey was sanctioned in December 2020.'))
const summary = remember(
  '/summary S-400 source:"Eastern Ledger"',
  answered('S-400', 'The S-400 is on its way.', 'Rajnath Singh thanked Russia.'),
)
const sanctions = remember('/sanctions India', answered('Sanctions: India', 'India could face penalties.'))
const timeline = remember('/timeline S-400 since:2021', answered('S-400', 'India ordered it in 2018.'))
const imposed = remember(
  'What sanctions were imposed on Turkey?',
  answered('x', 'In December 2020 sanctions were imposed on Turkey.'),
)
const died = remember('How many people died in the fire?', answered('x', 'Nine people died in the fire.'))
const signed = remember('Who signed the ferry lease?', answered('x', 'The mayor signed the lease.'))
const caatsa = remember('What is CAATSA?', answered('x', 'CAATSA is an American law of 2017.'))

const dialogues: readonly (readonly [string, Turn, string, string])[] = [
  [
    'what was said before a question without an answer',
    unanswered,
    'is that true?',
    '/check It was extended until 2030.',
  ],
  [
    'who said it, past two questions without an answer',
    twice,
    'who said that?',
    'Until when was the military pact extended? view:speakers',
  ],
  [
    'the answer before, in short',
    unanswered,
    'shorter',
    'Until when was the military pact extended? view:short',
  ],
  ['a period for the question itself', unanswered, 'and in 2021?', 'Why was the pact extended in 2021?'],
  [
    'what it names nothing for',
    summary,
    'Where is the plant?',
    'Where is the plant? source:"Eastern Ledger" about:"S-400"',
  ],
  ['when, of a topic that has no one day', strike, 'when?', '/timeline ferry strike'],
  ['another name of a topic', strike, 'and the harbour strike?', '/summary the harbour strike'],
  ['a name within a topic', layoffs, 'what about Orsa instead', '/summary Orsa layoffs'],
  ['the sanctions that were told of', sanctions, 'who imposed them?', 'Who imposed the sanctions on India?'],
  ['another claim with its number', claimed, 'and Orsa 1,100?', '/check Orsa laid off 1,100 people'],
  ['the same claim of another', claimed, 'what about Orsa', '/check Orsa laid off 900 people'],
  ['another place', spent, 'and in Ottar?', 'How much was spent on coal in Ottar?'],
  ['what it is spent on', spentOn, 'and on Cyber Monday', 'How much was spent on Cyber Monday?'],
  ['a site by its name', atSite, 'only Lantern', '/summary the strike source:lantern.com'],
  ['what was called its', bid, 'how much does it have to pay?', 'How much does Corvane have to pay?'],
  ['another with its article', union, 'and the United Kingdom?', 'What did the United Kingdom do about it?'],
  ['when somebody did it', conceded, 'when did he?', 'When did Brandvik concede?'],
  ['whom a verb of two needs', conceded, 'who beat him?', 'Who beat Brandvik?'],
  ['whom /who told of is he', lavrov, 'what did he say?', 'What did Sergei Lavrov say?'],
  [
    'and with what is asked of him',
    lavrov,
    'What did he say about Turkey?',
    'What did Sergei Lavrov say about Turkey?',
  ],
  ['him', lavrov, 'who met him?', 'Who met Sergei Lavrov?'],
  ['his', lavrov, 'what is his role?', 'What is Sergei Lavrov’s role?'],
  ['another person after /who', lavrov, 'and Putin?', '/who Putin'],
  ['another person in full', lavrov, 'what about Rajnath Singh?', '/who Rajnath Singh'],
  ['a bare name', lavrov, 'Putin?', '/who Putin'],
  ['a country after a person', lavrov, 'and Turkey?', 'What did Sergei Lavrov say about Turkey?'],
  ['a year after a person', lavrov, 'and in 2020?', '/who Lavrov since:2020 until:2020'],
  ['two things at once', lavrov, 'and Putin in 2020?', '/who Putin since:2020 until:2020'],
  [
    'the topic of somebody’s words',
    said,
    'and what did he say?',
    'What did Harsh Vardhan Shringla say about the S-400?',
  ],
  ['another topic of the same person', said, 'what about Turkey?', 'What did Shringla say about Turkey?'],
  ['another person on the same topic', said, 'and Lavrov?', 'What did Lavrov say about the S-400?'],
  ['a time of a question', said, 'and in 2020?', 'What did Shringla say about the S-400 in 2020?'],
  [
    'a month that is counted back',
    said,
    'since December',
    'What did Shringla say about the S-400? since:2021-12',
  ],
  [
    'a source',
    said,
    'only from Eastern Ledger',
    'What did Shringla say about the S-400? source:"Eastern Ledger"',
  ],
  [
    'a source by a part of its name',
    said,
    'just from the Harbour Courier please',
    'What did Shringla say about the S-400? source:"The Harbour Courier"',
  ],
  [
    'a source as the one who says',
    deal,
    'and what does the Harbour Courier say?',
    'What is the S-400 deal worth? source:"The Harbour Courier"',
  ],
  ['her by her title', farrant, 'what did she say?', 'What did Odile Farrant say?'],
  ['him beside her', farrant, 'and what did he say?', 'What did Prudhomme say?'],
  ['a role of hers', farrant, 'who is she?', 'Who is Odile Farrant?'],
  ['another who', farrant, 'and Walter Prudhomme?', 'Who is Walter Prudhomme?'],
  ['what it is', deal, 'when was it signed?', 'When was the S-400 deal signed?'],
  ['its parts', deal, 'what is its range?', 'What is the S-400 deal’s range?'],
  ['that deal', deal, 'who signed that deal?', 'Who signed the S-400 deal?'],
  ['the thing of the question', deal, 'and the rifles?', 'What is the rifles worth?'],
  ['why', turkey, 'why?', 'Why was Turkey sanctioned?'],
  ['when', turkey, 'When?', 'When was Turkey sanctioned?'],
  ['another country', turkey, 'and India?', 'Was India sanctioned?'],
  ['another country without and', turkey, 'China?', 'Was China sanctioned?'],
  ['another counted thing', rifles, 'what about missiles?', 'How many missiles will India make?'],
  ['another maker', rifles, 'and Russia?', 'How many rifles will Russia make?'],
  ['them', rifles, 'where will they be made?', 'Where will rifles be made?'],
  ['another word for the thing', pact, 'and the lease?', 'Until when was the lease extended?'],
  ['who of a thing', pact, 'who signed it?', 'Who signed the military pact?'],
  [
    'another topic of a command',
    summary,
    'what about the rifles?',
    '/summary the rifles source:"Eastern Ledger"',
  ],
  ['all sources again', summary, 'from all sources', '/summary S-400'],
  ['a day on', summary, 'after 3 December 2021', '/summary S-400 since:2021-12-04 source:"Eastern Ledger"'],
  [
    'two ends',
    summary,
    'between 2019 and 2020?',
    '/summary S-400 since:2019 until:2020 source:"Eastern Ledger"',
  ],
  ['another command', summary, 'and a timeline?', '/timeline S-400 source:"Eastern Ledger"'],
  ['differences', summary, 'do the sources differ?', '/compare S-400 source:"Eastern Ledger"'],
  [
    'his words on the topic',
    summary,
    'what did Singh say about it?',
    'What did Singh say about S-400? source:"Eastern Ledger"',
  ],
  [
    'the deal',
    summary,
    'how much was the deal worth?',
    'How much was the S-400 deal worth? source:"Eastern Ledger"',
  ],
  ['last year', timeline, 'until last year', '/timeline S-400 since:2021 until:2021'],
  ['a year that events are of', timeline, 'and in 2018?', '/timeline S-400 2018 since:2021'],
  ['any time', timeline, 'any time', '/timeline S-400'],
  ['another target', sanctions, 'and Turkey?', '/sanctions Turkey'],
  [
    'another time for the one before',
    remember('What happened in 2019?', answered('x', 'Turkey was put out.')),
    'before 2018',
    'What happened? until:2017-12-31',
  ],
  [
    'a preposition with its question word',
    pact,
    'with whom?',
    'Until when was the military pact extended with whom?',
  ],
  ['another topic of somebody’s words', lavrov, 'about trade?', 'What did Sergei Lavrov say about trade?'],
  [
    'him',
    lavrov,
    'what about his talks with Singh?',
    'What did Sergei Lavrov say about Sergei Lavrov’s talks with Singh?',
  ],
  [
    'a month as a time, not as a paper',
    summary,
    'only from December',
    '/summary S-400 since:2021-12 source:"Eastern Ledger"',
  ],
  [
    'a paper that no article is by',
    summary,
    'only from The Orchard Post',
    '/summary S-400 source:"Orchard Post"',
  ],
  ['a country as a country', said, 'only in Turkey', 'What did Shringla say about Turkey?'],
  ['what came next', summary, 'what happened next?', '/timeline S-400 source:"Eastern Ledger"'],
  ['a noun phrase by itself', turkey, 'the army?', 'Was the army sanctioned?'],
  ['who said so', said, 'who said that?', 'What did Shringla say about the S-400? view:speakers'],
  ['whose words they are', rifles, 'says who?', 'How many rifles will India make? view:speakers'],
  ['where it is from', deal, 'where does that come from?', 'What is the S-400 deal worth? view:speakers'],
  ['the sources', timeline, 'show me the sources', '/timeline S-400 since:2021 view:sources'],
  ['less of it', summary, 'shorter please', '/summary S-400 source:"Eastern Ledger" view:short'],
  ['less of it in other words', deal, 'in one sentence?', 'What is the S-400 deal worth? view:short'],
  ['more of it', lavrov, 'more', '/who Lavrov view:more'],
  ['more of it in other words', timeline, 'go on', '/timeline S-400 since:2021 view:more'],
  [
    'still more of it',
    remember('/timeline S-400 view:more', answered('x', 'It goes on.')),
    'more',
    '/timeline S-400 view:more2',
  ],
  [
    'what comes after more of it',
    remember('/timeline S-400 view:more', answered('x', 'It goes on.')),
    'and Turkey?',
    '/timeline Turkey',
  ],
  ['somebody after a count', rifles, 'what about Odile Farrant?', '/who Odile Farrant'],
  [
    'the topic of what is new, not the word for it',
    remember('What is the latest on the ferry?', answered('x', 'The ferry sank.')),
    'sanctions?',
    '/sanctions ferry',
  ],
  [
    'nobody whose name is a month',
    remember('What did Ann Brand say in July 2024?', answered('x', 'Brand said that the alarm had failed.')),
    'compare the sources',
    '/compare Ann Brand',
  ],
  [
    'a paper after another paper',
    remember('How many rifles? source:Reuters', answered('x', 'None.')),
    'and Eastern Ledger?',
    'How many rifles? source:"Eastern Ledger"',
  ],
  ['whether it is true', pact, 'is that true?', '/check It was extended until 2030.'],
  ['whether that is sure', turkey, 'Are you sure?', '/check Turkey was sanctioned in December 2020.'],
  ['a check of it', summary, 'check that', '/check The S-400 is on its way.'],
  ['why of a count', rifles, 'why?', 'Why will India make rifles?'],
  ['when of a noun that was acted on', imposed, 'when was that?', 'When were sanctions imposed on Turkey?'],
  ['where of those who acted', died, 'where did that happen?', 'Where did people die in the fire?'],
  ['when of what somebody did', signed, 'when?', 'When was the ferry lease signed?'],
  ['who of what was done', turkey, 'by whom?', 'Who sanctioned Turkey?'],
  ['why of somebody’s words', said, 'why?', 'Why did Shringla say that about the S-400?'],
  ['how come', turkey, 'how come?', 'Why was Turkey sanctioned?'],
  ['when of a command’s topic', sanctions, 'when?', 'When were sanctions imposed on India?'],
  [
    'when of what was checked',
    remember('/check The mayor resigned over the bridge.', answered('x', 'The mayor resigned.')),
    'when was that?',
    'When did the mayor resign over the bridge?',
  ],
  [
    'how many of what was spoken of',
    remember('What did Naren Modar say about the rifles?', answered('x', 'A contract was signed.')),
    'how many?',
    'How many rifles?',
  ],
  [
    'how many of what was bought',
    remember('Did the city buy the buses?', answered('x', 'The city bought buses.')),
    'how many?',
    'How many buses did the city buy?',
  ],
  [
    'a paper by its name alone',
    deal,
    'only Eastern Ledger',
    'What is the S-400 deal worth? source:"Eastern Ledger"',
  ],
  [
    'a paper of the corpus that the answer does not cite',
    summary,
    'only Tallow Bay Times',
    '/summary S-400 source:"Tallow Bay Times"',
  ],
  ['whom somebody else told', lavrov, 'and what did Putin tell him?', 'What did Putin tell Sergei Lavrov?'],
  ['a person by name', summary, 'and who is Shoigu?', 'Who is Shoigu? source:"Eastern Ledger"'],
  [
    'somebody of a checked text',
    remember('/check Mr Lavrov met Biden in Oslo.', answered('Checked', 'Lavrov flew home.')),
    'what did Lavrov say about him?',
    'What did Lavrov say about Biden?',
  ],
  ['a filter as it is typed', sanctions, 'since:2021-12', '/sanctions India since:2021-12'],
  ['another meaning', caatsa, 'and the Magnitsky Act?', 'What is the Magnitsky Act?'],
  ['a question that goes on', caatsa, 'and who does it name?', 'Who does CAATSA name?'],
]

const alone: readonly (readonly [Turn, string])[] = [
  [lavrov, 'What is CAATSA?'],
  [lavrov, '/timeline S-400'],
  [lavrov, 'How many agreements were signed at the summit?'],
  [lavrov, 'Who is Rajnath Singh and what did he say?'],
  [said, 'thanks'],
  [said, 'ok'],
  [summary, 'and then again?'],
  [remember('/check India bought it.', answered('Checked', 'India bought it.')), 'and in 2020?'],
  [remember('/help', answered('Help', 'x')), 'since December'],
  [deal, 'what do I do now?'],
  [robbery, 'who is his solicitor?'],
  [deal, 'Is it true that Turkey bought the S-400?'],
  [deal, 'When was the pact signed and how long does it run?'],
  [rifles, 'What did Modi say about trade?'],
  [pact, 'Which country was sanctioned in 2020?'],
  [turkey, 'Hello there'],
]

describe('A follow-up', () => {
  it.each(dialogues)('takes on %s', (_, turn, typed, whole) => {
    expect(followUp(turn, typed)).toBe(whole)
  })

  it.each(alone)('is not what stands on its own: %#', (turn, typed) => {
    expect(followUp(turn, typed)).toBe(typed)
  })

  it('needs something before it', () => {
    expect(followUp(undefined, 'and Putin?')).toBe('and Putin?')
  })

  it('of a follow-up goes on with what that one asked', () => {
    const first = followUp(lavrov, 'and in 2021?')
    const second = followUp(remember(first, answered('Sergei Lavrov', 'Lavrov spoke.')), 'and Putin?')
    expect(second).toBe('/who Putin since:2021 until:2021')
    const third = followUp(remember(second, answered('Vladimir Putin', 'Putin spoke.')), 'what did he say?')
    expect(third).toBe('What did Vladimir Putin say? since:2021 until:2021')
  })

  it('is a line of a bearable length whatever was asked and typed', () => {
    const words = fc.constantFrom(
      'and',
      'he',
      'it',
      'Putin',
      'in 2020',
      'what',
      'only from',
      'since',
      'that',
      '?',
      'say',
      '/who',
      'source:"A b"',
    )
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 9 }),
        fc.array(words, { maxLength: 300 }),
        fc.string(),
        (typed, line, odd) => {
          const turn = remember(line.join(' '), answered('x', odd || 'x', 'Mr Lavrov met Ms Farrant.'))
          expect(turnSchema.parse(JSON.parse(JSON.stringify(turn)))).toEqual(turn)
          for (const text of [typed.join(' '), odd]) {
            const whole = followUp(turn, text)
            expect(whole === text || whole.length <= 900).toBe(true)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

const boss = remember(
  'What did the Orsa chairman say to the council?',
  answered('What did the Orsa chairman say to the council?', 'Mr Holm told reporters to wait.'),
)
const pier = remember(
  'Who opened the pier in Tallow Bay?',
  answered(
    'Who opened the pier in Tallow Bay?',
    'Ada Brennt, the mayor, opened the pier. Piet Holm stayed away. Brennt said that she was glad.',
  ),
)
const bought = remember('Did Corvane buy a shipyard?', answered('Did Corvane buy a shipyard?', 'It did.'))
const parade = remember(
  "Why was the Queen's visit to Norvale called off?",
  answered('Why?', 'A strike had begun in the ports.'),
)
const onNorvale = remember(
  'Why were the tariffs on Norvale raised?',
  answered('Why?', 'The council wanted to help its farmers.'),
)
const ofLedger = remember(
  'until when does the pact run? source:"Eastern Ledger"',
  answered('until when does the pact run?', 'It runs until 2030.'),
)
const trial = remember(
  'Who sentenced Hugo Marsh?',
  answered('x', 'Judge Ada Brennt sentenced Hugo Marsh to seven years.'),
  remember('/timeline Marsh', answered('Marsh', 'Hugo Marsh went on trial on Monday.')),
)
const closed = remember('/check The ward at Lys closed in March.', answered('Checked', 'It will close.'))
const priced = remember('How much does the Heron cost?', answered('x', 'The Heron costs 7 million.'))

const aboutFire = remember(
  'what did the police say? about:"the mill fire"',
  answered('what did the police say?', 'They are looking for a witness.'),
)

describe('Who and what is meant', () => {
  it.each([
    [
      'by “his” is whom “who …?” named, by the whole name, and not who did it',
      trial,
      'and his partner?',
      'Who sentenced Hugo Marsh’s partner?',
    ],
    ['by “why?” is the claim', closed, 'why?', 'Why did the ward at Lys close in March?'],
    ['by “the other one” is nothing that was named', priced, 'and the other one?', 'and the other one?'],
    ['by “he” is who is called by an office alone', boss, 'is he ill?', 'Is the Orsa chairman ill?'],
    ['by “she” is who an article calls so', pier, 'when did she arrive?', 'When did Ada Brennt arrive?'],
    [
      'by “he” is who /who told of, not another of its answer',
      lavrov,
      'and what did he sign?',
      'What did Sergei Lavrov sign?',
    ],
    ['by “which one?” is the thing of the question', bought, 'which one?', 'Which shipyard did Corvane buy?'],
    ['by “it” is what is somebody’s', parade, 'when was it planned?', "When was the Queen's visit planned?"],
    [
      'by “they” are the things that a question named',
      onNorvale,
      'could they be cut?',
      'Could the tariffs on Norvale be cut?',
    ],
    [
      'by “the others” are the other papers',
      ofLedger,
      'what do the others say?',
      'until when does the pact run?',
    ],
    [
      'by “the others” is the rest, where nothing was left out',
      said,
      'what about the others?',
      'What did Shringla say about the S-400? view:more',
    ],
    ['by “before that” is a timeline', strike, 'and before that?', '/timeline ferry strike'],
    ['by “why there?” is the reason', bought, 'why there?', 'Why did Corvane buy a shipyard?'],
    [
      'by another office is another speaker',
      aboutFire,
      'and the mayor?',
      'what did the mayor say? about:"the mill fire"',
    ],
    [
      'by a thing beside somebody is told of itself',
      remember('Is the Orsa chairman ill?', answered('Is the Orsa chairman ill?', 'He is.')),
      'and the new ferry?',
      '/summary new ferry',
    ],
    [
      'by “he” is whom “who …?” found',
      remember(
        'Who met Ada Brennt in Orlo?',
        answered('Who met Ada Brennt in Orlo?', 'Mr Holm met Ada Brennt for an hour. She was glad.'),
      ),
      'how long did he stay?',
      'How long did Holm stay?',
    ],
    [
      'by “she” is who holds the office that was asked for',
      remember(
        'Who is the new chief conductor in Orlo?',
        answered('Who is it?', 'The Philharmonic has chosen Ada Brennt as its chief conductor.'),
      ),
      'whom does she succeed?',
      'Whom does Ada Brennt succeed?',
    ],
    [
      'by “it” is a firm that no list knows',
      remember('Who owns Skerry Line?', answered('Who owns Skerry Line?', 'Two brothers do.')),
      'is it bankrupt?',
      'Is Skerry Line bankrupt?',
    ],
    [
      'by “it” is what is bought, not the country that buys it',
      remember('Is Norway buying the Orion-9?', answered('Is Norway buying the Orion-9?', 'It is.')),
      'which other country bought it?',
      'Which other country bought the Orion-9?',
    ],
    [
      'by “for how much?” is the price',
      remember('Is Norway buying the Orion-9?', answered('Is Norway buying the Orion-9?', 'It is.')),
      'for how much?',
      'For how much is Norway buying the Orion-9?',
    ],
    [
      'by “why?” is why those that were counted are so',
      remember('How many nurses are on strike in Orlo?', answered('How many?', '300 nurses.')),
      'why?',
      'Why are nurses on strike in Orlo?',
    ],
    [
      'by another firm is another speaker',
      remember('what does the company say? about:"the spill"', answered('what?', 'It is sorry.')),
      'and the SFA?',
      'what does the SFA say? about:"the spill"',
    ],
  ] as const)('%s', (_, turn, typed, whole) => {
    expect(followUp(turn, typed)).toBe(whole)
  })

  const fined = remember('Was Orsa Mills fined?', answered('x', 'Orsa Mills was fined $3 million.'))
  const resigned = remember('Did Ada Brennt resign?', answered('x', 'Brennt refused to resign.'))
  const thieves = remember('When did the thieves come?', answered('x', 'The thieves came on Friday.'))
  const ruling = remember('When was the ruling given?', answered('x', 'The ruling was given on Friday.'))
  const leave = remember('/summary the flood', answered('the flood', 'The river rose on Monday.'))
  const imposedOn = remember('Why were sanctions imposed on Norvale?', answered('x', 'For the war.'), {
    ...remember('/sanctions Norvale', answered('Sanctions: Norvale', 'The EU imposed sanctions on Norvale.')),
    topic: 'Norvale',
  })
  const stories = remember('/summary', {
    ...answered('Newest stories', 'x'),
    sections: ['Ferry strike ends', 'Mill is sold', 'Bridge closes'].map((heading) => ({
      heading,
      statements: [{ text: 'x', cites: [1] }],
    })),
  } as Answer)
  const building = remember('What is Orsa building?', answered('x', 'Orsa builds a pier.'))
  const counted = remember('how many nurses? about:"the strike"', answered('x', '300 nurses.'))
  const compared = remember('/compare the strike', answered('x', 'They differ.'))
  const accused = remember('What is Brandvik accused of?', answered('x', 'Mr Brandvik is accused of fraud.'))
  const narrowed = remember('/summary the flood since:2021 source:"The Harbour Courier"', silent)
  const inTolvara = remember('What happened in Tolvara?', answered('x', 'A bell was stolen.'))
  const who = remember('How many people were evacuated?', answered('x', '300 people were.'))
  const inYear = remember('how many people fled in 2023?', silent)
  it.each([
    ['of money where it was paid', fined, 'how much?', 'How much was Orsa Mills fined?'],
    ['of a deed by “do that”', signed, 'why did they do that?', 'Why was the ferry lease signed?'],
    ['of a denial', resigned, 'why not?', "Why didn't Ada Brennt resign?"],
    ['of a part of what was asked', fined, 'by how much?', 'Was Orsa Mills fined by how much?'],
    [
      'of no many where one thing is meant',
      thieves,
      'was it insured?',
      'Was it insured? about:"the thieves"',
    ],
    ['of nobody whom a thing could be', ruling, 'why did they give it?', 'Why did they give the ruling?'],
    [
      'of a topic, asked of that first',
      leave,
      'how many had to leave?',
      'How many had to leave? about:"the flood"',
    ],
    [
      'of what the turn before was on',
      imposedOn,
      'who imposed them?',
      'Who imposed the sanctions on Norvale?',
    ],
    [
      'of a story by its place',
      stories,
      'what happened in the second one?',
      'What happened in Mill is sold?',
    ],
    ['of the last story', stories, 'who is named in the last story?', 'Who is named in Bridge closes?'],
    ['without the time', inYear, 'any time', 'how many people fled?'],
    ['without any filter', narrowed, 'forget the filter', '/summary the flood'],
    ['without the limit in other words', narrowed, 'and without the date limit', '/summary the flood'],
    [
      'of a paper by a word of its name',
      leave,
      'only the Times',
      '/summary the flood source:"Tallow Bay Times"',
    ],
    ['of what is hers', pier, 'did she sell her boat?', 'Did Ada Brennt sell her boat?'],
    [
      'of what happened in a place',
      inTolvara,
      'how much was it worth?',
      'How much was it worth? about:"Tolvara"',
    ],
    [
      'of whom a question named, without what they are doing',
      building,
      'when will it open?',
      'When will Orsa open?',
    ],
    ['of another thing that is counted', counted, 'and teachers?', 'how many teachers? about:"the strike"'],
    [
      'what the papers say of something',
      compared,
      'what do they say about pay',
      'What do the papers say about pay?',
    ],
    ['what is said to that', leave, 'what does Brennt say to that?', 'What does Brennt say about the flood?'],
    ['whether he denies what he is accused of', accused, 'did he deny it?', 'Did Brandvik deny it?'],
    ['for the source', leave, 'give me the source', '/summary the flood view:sources'],
    ['for the source as politeness leaves it', leave, 'the source', '/summary the flood view:sources'],
    ['whether those agree that named no topic', who, 'do they agree?', '/compare people evacuated'],
    ['whether all say so', leave, 'does everyone say that?', '/compare flood'],
  ] as const)('asks %s', (_, turn, typed, whole) => {
    expect(followUp(turn, typed)).toBe(whole)
  })

  it.each([
    ['of a thing, the command that tells of it', thieves, 'and the bell?', 'summary bell'],
    ['of somebody, who it is', inYear, 'and Ada Brennt?', undefined],
    ['of what is said about it, nothing', said, 'and Turkey?', undefined],
  ] as const)('has beside a question of another thing what is asked instead: %s', (_, turn, typed, or) => {
    expect(followUps.goingOn(turn, typed, now, [])?.or).toBe(or)
  })

  it('keeps what is asked instead apart from the words, the topic and the view', () => {
    const line = {
      command: '',
      words: 'when?',
      filters: {},
      about: 'the bell',
      or: 'summary bell',
      view: 'more',
    }
    expect(writeLine(line)).toBe('when? about:"the bell" or:"summary bell" view:more')
    expect(parseLine(writeLine(line))).toEqual(line)
  })

  it('stays meant where the turn between named nobody', () => {
    const between = remember('who won? about:"the pier"', silent, pier)
    expect(followUp(between, 'when does she leave?')).toBe('When does Ada Brennt leave?')
  })
})

describe('A conversation over the sample articles', () => {
  let sample: Sample
  beforeAll(async () => {
    sample = await theSample()
  })
  /** The last answer of a conversation, with the line that the last words were understood as. */
  async function talk(...typed: readonly string[]) {
    const conversation = typed.join('|')
    let line = ''
    let answer: Answer | undefined
    for (const text of typed) {
      line = await sample.bot.understand({ text, conversation })
      answer = await sample.bot.answer({ text: line, conversation })
    }
    if (answer?.kind !== 'briefing') throw new Error(`“${line}” got: ${answer?.text}`)
    return { line, answer, quotes: answer.excerpts.map(({ quote }) => quote).join('\n') }
  }

  /** The line that the last words of a conversation are understood as. */
  async function understood(...typed: readonly string[]) {
    const conversation = `understood ${typed.join('|')}`
    for (const text of typed.slice(0, -1))
      await sample.bot.answer({ text: await sample.bot.understand({ text, conversation }), conversation })
    return sample.bot.understand({ text: typed.at(-1) ?? '', conversation })
  }

  it('tells what he said whom /who told of', async () => {
    const { line, quotes } = await talk('/who Lavrov', 'what did he say about America?')
    expect(line).toBe('What did Sergei Lavrov say about America?')
    expect(quotes).toMatch(/tried to make India obey|stop the sale|American attempts/)
  })

  it('narrows an answer to one source, and lets go of it again', async () => {
    const narrow = await talk('What is the S-400 deal worth?', 'only from Continental Review')
    expect(new Set(narrow.answer.excerpts.map(({ source }) => source))).toEqual(
      new Set(['Continental Review']),
    )
    const wide = await talk(
      'What is the S-400 deal worth?',
      'only from Continental Review',
      'and from all sources?',
    )
    expect(new Set(wide.answer.excerpts.map(({ source }) => source)).size).toBeGreaterThan(1)
  })

  it('asks of another country what was asked of one', async () => {
    const { line, answer } = await talk('/sanctions India', 'what about Turkey?')
    expect(line).toBe('/sanctions Turkey')
    expect(answer.sections[0]?.heading).toBe('Imposed')
  })

  it('finds her among those whom the answer names', async () => {
    const { line } = await talk('Who is Odile Farrant?', 'what did she say?')
    expect(line).toBe('What did Odile Farrant say?')
  })

  it('goes on over several turns', async () => {
    const { line, quotes } = await talk(
      '/who Putin',
      'and Shringla?',
      'what did he say?',
      'and about India’s policy?',
    )
    expect(line).toContain('Shringla')
    expect(quotes).toContain('policy')
  })

  it.each([
    [['/summary S-400', 'and sanctions on Turkey?'], '/sanctions Turkey'],
    [['Who is Odile Farrant?', 'who is she?'], '/who Odile Farrant'],
    [['/summary S-400', 'what do the sources disagree about?'], '/compare S-400'],
    [['/summary S-400', 'and who is Rajnath Singh?'], '/who Rajnath Singh'],
    [['/who Lavrov', 'sanctions on Turkey', 'and India?'], '/sanctions India'],
    [['/who Lavrov', 'thanks'], '/help thanks'],
    [['/who Lavrov', 'and shringla?'], '/who Harsh Vardhan Shringla'],
    [['/check India did not order the S-400.', 'when was that?'], 'When did India order the S-400?'],
  ])('reaches commands in plain words: %j', async (typed, line) => {
    expect(await understood(...typed)).toBe(line)
  })

  it('shows the period in the title, and keeps it for what comes after', async () => {
    const { answer } = await talk('/sanctions Turkey', 'until November 2021')
    expect(answer.title).toMatch(/\(until 30 Nov 2021\)$/)
    expect(await understood('/sanctions Turkey', 'until November 2021', 'and China?')).toBe(
      '/sanctions China until:2021-11',
    )
  })

  it('drops a period in which nothing is told, says so, and does not keep it', async () => {
    const { answer } = await talk('/who Lavrov', 'and in 1999?')
    expect(answer.title).toBe('Sergei Lavrov')
    expect(answer.remarks?.[0]).toBe('Nothing on this was found from 1999, so this is from any time.')
    expect(await understood('/who Lavrov', 'and in 1999?', 'and Putin?')).toBe('/who Putin')
  })

  it('shows less, more, the sources and the speakers of the answer before', async () => {
    const texts = ({ answer }: Awaited<ReturnType<typeof talk>>) =>
      answer.sections.flatMap(({ statements }) => statements.map(({ text }) => text))
    const whole = texts(await talk('/timeline the S-400 deal'))
    expect(texts(await talk('/timeline the S-400 deal', 'shorter'))).toEqual(whole.slice(0, 1))
    const more = texts(await talk('/timeline the S-400 deal', 'more'))
    const still = texts(await talk('/timeline the S-400 deal', 'more', 'more'))
    expect(more.length).toBeGreaterThan(0)
    expect(whole.slice(-more.length)).toEqual(more)
    expect(more.slice(-still.length)).toEqual(still)
    expect(still.length).toBeLessThan(more.length)
    const sources = await talk('What is the S-400 deal worth?', 'sources')
    expect(sources.answer.sections.map(({ heading }) => heading).join('\n')).toContain(
      'Continental Review, 6 Dec 2021',
    )
    const speakers = await talk('What did Lavrov say about America?', 'who said that?')
    expect(speakers.answer.sections[0]?.heading).toMatch(/^Sergei Lavrov, in .+, \d+ Dec 2021$/)
  })

  it('says how a question was understood that nothing answers', async () => {
    const conversation = 'nothing'
    await sample.bot.answer({ text: '/who Shringla', conversation })
    const typed = 'what did he say about volcanoes?'
    const text = await sample.bot.understand({ text: typed, conversation })
    const answer = await sample.bot.answer({ text, typed, conversation })
    expect(answer.kind === 'notice' && answer.text).toMatch(
      /^Understood as: What did Harsh Vardhan Shringla say about volcanoes\?\n/,
    )
  })

  it('knows what it is', async () => {
    const { quotes } = await talk('What is CAATSA?', 'when was it signed?')
    expect(quotes).toMatch(/2017/)
  })
})
