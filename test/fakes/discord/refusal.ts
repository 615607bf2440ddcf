/** Discord's answers to what it does not accept: status, code, words (Discord, "Opcodes and Status Codes"). */
const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  publishedBefore: [400, 40033, 'This message has already been crossposted'],
  threadBefore: [400, 160004, 'A thread has already been created for this message'],
  notInThatChannel: [400, 50008, 'Cannot send messages in a non-text channel'],
  tooManyCommands: [429, 30034, 'Max number of daily application command creates has been reached (200)'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [400, 40094, 'This interaction has reached the maximum number of follow-up messages.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  closedDirectMessages: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  expiredToken: [401, 50027, 'Invalid Webhook Token'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Readonly<Record<string, readonly [number, number, string]>>

export type RefusalName = keyof typeof known

/** What is wrong with one field of a body. */
export interface Flaw {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(name: RefusalName, flaws: readonly Flaw[] = []) {
    const [status, code, message] = known[name]
    super([message, ...flaws.map((flaw) => `${flaw.path.join('.')}: ${flaw.message}`)].join('; '))
    this.status = status
    this.body = { message: message, code, ...(flaws.length > 0 ? { errors: tree(flaws) } : {}) }
  }
}

/** Flaws as Discord nests them: `{components: {0: {label: {_errors: [{code, message}]}}}}`. */
function tree(flaws: readonly Flaw[]): Readonly<Record<string, unknown>> {
  const keys = new Set(flaws.flatMap(({ path }) => (path[0] === undefined ? [] : [String(path[0])])))
  const here = flaws.filter(({ path }) => path.length === 0)
  return {
    ...(here.length > 0 ? { _errors: here.map(({ message }) => ({ code: 'INVALID', message })) } : {}),
    ...Object.fromEntries(
      [...keys].map((key) => [
        key,
        tree(
          flaws.flatMap(({ path, message }) =>
            path[0] !== undefined && String(path[0]) === key ? [{ path: path.slice(1), message }] : [],
          ),
        ),
      ]),
    ),
  }
}
