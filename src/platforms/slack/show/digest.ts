import { cut } from '../../../language/cut.ts'
import type { Answer, BriefingAnswer } from '../../../model/answer.ts'
import type { Digest } from '../../../model/digest.ts'
import { numbering } from '../../../model/shape/numbers.ts'
import { quoted } from '../../../model/show.ts'
import { marks } from '../../shared/text.ts'
import { unfoldedMessages } from './briefing.ts'
import { cleaned } from './clean.ts'
import { bullets, context, fitsSlack, header, line, type Message, type Piece, rich, run } from './kit.ts'
import { renderNotice } from './notice.ts'
import { sourceLines } from './sources.ts'
import { escaped } from './text.ts'

type Section = BriefingAnswer['sections'][number]
type Messages = readonly [Message, ...Message[]]
type Wording = (text: string) => string

/** More messages of one answer than this are not read in a thread. */
const mostPages = 6
/** Whole sentences of news are shorter than the first; where one message does not hold all of them, each gives way. */
const longestStatements = [900, 300, 120, 60]
const longestHeading = 300
const mostSources = 3

type Numbers = ReturnType<typeof numbering>

/** The messages of a digest's lead; the first stands in the channel, what does not fit follows in the thread. */
export function leadMessages({ lead }: Digest, wording: Wording): Messages {
  if (lead.kind === 'briefing')
    for (const longest of longestStatements) {
      const short = shortLead(worded(lead, wording), longest)
      if (fitsSlack(short)) return [short]
    }
  return messagesOf(lead, wording)
}

/** The messages of each story, in the order of the lead. */
export function storyMessages({ stories }: Digest, wording: Wording): readonly Messages[] {
  return stories.map(({ answer }) => messagesOf(answer, wording))
}

const worded = (answer: BriefingAnswer, wording: Wording): BriefingAnswer =>
  answer.remarks ? { ...answer, remarks: answer.remarks.map(wording) } : answer

/** A headline, a statement and a small line of sources a story: the words of the sources are in the thread. */
function shortLead(lead: BriefingAnswer, longest: number): Message {
  const answer = cleaned(lead)
  const title = cut(answer.title || 'Digest', 150)
  const remarks = answer.remarks ?? []
  const numbers = numbering(answer.excerpts)
  const pieces: readonly Piece[] = [
    { lines: [title], blocks: [header(title)] },
    ...answer.sections.map((section) => storyOf(section, answer, numbers, longest)),
    { lines: remarks, blocks: context(remarks) },
  ]
  return {
    text: escaped(pieces.flatMap(({ lines }) => lines).join('\n')),
    blocks: pieces.flatMap(({ blocks }) => blocks),
  }
}

function storyOf(
  { heading, statements }: Section,
  { excerpts }: BriefingAnswer,
  { cite, sources }: Numbers,
  longest: number,
): Piece {
  const name = cut(heading, longestHeading)
  const said = statements.map(({ text, cites }) => {
    const verbatim = excerpts.some(({ n, quote }) => quote === text && cites.includes(n))
    const short = cut(text, longest)
    return { text: verbatim ? quoted(short) : short, cites: cite(cites, mostSources) }
  })
  const cited = new Set(said.flatMap(({ cites }) => cites.numbers))
  const beneath = sourceLines(sources().filter(({ n }) => cited.has(n))).lines.join(' · ')
  return {
    lines: [`${name}:`, ...said.map(({ text, cites }) => `• ${text} ${marks(cites)}`), beneath],
    blocks: [
      rich(
        line(run(name, { bold: true })),
        bullets(said.map(({ text, cites }) => line(run(text), run(` ${marks(cites)}`, { bold: true })))),
      ),
      ...context([beneath]),
    ],
  }
}

/** Everything that an answer says, without buttons: whatever is left of it follows in the next message. */
function messagesOf(answer: Answer, wording: Wording): Messages {
  if (answer.kind === 'notice') return renderNotice({ ...answer, text: wording(answer.text) }, () => [])
  const [first, ...others] = unfoldedMessages(worded(answer, wording))
  return [first, ...others.slice(0, mostPages)]
}
