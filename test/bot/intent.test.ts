import { beforeAll, describe, expect, it } from 'vitest'
import { type Sample, theSample, useArticles } from '../sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await theSample()
})

const understood = (text: string): Promise<string> => sample.bot.understand({ text })

describe('Plain words reach', () => {
  it.each([
    // who
    ['who is Lavrov', '/who Lavrov'],
    ['who is lavrov?', '/who lavrov'],
    ['who is Lavrov :thinking:?', '/who Lavrov'],
    ['do you know who Lavrov is?', '/who Lavrov'],
    ['Who’s Harsh Vardhan Shringla?', '/who Harsh Vardhan Shringla'],
    ['hey who is Shringla', '/who Shringla'],
    ['Hi Dateline, can you tell me about Rajnath Singh please?', '/who Rajnath Singh'],
    ['whos lavrov', '/who lavrov'],
    ['hi there, do you know anything about Rajnath Singh?', '/who Rajnath Singh'],
    ['morning! who the heck is shringla', '/who shringla'],
    // chat
    ['tldr on the ferry strike', '/summary the ferry strike'],
    ['gimme the gist of the harbour story pls', '/summary the harbour'],
    ['walk me through what happened with the ferry, in order', '/timeline the ferry'],
    ['ferry strike timeline pls', '/timeline ferry strike'],
    ['what are the contradictions here', '/compare'],
    ['which papers contradict each other on the bridge', '/compare the bridge'],
    ['someone told me the mayor resigned, is that true?', '/check the mayor resigned'],
    ['I read somewhere that the bridge was closed in May. true?', '/check the bridge was closed in May'],
    ['my editor says the strike cost 4 million. can you confirm?', '/check the strike cost 4 million'],
    ['the ferry sank in 2019, right?', '/check the ferry sank in 2019'],
    ['is it true the council passed the toll', '/check the council passed the toll'],
    ['confirm this pls: the mayor resigned in May', '/check the mayor resigned in May'],
    ['can you fact check this for me: the ferry sank in 2019', '/check the ferry sank in 2019'],
    ['is the Astrid under sanctions', '/sanctions the Astrid'],
    ['has Norvale ever been sanctioned?', '/sanctions Norvale'],
    ['could Norvale get sanctioned for this', '/sanctions Norvale'],
    ['who has been sanctioned so far', '/sanctions'],
    ['any sanctions on Turkey at the moment?', '/sanctions Turkey'],
    ['what is the sanctions status of Turkey', '/sanctions Turkey'],
    ['Lavrov - who is he?', '/who Lavrov'],
    ['would you be so kind as to tell me who Lavrov is', '/who Lavrov'],
    ['in two lines: the ferry strike', '/summary the ferry strike'],
    ['the ferry strike in a nutshell', '/summary the ferry strike'],
    ['is there any other news about the ferry strike?', '/summary the ferry strike'],
    ['chronology, the ferry strike', '/timeline the ferry strike'],
    ['list the key dates of the ferry strike', '/timeline the ferry strike'],
    ['when did what happen with the ferry strike', '/timeline the ferry strike'],
    ['diff between papers on the ferry strike', '/compare the ferry strike'],
    ['any contradictions about the ferry strike?', '/compare the ferry strike'],
    ['how do the reports on the ferry strike differ', '/compare the ferry strike'],
    ['what do papers disagree on about the ferry strike', '/compare the ferry strike'],
    ['what can you not answer', '/sources gaps'],
    ['where do you get your articles from', '/sources'],
    ['help me out here', '/help'],
    ['which papers are in here', '/sources'],
    ['set up a daily digest on the strike', '/digest create the strike daily'],
    ['send me whats new on the strike every morning at 8', '/digest create the strike every morning at 8'],
    ['stop sending me digests', '/digest list'],
    ['stop sending us the harbour digest', '/digest list'],
    ['which digests are running?', '/digest list'],
    ['ping us every monday at 9 with news about the harbour', '/digest create the harbour every Monday at 9'],
    ['I want a daily brief on grain at 7am', '/digest create grain daily at 7am'],
    [
      'could you post Orsa updates here each weekday morning at 8:30',
      '/digest create Orsa updates here each weekday morning at 8:30',
    ],
    [
      'remind us every friday afternoon what happened at the port',
      '/digest create the port every Friday afternoon',
    ],
    ['let me know twice a day about the strike', '/digest create strike twice a day'],
    ['send a weekly roundup of layoffs on sunday evening', '/digest create layoffs weekly on Sunday evening'],
    ['subscribe this channel to grain news, every 6 hours', '/digest create grain news every 6 hours'],
    ['keep us posted on the ferry every other day at noon', '/digest create ferry every other day at noon'],
    ['line up what the papers say about the toll', '/compare the toll'],
    ['do our sources agree on how many people were hired', '/compare people hired'],
    ['can you pull together a timeline for the recall', '/timeline the recall'],
    ['how did the recall unfold', '/timeline recall'],
    ['what happened when, re: the bridge', '/timeline the bridge'],
    ['give me everything on the toll', '/summary the toll'],
    ['what do we have about the toll?', '/summary the toll'],
    ['need a rundown of the strike pls', '/summary the strike'],
    ['someone on the radio said the mill is closing. true?', '/check the mill is closing'],
    ['any sanctions on Norvale in here?', '/sanctions Norvale'],
    ['what penalties is Norvale facing', '/sanctions Norvale'],
    ['who is Shringla again', '/who Shringla'],
    ['which newspapers do you read', '/sources'],
    ['how many articles do you have?', '/sources'],
    ['nvm', '/forget'],
    ['sorry, wrong channel', '/help sorry'],
    ['lol', '/help card'],
    ['bye now', '/help bye'],
    ['what kind of things can you answer', '/help card'],
    ['so what is it that you do?', '/help card'],
    ['scratch that', '/forget'],
    ['put the reports on the toll side by side', '/compare the toll'],
    ['sequence of events for the recall', '/timeline the recall'],
    ['heard on the radio that the mill was sold. right?', '/check the mill was sold'],
    ['which sources are you using', '/sources'],
    ['who is under sanctions here', '/sanctions'],
    ['sup, timeline of the recall', '/timeline the recall'],
    ['that’s all, thanks and goodbye!', '/help bye'],
    ['great, thanks, see you', '/help bye'],
    ['can you put the dates of the recall in order?', '/timeline the recall'],
    [
      'do the papers disagree about how many graves were found at Orsa Cross?',
      '/compare graves found at Orsa Cross',
    ],
    ['ok thx, that’s all', '/help thanks'],
    ['yo', '/help hello'],
    ['cheers mate', '/help thanks'],
    ['forget it, new topic', '/forget'],
    ['tysm', '/help thanks'],
    ['r you a human?', '/help whoami'],
    ['which paper is right about the toll?', '/help neither'],
    ['what do the papers say about the toll', '/summary the toll'],
    ['what do the papers say about lavrov?', '/who lavrov'],
    ['everything about the toll since feb 12 2021', '/summary the toll since:2021-02-12'],
    ['hw do i check a claim', '/help check'],
    ['how do we get this every morning?', '/help digest'],
    ['what is this bot for', '/help whoami'],
    ['more about the toll', '/summary the toll'],
    ['who wrote the story about the toll', '/summary the toll view:sources'],
    ['sum up the harbour thing', '/summary the harbour'],
    ['thanks a bunch!!', '/help thanks'],
    ['which one should I believe?', '/help neither'],
    ['are you an AI?', '/help whoami'],
    ['how do I set up a digest', '/help digest'],
    ['how does the check work?', '/help check'],
    ['sumary of the ferry strike', '/summary the ferry strike'],
    ['timeilne of the recall', '/timeline the recall'],
    ['sombody told me the mill was sold, is that true?', '/check the mill was sold'],
    ['compare what they wrote about the toll', '/compare the toll'],
    ['do the papers agree how many were hired?', '/compare hired'],
    ['ppl in the news', '/who'],
    ['which papers wrote about the recall?', '/summary the recall view:sources'],
    ['who reported on the toll', '/summary the toll view:sources'],
    ['how many articles from Northline?', '/sources source:"Northline"'],
    ['what did the Yamuna Chronicle write', '/sources source:"Yamuna Chronicle"'],
    ['any news re: the ferry', '/ask What is the latest on the ferry?'],
    ['What is the latest on the ferry strike?', '/ask What is the latest on the ferry strike?'],
    ["what's the latest news about the mill", '/ask What is the latest on the mill?'],
    ['morning :) timeline of the recall', '/timeline the recall'],
    ['sorry to bother you, but timeline of the recall?', '/timeline the recall'],
    ['timeline of the recall since march 2021', '/timeline the recall since:2021-03'],
    // compare
    ['compare the sources on rifles', '/compare rifles'],
    ['Could you compare what the papers say about the lease?', '/compare the lease'],
    ['compare trade', '/compare trade'],
    ['where do the sources differ on the harbour fees?', '/compare the harbour fees'],
    ['what do they disagree about?', '/compare'],
    ['what do the papers disagree about on the ferry?', '/compare the ferry'],
    ['who is Foreign Minister Sergei Lavrov?', '/who Foreign Minister Sergei Lavrov'],
    ['who is Mayor Lavrov', '/who Mayor Lavrov'],
    ['what do the sources disagree about', '/compare'],
    ['differences between the reports on the strike', '/compare the strike'],
    // timeline
    ['timeline S-400', '/timeline S-400'],
    ['timeline of the trial of Tomas Reuvel', '/timeline the trial of Tomas Reuvel'],
    ['show me a timeline of the withdrawal, please', '/timeline the withdrawal'],
    ['I’d like a chronology of the bridge collapse', '/timeline the bridge collapse'],
    // summary
    ['give me a summary of the S-400 deal', '/summary the S-400 deal'],
    ['Please sum up the Reuvel trial', '/summary the Reuvel trial'],
    ['can you summarise the earthquake in Tolvara?', '/summary the earthquake in Tolvara'],
    ['brief me on the ferry strike', '/summary the ferry strike'],
    ['what’s new?', '/summary'],
    ['What is new?', '/summary'],
    ['timeline of the strike since 2021', '/timeline the strike since:2021'],
    ['summary of the talks between May 2020 and June 2021', '/summary the talks since:2020-05 until:2021-06'],
    ['summary of the attack of 6 January 2021', '/summary the attack of 6 January 2021'],
    ['any news?', '/summary'],
    ['what did I miss', '/summary'],
    // check
    [
      'is it true that Turkey was removed from the programme?',
      '/check Turkey was removed from the programme',
    ],
    ['Is it really true that the mayor resigned?', '/check the mayor resigned'],
    ['check: India paid $9.9 billion.', '/check India paid $9.9 billion.'],
    [
      'fact-check: The bridge fell on Monday. Nine people died.',
      '/check The bridge fell on Monday. Nine people died.',
    ],
    ['is this true? The mayor resigned on Monday.', '/check The mayor resigned on Monday.'],
    ['is the claim that the ferry sank twice true?', '/check the ferry sank twice'],
    ['please check whether the ferry sank in 2021', '/check the ferry sank in 2021'],
    ['can you verify that the pact runs until 2030', '/check the pact runs until 2030'],
    // sanctions, lists, digests, sources
    ['sanctions on Turkey', '/sanctions Turkey'],
    ['any sanctions against Mahan Air?', '/sanctions Mahan Air'],
    ['what sanctions are there on Belarus?', '/sanctions Belarus'],
    ['is Orlan Trading on a sanctions list?', '/screen Orlan Trading'],
    ['screen these', '/screen'],
    ['please screen the attached names against the lists', '/screen'],
    ['digest list', '/digest list'],
    ['show me my digests', '/digest list'],
    ['digest why d7k2pq', '/digest why d7k2pq'],
    ['sources', '/sources'],
    ['tell me about the Lavrov affair', '/summary the Lavrov affair'],
    ['which feeds do you follow?', '/feeds list'],
    ['feeds add https://news.example', '/feeds add https://news.example'],
    ['which sources do you have?', '/sources'],
    ['ask: who won?', '/ask who won?'],
    // talk
    ['help', '/help'],
    ['Help!', '/help'],
    ['hi', '/help hello'],
    [' ', '/help hello'],
    ['Hello there! 👋', '/help hello'],
    ['good morning, Dateline', '/help hello'],
    ['thanks', '/help thanks'],
    ['Thank you very much!', '/help thanks'],
    // One deed in other words.
    ['do the papers say the same about the toll', '/compare the toll'],
    ['is everyone agreed on the number of the injured', '/compare the number of the injured'],
    ['are the reports about the mill consistent', '/compare the mill'],
    ['do the figures for the harbour match?', '/compare the harbour'],
    ['on which points do our papers contradict one another about the ferry', '/compare the ferry'],
    ['what are the conflicting versions of the fire', '/compare the fire'],
    ['contrast the coverage of the strike', '/compare the strike'],
    ['are there discrepancies in how the papers report the fire', '/compare the fire'],
    ['take me through the strike week by week', '/timeline the strike'],
    ['list what happened at the mill in order', '/timeline the mill'],
    ['when did each thing happen at the mill', '/timeline the mill'],
    ["what's going on with the ferry strike", '/summary the ferry strike'],
    ["what's there about the mill", '/summary the mill'],
    ['five bullet points on the strike', '/summary the strike'],
    ['has anybody been sanctioned recently', '/sanctions'],
    ['which banks are under sanctions right now?', '/sanctions'],
    ['is there anything on sanctions?', '/sanctions'],
    ['true or not: the mill was sold in May', '/check the mill was sold in May'],
    ['does it hold up that the mill was sold in May', '/check the mill was sold in May'],
    ['verify the following: the mill was sold in May.', '/check the mill was sold in May.'],
    ['one reader claims the mill was sold. can that be right?', '/check the mill was sold'],
    ['who is this Lavrov fellow', '/who Lavrov'],
    ['some background on Rajnath Singh', '/who Rajnath Singh'],
    ['which articles do you have from the Eastern Ledger', '/sources source:"Eastern Ledger"'],
    ['anything by Eastern Ledger', '/sources source:"Eastern Ledger"'],
    ['where does your information come from', '/sources'],
    ['how far back do you go?', '/sources'],
    ['turn the ferry digest off', '/digest list'],
    ['every Friday at 8 please send news of the mill', '/digest create the mill every Friday at 8'],
    ['recap the fire in two sentences', '/summary the fire'],
    ['anything interesting', '/summary'],
    ['what has changed recently', '/summary'],
    ['is there anything worth reading', '/summary'],
    ['did anybody sanction Norvale?', '/sanctions Norvale'],
    ['have sanctions been imposed on Norvale', '/sanctions Norvale'],
    ['Lavrov, who is that again', '/who Lavrov'],
    ['what is the ferry story about?', '/summary the ferry'],
    ["everything you've got on the mill", '/summary the mill'],
    ['where do our papers part ways on the toll', '/compare the toll'],
    ['do the reports on the fire tally', '/compare the fire'],
    ['retrace the ferry strike step by step', '/timeline the ferry strike'],
    ['from the beginning, what happened at the mill', '/timeline the mill'],
    ['verify for us that the mill was sold in May', '/check the mill was sold in May'],
    ['they keep telling me the mill was sold in May. true?', '/check the mill was sold in May'],
    ['rumour: the mill was sold in May', '/check the mill was sold in May'],
    ['which penalties are there against Norvale', '/sanctions Norvale'],
    ['name everybody who has been blacklisted', '/sanctions'],
    ['who are your publishers', '/sources'],
    ['what is the ferry strike all about?', '/summary the ferry strike'],
    ['only articles from the Eastern Ledger', '/sources source:"Eastern Ledger"'],
    ['would you mind comparing the papers on the toll?', '/compare the toll'],
    // What is only polite, in layers.
    ["I'd like to know who Lavrov is", '/who Lavrov'],
    ['any chance you could give me a summary of the strike?', '/summary the strike'],
    ['I need an overview of the strike for our newsletter', '/summary the strike'],
    // Slips.
    ['waht is teh timeline of the strike', '/timeline the strike'],
    ['who si Lavrov', '/who Lavrov'],
    ['anything new since 20 may 2021?', '/summary since:2021-05-20'],
    ['what can you do?', '/help card'],
    ['how does this work?', '/help card'],
    ['who are you', '/help whoami'],
    ['stop', '/help stop'],
  ])('a command: %s', async (typed, line) => {
    expect(await understood(typed)).toBe(line)
  })

  it.each([
    'Who is the foreign minister of Russia?',
    'who is winning the war?',
    'Who is responsible for the collapse of the bridge?',
    'who signed the pact?',
    'what is the timeline for the withdrawal?',
    'Timeline slipped again, why?',
    'What sanctions were imposed on Turkey?',
    'Did the sanctions on Russia work?',
    'sanctions on Turkey were lifted when?',
    'How does the summary of the report differ from the report?',
    'What did the sources say about the mayor?',
    'Who helped the victims?',
    'Help for the victims was promised by whom?',
    'Thanks to whom was the deal signed?',
    'Is it true?',
    'Why is it true that ice floats?',
    'compare it',
    'who is he?',
    'summary of it',
    'how many articles of the treaty were signed?',
    'What is new in the treaty?',
    'When was the digest of laws printed?',
    'Is the bridge on the list of monuments?',
    'what do they make in the plant?',
    'Is this true of the ferries too?',
    'Stop the war, who said that?',
    'Screen time of the pupils rose, why?',
    'Which screens were sold?',
    'Do the miners and the owners agree on wages?',
    'Do Norvale and Orsa agree on the toll?',
    'Are the two ministers in agreement about the toll?',
    'Which papers were found in the safe?',
    'What figures did the harbour give?',
    'Who was sanctioned by Norway for what?',
    'What happened in the order of monks?',
    'What is in the form?',
    'Is the information from the harbour right?',
    'Who wants to turn the mill off?',
    'What changed the mind of the mayor?',
    'What is the minister angry about?',
    'Which measures did the council take against the noise?',
    'Everybody who has been at the mill knows what?',
    'Would it matter if the mill closed?',
  ])('no command, for it may be a question: %s', async (typed) => {
    expect(await understood(typed)).toBe(typed)
  })

  it.each([
    ['hey, what is CAATSA?', 'what is CAATSA?'],
    ['Hello Dateline, when was the pact signed?', 'when was the pact signed?'],
    ['could you tell me who won the race, please?', 'who won the race?'],
    ['Hello Kitty sold how many dolls?', 'Hello Kitty sold how many dolls?'],
    ['So Young Kim spoke about what?', 'So Young Kim spoke about what?'],
  ])('the question without what is only polite: %s', async (typed, asked) => {
    expect(await understood(typed)).toBe(asked)
  })
})

describe('A long message', () => {
  it.each([
    ['dots', `. ${'. '.repeat(100_000)}The ferry sank.`],
    ['spaces', `harbour${' '.repeat(200_000)}there`],
    ['question marks', 'what? '.repeat(40_000)],
    ['politeness', `please ${'please, thanks '.repeat(20_000)} x`],
  ])('of %s is read in no time, and stays what it is', async (_, typed) => {
    expect((await understood(typed)) === typed).toBe(true)
  })

  it('may be a text to check', async () => {
    const text = 'The ferry sank in 2021. Nine people died in the harbour.\n'.repeat(20).trim()
    expect(await understood(`check: ${text}`)).toBe(`/check ${text}`)
  })
})

describe('Somebody friendly', () => {
  it.each(['hello', 'thank you!', 'what can you do?'])(
    'gets a card with three things to try, each of which is answered: %s',
    async (typed) => {
      const { text } = await sample.notice(await understood(typed))
      expect(text).toMatch(/\d+ articles by \d+ publishers/)
      const tries = text.split('\n').filter((line) => line.startsWith('  '))
      expect(tries).toHaveLength(3)
      for (const line of tries) {
        const asked = await understood(line.trim())
        expect(asked).toMatch(/^\//)
        await sample.briefing(asked)
      }
    },
  )
})

describe('A corpus with nothing in it', () => {
  const lay = useArticles()

  it('is told of by the card without things to try', async () => {
    const { bot, notice } = await lay({})
    const { text } = await notice(await bot.understand({ text: 'hi' }))
    expect(text).toContain('0 articles')
    expect(text).not.toContain('  ')
  })
})

describe('A question in a chat', () => {
  it.each([
    ['quick one - how much did the ferry cost', 'how much did the ferry cost'],
    ['hi there, when did the mayor visit Tolvara', 'when did the mayor visit Tolvara'],
    ['so what is the toll anyway', 'what is the toll'],
    ['thanks! and how many people died?', 'how many people died?'],
    ['We are writing a piece on trade. whats the target for 2025?', "what's the target for 2025?"],
    ['different question: what is the trade goal', 'what is the trade goal'],
    ['when exactly did the ferry sink', 'when exactly did the ferry sink'],
    ['In Oslo, who met the mayor?', 'In Oslo, who met the mayor?'],
    ['hi :) did the mill get sold?', 'was the mill sold?'],
    ['how many people got hurt at the mill?', 'how many people were hurt at the mill?'],
    ['did she get married', 'did she get married'],
    ['not sure if you know this, but who bought the mill?', 'who bought the mill?'],
    ['my boss wants to know when the mill was sold, thanks in advance', 'when the mill was sold'],
    ['the march on the capital, who led it?', 'the march on the capital, who led it?'],
    ["I'd like to know what happened in Tolvara", 'what happened in Tolvara'],
    [
      'I have been reading about the harbour all week and would like to know how much money the council paid for the pier, please?',
      'how much money did the council pay for the pier?',
    ],
    ['We are writing a piece on ferries, so we need to know who built the Heron.', 'who built the Heron.'],
    ['would you be able to tell me where the mill is?', 'where the mill is?'],
    ['just wanted to ask: when is the vote', 'when is the vote'],
    ['hwo many people did the mill employ', 'how many people did the mill employ'],
    ['what did Brennt sya about the mill', 'what did Brennt say about the mill'],
    ['20 may be dead, who said so?', '20 may be dead, who said so?'],
    [
      'What did the mayor say about the toll, sanctions?',
      'What did the mayor say about the toll, sanctions?',
    ],
    ['The mayor met Im Jong in May', 'The mayor met Im Jong in May'],
  ])('is what it asks: %s', async (typed, asked) => {
    expect(await understood(typed)).toBe(asked)
  })

  it.each([
    [['who is shringla', 'thx, and what about singh'], '/who Rajnath Singh'],
    [['who is shringla', 'no i meant singh'], '/who Rajnath Singh'],
    [
      ['what sanctions could india face', 'ok and what about turkey'],
      'what sanctions could turkey face or:"summary turkey"',
    ],
    [['who is lavrov', 'different question: how many rifles'], 'how many rifles'],
    [['summary of trade', 'too long, can you make it shorter'], '/summary trade view:short'],
    [
      ['how many rifles will be made', 'where did you get that from'],
      'how many rifles will be made view:sources',
    ],
    [['how many rifles will be made', 'say that again'], 'how many rifles will be made'],
    [['timeline of the s-400', 'only up to november'], '/timeline the s-400 until:2021-11'],
    [['putin visited new delhi', 'and when exactly'], 'When did putin visit new delhi?'],
  ])('goes on: %s', async (said, last) => {
    const conversation = said.join()
    let line = ''
    for (const typed of said) {
      line = await sample.bot.understand({ text: typed, conversation })
      await sample.bot.answer({ text: line, typed, conversation })
    }
    expect(line).toBe(last)
  })
})
