import { z } from 'zod'
import { NoAnswer, refused } from '../../contracts/writer.ts'
import { opening } from '../../language/pattern.ts'

const tokens = z.number().int().min(0)
const part = z.object({ text: z.string().optional().catch(undefined) })

/** What servers of the protocol answer with; what they add to it is passed over. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          /** Some give parts, of which thoughts are one. */
          content: z.union([z.string(), z.array(part)]).nullish(),
          refusal: z.string().nullish(),
          /** Where a server takes a whole answer for its model's thoughts: vLLM and Ollama; llama.cpp and LM Studio. */
          reasoning: z.string().nullish().catch(undefined),
          reasoning_content: z.string().nullish().catch(undefined),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({ total_tokens: tokens.optional(), prompt_tokens: tokens, completion_tokens: tokens })
    .nullish()
    .catch(undefined),
})

/** One answer of a model. */
export interface Completed {
  readonly text: string
  /** The JSON in it, whatever stands around it; undefined where there is none. */
  readonly json: unknown
  readonly tokens: number
  /** Why asking once more would bring nothing else. */
  readonly end?: string | undefined
}

/**
 * @param estimate the tokens of what was asked, for a server that does not count
 * @throws NoAnswer for what is no completion, as an error that comes with status 200
 */
export function completedOf(made: unknown, estimate: number): Completed {
  const read = completion.safeParse(made).data
  const [choice] = read?.choices ?? []
  if (!read || !choice) throw new NoAnswer('not a completion', estimate)
  const { message, finish_reason } = choice
  const content = plain(message.content)
  const text = content || (message.reasoning ?? message.reasoning_content ?? '')
  const { prompt_tokens = 0, completion_tokens = 0, total_tokens } = read.usage ?? {}
  return {
    text: content,
    json: jsonIn(text),
    tokens: total_tokens || prompt_tokens + completion_tokens || estimate + Math.ceil(text.length / 4),
    end: isRefusal(choice, content) ? refused : endings[finish_reason ?? ''],
  }
}

/** In its own field, by a filter, or in words where an answer should be. */
const isRefusal = ({ message, finish_reason }: Choice, content: string): boolean =>
  Boolean(message.refusal) || finish_reason === 'content_filter' || declining.test(content)

/** How a model says that it will not answer; an answer begins with a bracket. */
const declining = opening('i')`
  I cannot, I can['’]t, I can not, I am unable, I['’]m unable, I am not able, I['’]m not able, I won['’]t, I must decline,
  I['’]m sorry, I am sorry, sorry, I apologi[sz]e, unfortunately, as an AI`

const endings: Readonly<Record<string, string>> = { length: 'cut off at a limit of tokens' }

type Choice = z.infer<typeof completion>['choices'][number]
type Content = Choice['message']['content']

const plain = (content: Content): string =>
  typeof content === 'string' ? content.trim() : (content ?? []).map(({ text = '' }) => text).join('')

/** So many places where the JSON may begin are tried. */
const mostTries = 20

/** The JSON in an answer, after its thoughts and whatever stands around it ("```json"). */
function jsonIn(text: string): unknown {
  const said = text.slice(text.lastIndexOf('</think>') + 1)
  const end = said.lastIndexOf('}') + 1
  let at = said.indexOf('{')
  for (let n = 0; n < mostTries && at >= 0 && at < end; n++, at = said.indexOf('{', at + 1)) {
    try {
      return JSON.parse(said.slice(at, end))
    } catch {
      // It begins further on.
    }
  }
  return undefined
}
