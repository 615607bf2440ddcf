export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** A form of JSON that is asked of the model. */
export interface Form<T> {
  readonly name: string
  /** For a server that holds its model to a schema. */
  readonly schema: Readonly<Record<string, unknown>>
  /** What is taken of what it answers; undefined for what is of another form. */
  readonly read: (json: unknown) => T | undefined
}

/** Without the characters that a reader does not see and a model does. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '').replace(/\p{Cc}/gu, ' ')
