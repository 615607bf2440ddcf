import { courseOf, type Desk, datedEvents, defineCommand, inTurn } from '../src/command.ts'

export default defineCommand({
  summary: 'Put dated events in order',
  argument: { name: 'topic', about: 'a topic', required: false },
  filters: true,
  examples: ['S-400', 'Turkey sanctions', ''],
  asked: [
    'timeline: {text}',
    '[a|an|the] [full|short|complete] (timeline|chronology|time line) (of|on|about|for|around|regarding) {topic}',
    '(timeline|chronology) {thing}',
    "(what is|what's|whats|what was) the (timeline|chronology|order of events|sequence of events|course of events) (of|in|on|around|during|at) {topic}",
    '[the] (order|sequence|course) of events (of|in|on|for|around|during|at) {topic}',
    '[put|list|show] [the|all] (dates|key dates|events|steps) (of|in|for|on) {topic} (in the right order|<inorder>)',
    '(list|show|tell me|tell us) what happened (in|at|with|to|on|during|around) {thing} [,] <inorder>',
    'what happened when [,|:|;|-] [re|regarding|about|with|in|on|during] [:] {thing}',
    'how did [the|this|that|all this|all the] {thing} (unfold|play out|develop|evolve|come about|go down)',
    '[a|the] (timeline|chronology)',
    '{thing} (timeline|chronology)',
    '[put|list|show|give] [me] [the|all] [key|main|important] (dates|milestones) (of|in|for|on) {topic} [in order]',
    'when did (what|each thing|everything|each of these things|things) happen (with|in|to|during|around|at) {thing}',
    'in (what|which) order did (things|it|everything|all this|the events) (happen|take place|unfold) (with|in|to|during|around|at) {thing}',
    '(timeline|chronology) [,|:|-] {thing}',
    '(walk|take) (me|us) through [what happened (with|in|to|on|at)] {thing} [,] <inorder>',
    '(walk|take) (me|us) through [what happened (with|in|to|on|at)] {thing}',
    'what happened (with|in|to|at|on) {thing} [,] <inorder>',
    '{thing} [,] <inorder>',
    '(lay out|set out|put|arrange|retrace|reconstruct|tell|tell me|show|show me) {thing} <inorder>',
    '<inorder> [,] what happened (in|to|with|at|on) {thing}',
  ],
  follows: {
    words: 'topic',
    dated: true,
    tells: 'when',
    asked: [
      '[as|in] [a|the] (timeline|chronology|order of events|chronological order) [of (it|that|this)]',
      '(put|show) (it|that|this) [me] (as|in|on) (a timeline|order)',
      'then [what]',
      '(before|after) (that|this|it|then)',
      'what (happened|came|was there|had happened) (before|earlier|first|until then) [that|this|it|then]',
      'what (happened|happens|came|comes|has happened) [next|then|since|after|after that|after this|since then|afterwards]',
      'what next',
    ],
  },
  async answer({ text, filter }, desk: Desk) {
    const { readings: dossier, isWhole } = await courseOf(text, filter, desk)
    // The days of a book are spread over the whole of it.
    const whole = await desk.read(dossier.map(({ article }) => article))
    const statements = await inTurn(datedEvents(whole, text))
    if (statements.length === 0)
      return {
        kind: 'notice',
        text:
          dossier.length === 0
            ? `No article is about “${text}”.`
            : `The articles on “${text}” give no date for what happened.`,
        nearest: [],
      }
    return {
      kind: 'briefing',
      title: text || 'Newest articles',
      sections: [{ heading: 'Timeline', statements }],
      conflicts: [],
      writer: desk.writer,
      ...(isWhole ? {} : { remarks: [`No article has all of “${text}”; these come nearest.`] }),
    }
  },
})
