import { type Answering, answerQuestion, defineCommand, withDaysOfWeekdays } from '../src/command.ts'

export default defineCommand({
  summary: 'Answer a question with the passages that answer it',
  argument: { name: 'question', about: 'a question', required: true },
  filters: true,
  examples: [
    'What is the S-400 deal worth?',
    'Until when was the pact extended?',
    'What did Lavrov say about America?',
  ],
  asked: [
    '(ask|question): {text}',
    "(what is|what's|whats|anything|something) new (on|about|with|regarding) {topic} => What is the latest on {topic}?",
    "(what is|what's|what are) the (news|latest|latest news) (with|on|about|of|regarding) {topic} => What is the latest on {topic}?",
    '(any|the|some|latest) news (on|about|of|regarding|re|re:) {topic} => What is the latest on {topic}?',
  ],
  follows: { words: 'question', dated: true },
  async answer({ text, question, filter }, desk) {
    const answering = await answerQuestion(question, filter, desk)
    const { values, claims, differences, nearest, silence, steps, meant, untold = [] } = answering
    if (values.length + claims.length === 0)
      return { kind: 'notice', text: silenceIn(silence, nearest.length > 0, steps), nearest }
    const written = await desk.write(text, claims)
    const statements = question.wants === 'date' ? withDaysOfWeekdays(written) : written
    const sections = [
      { heading: 'Answer', essential: true as const, statements: values },
      { heading: values.length > 0 ? 'Related' : 'Answer', statements },
    ].filter((section) => section.statements.length > 0)
    const remarks = [
      ...(meant === undefined ? [] : [`Read as “${meant}”`]),
      ...stepIn(steps),
      ...untold.map((asked) => `No passage was found that surely answers “${asked}”`),
      ...remarksOn(silence),
    ]
    return {
      kind: 'briefing',
      title: text,
      sections,
      conflicts: differences,
      writer: desk.writer,
      ...(remarks.length > 0 ? { remarks } : {}),
    }
  },
})

type Silence = Answering['silence']

/** Who was found for somebody who is only described. */
const stepIn = (steps: Answering['steps']): readonly string[] =>
  steps ? [`Read as ${steps.described}: ${steps.name}.`] : []

/** Why nothing answers: the first of the reasons that holds. What was not found may still stand somewhere. */
function silenceIn(silence: Silence, near: boolean, steps: Answering['steps']): string {
  const { looked, apart, unsaid, asked } = silence
  const why =
    remarksOn(silence)[0] ??
    (steps ? `${stepIn(steps)[0]} No passage was found that surely answers “${steps.onwards}”` : undefined) ??
    (apart.length > 0
      ? `The articles that speak of the rest do not mention ${quoted(apart)}.`
      : unsaid !== ''
        ? `No passage was found that says in plain words that ${unsaid}.`
        : looked.length > 0
          ? `No article ${looked.join(' or ')} was found that surely answers that.`
          : asked !== ''
            ? `No passage was found that surely says ${asked}.`
            : 'No passage was found that surely answers that.')
  return near ? `${why}\nThese passages are the nearest:` : why
}

/** What a question names and the corpus lacks, whether or not the rest of it is answered. */
function remarksOn({ strangers, absent }: Silence): readonly string[] {
  return [
    ...(strangers.length > 0 ? [`The corpus has no article of ${strangers.join(' or ')}.`] : []),
    ...(absent.length > 0 ? [`No article mentions ${quoted(absent)}.`] : []),
  ]
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' or ')
