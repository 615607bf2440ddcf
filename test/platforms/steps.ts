import { expect } from 'vitest'
import { copying, fails, type Script } from '../fakes/model.ts'

/** A message as the user who looks at it sees it. */
export interface Shown {
  readonly text: string
  /** What can be pressed. */
  readonly buttons: readonly string[]
}

/** What a platform's suite supplies: the steps of a user, and what becomes visible; each settles when it is seen. */
export interface Stage<S extends Shown> {
  /** A slash command with its words, typed into a channel; the asker sees the answer. */
  command(name: string, words?: string): Promise<S>
  /** The same so that everybody sees the answer. */
  publicly(name: string, words?: string): Promise<S>
  /** A direct message. */
  direct(text: string): Promise<S>
  /** A message in a channel that names the bot. */
  mention(text: string): Promise<S>
  /** Says more in the conversation of an answer to a direct message or a mention. */
  goOn(answer: S, text: string): Promise<S>
  /** Chooses "Check against the sources" on somebody's message. */
  check(text: string): Promise<S>
  /** Chooses "Add to the desk" on somebody's message. */
  add(text: string): Promise<S>
  /** Presses a button; what appears for the one who presses. */
  press(answer: S, button: RegExp): Promise<S>
  /** What somebody else sees in the channel. */
  others(): Promise<readonly string[]>
  /** Ends the process, and starts another one on the same data. */
  restart(): Promise<void>
}

type Steps = readonly {
  readonly title: string
  run<S extends Shown>(stage: Stage<S>): Promise<void>
}[]

/** What a user of Dateline does and sees, the same on every platform. */
export const steps: Steps = [
  {
    title: 'a command is answered to the asker alone, each statement with its source',
    async run(stage) {
      const answer = await stage.command('who', 'Shringla')
      expect(answer.text).toContain('Foreign Secretary')
      expect(answer.text).toContain('[1]')
      expect(answer.text).toMatch(/\d articles?, \d independent sources?/)
      expect(await stage.others()).toEqual([])
    },
  },
  {
    title: 'a page that a message links to is added by those alone whom the operator named',
    async run(stage) {
      const { text } = await stage.add('Look at this: https://news.example/ferry')
      expect(text).toMatch(/^Only admins may add pages/)
    },
  },
  {
    title: 'sources that differ are set side by side',
    async run(stage) {
      const { text } = await stage.command('ask', 'What is the S-400 deal worth?')
      expect(text).toContain('Sources differ')
      expect(text).toMatch(/\$5\.4 billion[\s\S]*\$5\.5 billion/)
    },
  },
  {
    title: 'a question that no source answers is told to be one',
    async run(stage) {
      const { text } = await stage.command('ask', 'Who won the chess championship in Reykjavik?')
      expect(text).toMatch(/No (?:article|passage)/)
    },
  },
  {
    title: 'a mistake is told with the remedy',
    async run(stage) {
      const { text } = await stage.command('summary', 'S-400 since:yesterwhen')
      expect(text).toContain('is not a date')
      expect(text).toContain('since:2021-12')
    },
  },
  {
    title: 'an answer is shared with the channel, under the name of who shared it',
    async run(stage) {
      const answer = await stage.command('who', 'Shringla')
      await stage.press(answer, /^Share/)
      const [shared, ...more] = await stage.others()
      expect(more).toEqual([])
      expect(shared).toContain('Shared by')
      expect(shared).toContain('Foreign Secretary')
    },
  },
  {
    title: 'a public command is seen by everybody at once',
    async run(stage) {
      await stage.publicly('who', 'Shringla')
      expect((await stage.others()).join()).toContain('Foreign Secretary')
    },
  },
  {
    title: 'the rest of a long answer, the words around a quote and all sources are a button away',
    async run(stage) {
      const answer = await stage.command('timeline', '')
      const rest = await stage.press(answer, /^More/)
      expect(rest.text).not.toBe(answer.text)
      expect(rest.text).toContain('S-400')
      const context = await stage.press(answer, /^Context/)
      expect(context.text).toContain('[1]')
      const sources = await stage.press(answer, /^Sources/)
      expect(sources.text).toContain('Northline Wire')
    },
  },
  {
    title: 'buttons work after a restart, on the answer as it was given',
    async run(stage) {
      const answer = await stage.command('timeline', '')
      await stage.restart()
      const rest = await stage.press(answer, /^More/)
      expect(rest.text).toContain('S-400')
    },
  },
  {
    title: 'a direct message is a question, and what follows it is understood',
    async run(stage) {
      const answer = await stage.direct('Who is Lavrov?')
      expect(answer.text).toContain('Lavrov')
      const more = await stage.goOn(answer, 'What did he say?')
      expect(more.text).toContain('Lavrov')
    },
  },
  {
    title: 'plain words reach a command, and a greeting gets things to try',
    async run(stage) {
      const card = await stage.direct('hi')
      expect(card.text).toContain('try one of these')
      const answer = await stage.mention('could you show me a timeline of the S-400 deal, please?')
      expect(answer.text).toContain('the S-400 deal')
      expect(answer.text).toContain('2018')
      expect((await stage.direct('show me my digests')).text).toContain('There is no digest here yet')
      const shorter = await stage.goOn(answer, 'shorter')
      expect(shorter.text.length).toBeLessThan(answer.text.length)
    },
  },
  {
    title:
      'an answer is gone on from in plain words: who said so, whether it is true, and past one without an answer',
    async run(stage) {
      const answer = await stage.direct('Until when was the military pact extended?')
      const speakers = await stage.goOn(answer, 'who said that?')
      for (const paper of ['The Yamuna Chronicle', 'Eastern Ledger']) expect(speakers.text).toContain(paper)
      const unanswered = await stage.goOn(speakers, 'and in which colour was it painted?')
      const checked = await stage.goOn(unanswered, 'is that true?')
      expect(checked.text).toMatch(/Supported|Contradicted|Sources differ/)
    },
  },
  {
    title:
      'who and what is meant stays meant over the turns: he, they, the other papers, and what came before',
    async run(stage) {
      const who = await stage.direct('who is Lavrov at the moment?')
      const he = await stage.goOn(who, 'what did he say about the Americans?')
      expect(he.text).toContain('What did Sergei Lavrov say about the Americans')
      const answer = await stage.mention('Until when does the military pact run?')
      const one = await stage.goOn(answer, 'only Eastern Ledger')
      expect(one.text).not.toContain('The Yamuna Chronicle')
      const others = await stage.goOn(one, 'what do the others say?')
      expect(others.text).toContain('The Yamuna Chronicle')
      const before = await stage.goOn(others, 'and before that?')
      expect(before.text).toContain('military pact')
    },
  },
  {
    title: 'what the desk reads, what it cannot answer and what it can do are told in plain words',
    async run(stage) {
      expect((await stage.direct('articles you have?')).text).toMatch(/Sources[\s\S]*Beyond arms/)
      expect((await stage.direct('which questions went unanswered?')).text).toMatch(
        /Every question that was asked here|Questions that were asked here/,
      )
      expect((await stage.direct('what sort of things do you know?')).text).toContain('try one of these')
    },
  },
  {
    title: 'what was asked is no longer kept once its asker wants to be forgotten',
    async run(stage) {
      const answer = await stage.command('who', 'Shringla')
      const gone = await stage.command('forget', 'me')
      expect(gone.text).toMatch(/deleted|gone|forgotten/i)
      const pressed = await stage.press(answer, /^Sources/)
      expect(pressed.text).toMatch(/no longer kept/)
    },
  },
  {
    title: 'a mention in a channel is a question too',
    async run(stage) {
      const { text } = await stage.mention('Until when was the military pact extended?')
      expect(text).toMatch(/2030[\s\S]*2031|2031[\s\S]*2030/)
    },
  },
  {
    title: 'a message is checked against the sources, claim by claim',
    async run(stage) {
      const { text } = await stage.check(
        'India paid $9.9 billion for the S-400. The mayor of Tallow Bay resigned.',
      )
      expect(text).toMatch(/\$5\.[45] billion/)
      expect(text).toMatch(/Tallow Bay/)
    },
  },
]

/** A model that says what the passages say, and one thing that nobody said; of one law it says nothing. */
export const script: Script = (asked, response) => {
  if (/CAATSA/.test(asked.question)) return fails(response, 500)
  const made = copying(asked, response)
  const resigned = { text: 'Lavrov resigned on Monday.', quotes: [{ passage: 1, words: 'Lavrov' }] }
  return Array.isArray(made) ? [...made, resigned] : made
}

/** The same where that model writes. */
export const stepsWithModel: Steps = [
  {
    title: 'an answer is in the model’s sentences, each with its source, and its foot tells what was dropped',
    async run(stage) {
      const { text } = await stage.command('ask', 'How did Lavrov accuse Washington?')
      expect(text).toContain('[1]')
      expect(text).toMatch(/Written by the model scripted[\s\S]*dropped/)
      expect(text).not.toContain('resigned')
    },
  },
  {
    title: 'the words that a sentence stands on are a button away, also after a restart',
    async run(stage) {
      const answer = await stage.command('ask', 'How did Lavrov accuse Washington?')
      await stage.restart()
      expect((await stage.press(answer, /^Sources/)).text).toContain('Defence ministers carry')
      expect((await stage.press(answer, /^Context/)).text).toContain('Lavrov')
    },
  },
  {
    title: 'a summary and what is said of somebody are written too',
    async run(stage) {
      for (const [name, words] of [
        ['summary', 'rifle'],
        ['who', 'Shoigu'],
      ] as const)
        expect((await stage.command(name, words)).text).toContain('Written by the model scripted')
    },
  },
  {
    title: 'a conversation goes on over what a model wrote',
    async run(stage) {
      const answer = await stage.direct('Who is Lavrov?')
      const more = await stage.goOn(answer, 'What did he say?')
      expect(more.text).toContain('Lavrov')
    },
  },
  {
    title: 'a model that fails leaves the answer in the articles’ own words, and says so',
    async run(stage) {
      const { text } = await stage.mention('What is CAATSA?')
      expect(text).toContain('[1]')
      expect(text).toContain('The model scripted did not answer')
    },
  },
]
