import { defineWriter } from '../contracts/writer.ts'
import { UserError } from '../model/errors.ts'
import { messagesFor, passagesOf, schema } from './openai/prompt.ts'

/**
 * A model behind OpenAI's protocol, on this machine or elsewhere. It is given the question and numbered passages, and
 * answers with sentences that name the words they stand on; nothing else is sent, and nothing of it is shown unproved.
 */
export default defineWriter({
  wanted: ({ OPENAI_API_KEY, OPENAI_BASE_URL }) => (OPENAI_API_KEY ?? OPENAI_BASE_URL) !== undefined,
  async open({ OPENAI_API_KEY: key, OPENAI_BASE_URL: base, OPENAI_MODEL: model }) {
    if (model === undefined) throw new UserError('OPENAI_MODEL is missing: name the model that writes.')
    // The package is large, and most desks write without it.
    const { createClient } = await import('./openai/client.ts')
    const client = createClient({ key, base, model })
    return {
      name: model,
      passages: passagesOf,
      request: (task) => ({ model, messages: messagesFor(task), schema }),
      draft: (task, signal) => client.draft(messagesFor(task), signal),
    }
  },
})
