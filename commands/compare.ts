import {
  agreements,
  articlesOn,
  changedStatements,
  changesIn,
  compareArticles,
  defineCommand,
  differences,
  sourceName,
  unchanged,
} from '../src/command.ts'

export default defineCommand({
  summary: 'Set side by side where sources agree and where they differ',
  argument: { name: 'topic', about: 'a topic', required: false },
  filters: true,
  complete: true,
  examples: ['S-400', 'rifles', ''],
  asked: [
    '(compare|comparison): {text}',
    'compare [all|what] [the] (sources|papers|articles|reports|outlets|publishers|accounts|coverage) (on|about|of|for|say about|say on|said about|regarding) {topic}',
    'compare [how|what] [all] [the|our|different] (sources|papers|articles|reports|outlets|publishers|they|everyone|everybody) (wrote|write|said|say|reported|report|covered|cover|told|tell) [about|on|of] {topic}',
    'compare [the] (coverage|reporting|reports) (of|on|about) {topic}',
    'compare {thing}',
    '(set|put|lay) [the|our|all the] (sources|papers|articles|reports|outlets|accounts|stories) (on|about|of) {topic} side by side',
    '(line up|lay out|contrast|set side by side|put side by side|stack up) [what] [the|our|your|these|all|all the] (sources|papers|articles|reports|outlets|publishers|newspapers|accounts|stories) [say|have|write|report] (about|on|of|for) {topic}',
    '[a] comparison (of|on|about) [the] [sources|reports] [on] {topic}',
    '(where|how|what) do [the|our|your|these|those|all|all the] (sources|papers|articles|reports|outlets|publishers|newspapers|stories|accounts|they) (differ|disagree|contradict each other) [about|on] (on|about|over|regarding|in) {topic}',
    'do [the|our|your|these|those|all|all the] (sources|papers|articles|reports|outlets|publishers|newspapers|stories|they) [all] (agree|differ|disagree) (on|about|over|regarding) {topic}',
    'do [the|our|your|these|those|all|all the] (sources|papers|articles|reports|outlets|publishers|newspapers|stories|they) [all] (agree|differ|disagree) (how many|how much|how|what|who|when|where|why|whether) {topic}',
    "[are there|is there|what are|show me|where is|where's|where are|what is|what's] [any|the|some] (diff|difference|differences|disagreement|disagreements|contradiction|contradictions|discrepancies) [between|among|of|in] [the|all] [sources|papers|articles|reports|accounts|outlets] (on|about|of|over|in|regarding) {topic}",
    'compare [all] [the] [sources|papers|articles|reports]',
    '(what|where|how) do [the|our|your|these|those|all|all the] (sources|papers|articles|reports|outlets|publishers|newspapers|stories|they) (differ|disagree|contradict each other) [about|on|over|in]',
    'what (is|are) [the] (sources|papers) disagreeing (about|on|over)',
    '(which|what) (sources|papers|articles|outlets|publishers) (differ|disagree|contradict each other|contradict one another) (on|about|over) {topic}',
    '(where|how|what) do [the|our|all|all the] (sources|papers|articles|reports|accounts|stories) (on|about|of) {topic} (differ|disagree|contradict each other)',
    'do [the|our|all|all the] (sources|papers|articles|reports|accounts|stories) (on|about|of) {topic} [all] (agree|differ|disagree|match)',
    'do [all] [the] (sources|papers|articles|reports|outlets|publishers) [all] (give|have|report|say) the same {topic}',
    'do [all] [the] (sources|papers|articles|reports|outlets|publishers) (agree|differ|disagree)',
    '[(what are|are there|any|show me)] [the|any] (differences|disagreements|contradictions|discrepancies) [here|there] [(between|among|in)] [the] [sources|papers|articles]',
  ],
  follows: {
    words: 'topic',
    asked: [
      'compare [all] [the] [sources|papers|articles|reports] [(on|about|of)] [it|that|this|them]',
      '(do|where do|how do|what do) [the] (sources|papers|articles|reports|outlets|they) [all] (differ|disagree|agree) [about|on|over] [it|that|this]',
      '[are there] [any] [the] (differences|disagreements|contradictions)',
      '(do|does) [all|the] (others|other sources|other papers|everyone|everybody|all of them|anyone else|anybody else) [all] (agree|differ|disagree|say the same|say so too|say it too|say (something|anything) (else|different)) [on|about|with] [it|that|this]',
    ],
  },
  async answer({ text, filter }, desk) {
    const { readings: dossier, isWhole } = await articlesOn(text, filter, desk)
    const about = isWhole ? `about “${text}”` : `near “${text}”, and none has all of it`
    if (dossier.length < 2)
      return {
        kind: 'notice',
        text:
          text === ''
            ? 'There are fewer than two articles: there is nothing to compare.'
            : `${dossier.length === 0 ? 'No article is' : 'Only one article is'} about “${text}”: there is nothing to compare. Try a broader topic.`,
        nearest: [],
      }
    const publishers = new Set(dossier.map(({ article }) => sourceName(article)))
    const [only] = publishers
    const changes = changesIn(dossier)
    if (publishers.size === 1 && changes.length === 0)
      return {
        kind: 'notice',
        text: `All ${dossier.length} ${text === '' ? 'newest articles' : `articles ${about}`} are by one publisher, ${only}: there is nobody to compare it with.`,
        nearest: [],
      }
    const comparisons = compareArticles(dossier)
    const agreed = agreements(comparisons)
    const conflicts = unchanged(differences(comparisons), changes)
    if (agreed.length + conflicts.length + changes.length === 0)
      return {
        kind: 'notice',
        text:
          text === ''
            ? 'No difference between the newest articles was found, and no number or date on which two agree.'
            : `${dossier.length} articles are ${about}. No difference between them was found, and no number or date on which two agree.`,
        nearest: [],
      }
    const sections = [
      { heading: 'Changed since', statements: changedStatements(changes) },
      { heading: 'Sources agree', statements: agreed.flat() },
    ].filter(({ statements }) => statements.length > 0)
    return {
      kind: 'briefing',
      title: text || 'Newest articles',
      lead: leadOf(agreed.length, conflicts.length, changes.length),
      sections,
      conflicts,
      writer: desk.writer,
      ...(isWhole ? {} : { remarks: [`No article has all of “${text}”; these come nearest.`] }),
    }
  },
})

function leadOf(agreed: number, differing: number, changed: number): string {
  const since = changed === 0 ? '' : `A later report changed ${things(changed)}.`
  if (agreed + differing === 0) return since
  if (agreed === 0) return `Sources differ on ${things(differing)}. ${since}`.trim()
  if (differing === 0) return `Sources agree on ${things(agreed)}. ${since}`.trim()
  return `Sources agree on ${things(agreed)} and differ on ${differing}. ${since}`.trim()
}

const things = (count: number): string => `${count} ${count === 1 ? 'thing' : 'things'}`
