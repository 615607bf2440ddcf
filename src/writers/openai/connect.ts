import OpenAI from 'openai'
import { limited } from './limited.ts'

/** A server that speaks OpenAI's protocol; OpenAI's own where no address is given. */
export interface Server {
  readonly key: string | undefined
  readonly base: string | undefined
}

/** The official client with nothing of the environment but what the settings name. */
export const connect = ({ key = 'none', base = 'https://api.openai.com/v1' }: Server): OpenAI =>
  new OpenAI({
    apiKey: key,
    baseURL: base,
    organization: null,
    project: null,
    maxRetries: 1,
    logLevel: 'off',
    fetch: limited,
  })
