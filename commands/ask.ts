import { answerQuestion, defineCommand } from '../src/command.ts'

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
    '(any|the|some|latest) news (on|about|of|regarding) {topic} => What is the latest on {topic}?',
  ],
  follows: { words: 'question', dated: true },
  async answer({ text, filter }, desk) {
    const { values, claims, nearest, lacking } = await answerQuestion(text, filter, desk)
    if (values.length + claims.length === 0)
      return { kind: 'notice', text: silence(lacking, nearest.length > 0), nearest }
    const statements = await desk.write(text, claims)
    const sections = [
      { heading: 'Answer', essential: true as const, statements: values },
      { heading: values.length > 0 ? 'Related' : 'Answer', statements },
    ].filter((section) => section.statements.length > 0)
    return { kind: 'briefing', title: text, sections, conflicts: [], writer: desk.writer }
  },
})

function silence(lacking: readonly string[], near: boolean): string {
  const words = lacking.map((word) => `“${word}”`).join(' or ')
  const why = lacking.length > 0 ? `No article mentions ${words}` : 'No article answers that'
  return near ? `${why}. These passages are the nearest, and do not answer it:` : `${why}.`
}
