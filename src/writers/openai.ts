import { defineWriter } from '../contracts/writer.ts'
import { UserError } from '../model/errors.ts'
import type { Form, Message } from './openai/form.ts'
import * as planning from './openai/plan.ts'
import { messagesFor, passagesOf, sentences } from './openai/prompt.ts'

/**
 * A model behind OpenAI's protocol, on this machine or elsewhere. It is given a question to plan, or the question and
 * numbered passages, and answers with searches, or with sentences that name the words they stand on; nothing else is
 * sent, and nothing of it is shown unproved.
 */
export default defineWriter({
  wanted: ({ OPENAI_API_KEY, OPENAI_BASE_URL }) => (OPENAI_API_KEY ?? OPENAI_BASE_URL) !== undefined,
  async open({
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: base,
    OPENAI_MODEL: model,
    EMBEDDING_MODEL: embedding,
  }) {
    if (model === undefined) throw new UserError('OPENAI_MODEL is missing: name the model that writes.')
    // The package is large, and most desks write without it.
    const [{ createClient }, { createEmbedder }] = await Promise.all([
      import('./openai/client.ts'),
      import('./openai/embedder.ts'),
    ])
    const client = createClient(model, { key, base })
    const use = <Asked, T>(form: Form<T>, messages: (asked: Asked) => readonly Message[]) => ({
      request: (asked: Asked) => ({ model, messages: messages(asked), schema: form.schema }),
      ask: (asked: Asked, signal: AbortSignal) => client.ask(messages(asked), form, signal),
    })
    return {
      name: model,
      passages: passagesOf,
      writing: use(sentences, messagesFor),
      planning: use(planning.plan, planning.messagesFor),
      ...(embedding === undefined ? {} : { embedder: createEmbedder(embedding, { key, base }) }),
    }
  },
})
