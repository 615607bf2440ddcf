import { checkMessage, defineCommand, quoted } from '../src/command.ts'

/** Before what was heard elsewhere, and is to be checked. */
const hearsay =
  '([i] (read|saw|heard) [(in|on) (twitter|reddit|facebook|tv|the radio|the internet|the news)|somewhere|online|today]|i heard|i read|i saw|i was told|(someone|somebody|a guy|a man|a friend|people) [(on|in|at) (tv|the radio|twitter|facebook|reddit|the internet|the news|x|work|the pub)] (told me|said|says|claims|claimed|is saying|keep saying)|(the internet|tv|twitter|reddit) (says|said)|(people|they) (say|claim|told me|tell me|keep telling me)|apparently|supposedly|(rumour|rumor) has it|word is|(my|our|a|one) (editor|boss|colleague|friend|reader|source|caller|listener|viewer|writer|reporter|intern|tweet|post|website|blog) (says|said|claims|claimed|writes|wrote|insists|tells me|told me|told us))[,] [that]'

/** Behind a statement, they ask whether it is so. */
const doubts = [
  '[,|.|;|?|-] [and] (is|was|can|could) (that|this|it) [be] [really|actually] (true|right|correct|so|the case|accurate)',
  '[,|.|;|?] (can|could) you (confirm|check|verify) [that|this|it]',
  '(,|.|;|?|-) (true|true or false|true or not|fact or fiction|is it|really|correct or not|right or wrong)',
  "(,|.|;) (right|correct|yes|no|huh|isn't it|wasn't it|(didn't|hasn't|haven't|aren't|weren't|don't|doesn't|won't) (it|he|she|they))",
]

export default defineCommand({
  summary: 'Check a text against the sources, claim by claim',
  argument: {
    name: 'text',
    about: 'a text with something to check in it',
    required: true,
    // The longest message of Slack that may be pasted or handed over is this long.
    longest: 12_000,
    verbatim: true,
  },
  filters: false,
  complete: true,
  examples: ['India paid $5.5 billion for the S-400. The pact runs until 2030.'],
  asked: [
    '(check|fact-check|fact check|factcheck|verify): {text}',
    '(check|fact-check|fact check|double-check|double check|verify) [this|the following] [claim|statement|text|sentence|message|sentences]: {text}',
    '(check|fact-check|fact check|double-check|double check|verify) [for me|for us] [that|whether|if] {claim}',
    '(claim|statement|rumour|rumor): {text}',
    '(check|fact-check|fact check|factcheck|double-check|double check|verify) this [(for me|please|one)]: {text}',
    '(check|fact-check|verify) [that|whether] [the|this] (claim|statement|sentence|rumour|rumor)[:] [that] {claim}',
    "(is it|is it really|is it actually|isn't it|was it) (true|correct|right|so|a fact) [that] {claim}",
    ...[`[${hearsay}] {claim}`, `${hearsay} {claim}`].flatMap((told) =>
      told.startsWith('[') ? doubts.map((doubt) => `${told}${doubt}`) : [told],
    ),
    'confirm [this|that] [please] [if|whether|that][:] {claim}',
    '(true or false|true or not|is it true|fact or fiction|right or wrong)(:|?|,) {text}',
    '(is it correct|does it (hold up|hold|hold true|check out)|do the (articles|sources|papers) (confirm|bear out|support)|can you (confirm|verify)) that {claim}',
    "(is it|is it really|isn't it|was it) (true|a fact) {claim}",
    'did it really happen that {claim}',
    '(is this|is that|is it|is the following) [really|actually] (true|right|correct|accurate|a fact)(:|?|,) {text}',
    'is [the] (claim|statement|report|rumour|rumor|story) that {claim} (true|right|correct|accurate)',
  ],
  menu: {
    name: 'Check against the sources',
    short: 'Check against sources',
    about: 'Sets each claim of a message beside what the articles say',
    takes: 'words',
    without:
      'There is nothing to check in that message: it holds no words, only a picture, a file or a sticker. If you can, copy the words into /check.',
  },
  follows: {
    words: 'claim',
    asked: [
      '(is|was) (that|this|it) [really|actually] (true|right|correct|so|a fact|accurate|confirmed)',
      '(are you|are we|is it) [really|quite] (sure|certain) [about|of] [that|this|it]',
      '(really|is that so|true|sure|can you confirm that|confirm that|is there a second source)',
      '(check|verify|fact-check|fact check) (that|this|it)',
    ],
  },
  async answer({ text }, desk) {
    const {
      supported,
      changed,
      contradicted,
      silent,
      inPart,
      forecasts,
      withheld,
      onlyIf,
      conflicts,
      nearest,
      others,
      left,
    } = await checkMessage(text, desk)
    const questions = others.filter((sentence) => /\?["”’)]*$/.test(sentence))
    const rest = others.filter((sentence) => !questions.includes(sentence))
    const remarks = [
      ...inPart.map(
        ({ head, rest }) =>
          `A passage bears out ${quoted(head)}; none was found that says ${quoted(rest)} of it.`,
      ),
      ...forecasts.map(
        (claim) =>
          `${short(claim)} is a forecast: it is still to come, and a source can only say that it is planned, expected or feared.`,
      ),
      ...onlyIf.map(({ told, condition }) => `A passage says ${quoted(told)} only ${quoted(condition)}.`),
      ...withheld,
      ...questions.map(
        (sentence) =>
          `${short(sentence)} is a question. Write it as a statement to check it, or ask it with /ask.`,
      ),
      ...(left > 0 ? [`${left} more claims were left unchecked; check the rest of the text by itself.`] : []),
      ...(rest.length > 0 ? [`Nothing to check in: ${rest.map(short).join(' ')}`] : []),
    ]
    const judged = supported.length + changed.length + contradicted.length
    const none = silent.length === 0 && judged === 0
    if (none)
      return {
        kind: 'notice',
        text:
          questions.length > 0
            ? remarks.join('\n')
            : 'Nothing in it was read as a claim: write what somebody did or what happened in a sentence of its own.',
        nearest: [],
      }
    if (judged === 0) {
      return {
        kind: 'notice',
        text: [
          `The desk did not decide ${silent.length === 1 ? 'this claim' : `any of these ${silent.length} claims`}:`,
          ...silent.map((claim) => `  ${quoted(claim)}`),
          ...remarks,
          foundBeside(silent.length === 1 ? 'it' : 'any of them', nearest.length),
        ].join('\n'),
        nearest,
      }
    }
    const sections = [
      { heading: 'Contradicted', essential: true as const, statements: contradicted },
      { heading: 'Changed since', essential: true as const, statements: changed },
      { heading: 'Supported', essential: true as const, statements: supported },
    ].filter(({ statements }) => statements.length > 0)
    const counts = [
      [contradicted.length, 'contradicted'],
      [changed.length, 'changed since'],
      [supported.length, 'supported'],
      [silent.length, 'not decided'],
    ] as const
    return {
      kind: 'briefing',
      title: 'Checked against the sources',
      lead: counts.flatMap(([count, what]) => (count === 0 ? [] : `${count} ${what}`)).join(', '),
      sections,
      conflicts,
      silent,
      writer: desk.writer,
      remarks,
    }
  },
})

/** What was found of claims that are left open, before the passages that come nearest. */
function foundBeside(claims: string, near: number): string {
  if (near === 0) return `No passage was found that is about ${claims}.`
  const below =
    near === 1 ? 'This one is the nearest; under it stands' : 'These are the nearest; under each stands'
  return `No passage was found that plainly bears out or contradicts ${claims}. ${below} what of the claim it has:`
}

const longest = 60
const short = (words: string): string =>
  quoted(words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words)
