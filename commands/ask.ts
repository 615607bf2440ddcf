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
