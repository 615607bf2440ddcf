import { APIError } from 'openai'
import { type Made, NoAnswer } from '../../contracts/writer.ts'
import { type Completed, completedOf } from './completion.ts'
import { connect, type Server } from './connect.ts'
import type { Form, Message } from './form.ts'

/** What a server holds its model to: a schema, any JSON, or nothing. Each is tried where the one before is refused. */
const formats = ['json_schema', 'json_object', undefined] as const

function formatOf(type: (typeof formats)[number], { name, schema }: Form<unknown>) {
  if (type === 'json_schema')
    return { type, json_schema: { name, strict: true, schema: { ...schema } } } as const
  return type === undefined ? undefined : ({ type } as const)
}

interface Client {
  /** @throws where the server does not answer; NoAnswer where it answers with what is none, twice where it may mend it */
  ask<T>(messages: readonly Message[], form: Form<T>, signal: AbortSignal): Promise<Made<T>>
}

export function createClient(model: string, server: Server): Client {
  const openai = connect(server)
  let known = 0

  async function complete(
    messages: readonly Message[],
    format: ReturnType<typeof formatOf>,
    signal: AbortSignal,
  ): Promise<Completed> {
    const estimate = tokensIn(messages)
    try {
      const made: unknown = await openai.chat.completions.create(
        { model, messages: [...messages], ...(format ? { response_format: format } : {}) },
        { signal },
      )
      return completedOf(made, estimate)
    } catch (thrown) {
      if (thrown instanceof APIError || thrown instanceof NoAnswer) throw thrown
      // The server had begun to answer.
      throw new NoAnswer('the answer broke off', estimate)
    }
  }

  /** Asks in the strictest form that the server takes, which is remembered once it took one. */
  async function completeIn(
    messages: readonly Message[],
    form: Form<unknown>,
    signal: AbortSignal,
    from = known,
  ): Promise<Completed> {
    try {
      const completed = await complete(messages, formatOf(formats[from], form), signal)
      known = from
      return completed
    } catch (thrown) {
      if (!isOfFormat(thrown) || from + 1 >= formats.length) throw thrown
      return completeIn(messages, form, signal, from + 1)
    }
  }

  return {
    async ask(messages, form, signal) {
      const first = await completeIn(messages, form, signal)
      const made = form.read(first.json)
      if (made) return { made, tokens: first.tokens }
      if (first.end) throw new NoAnswer(first.end, first.tokens)
      const again = await completeIn(mending(messages, first.text), form, signal).catch((thrown: unknown) => {
        const [why, more] =
          thrown instanceof NoAnswer ? [thrown.message, thrown.tokens] : ['no second answer', 0]
        throw new NoAnswer(why, first.tokens + more)
      })
      const tokens = first.tokens + again.tokens
      const mended = form.read(again.json)
      if (mended) return { made: mended, tokens }
      throw new NoAnswer(again.end ?? 'not JSON of the wanted form', tokens)
    },
  }
}

const longestRepeated = 4_000

/** The same once more, with what was wrong; many servers want the roles to take turns, so a silence is not answered. */
const mending = (messages: readonly Message[], text: string): readonly Message[] =>
  text === ''
    ? messages
    : [
        ...messages,
        { role: 'assistant', content: text.slice(0, longestRepeated) },
        { role: 'user', content: 'That is not JSON of the wanted form. Answer again, as that JSON alone.' },
      ]

/** A server that does not know a form of answer says 400 or 422, whatever its words. */
const isOfFormat = (thrown: unknown): boolean =>
  thrown instanceof APIError && (thrown.status === 400 || thrown.status === 422)

/** Four characters are about a token. */
const tokensIn = (messages: readonly Message[]): number =>
  Math.ceil(messages.reduce((sum, { content }) => sum + content.length, 0) / 4)
