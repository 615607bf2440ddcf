import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import { type Asker, keyOfAsker } from '../model/asker.ts'

/** Where rows name the workspace or server that they are of, in their key or in themselves. */
const collections = (platform: string): readonly string[] => [
  'memory conversations',
  `memory ${platform} people`,
  `inbox ${platform} left`,
  `${platform} threads`,
  `${platform} greetings`,
  `${platform} servers`,
  `${platform} drafts`,
  'digest told',
  'digests forbidden',
  'dismissed matches',
  'gaps',
  'model consents',
  // Of users alone: what a workspace used is the operator's bill, and bounds what it may use where it comes back.
  'model days',
]
/** Rows under whose keys others are, which name no place themselves. */
const bearing = (platform: string): readonly string[] => [`inbox ${platform}`, `${platform} bulletins`]
/** What was posted, shared and confirmed for an event, an answer, a bulletin or a digest. */
const hanging = (platform: string): readonly string[] => [
  `outbox ${platform}`,
  `${platform} shares`,
  `${platform} deliveries`,
  'digest forms',
]
/** Rows that name an answer. */
const ofAnswers = ['answers by asker', 'ratings']
/** Rows under a subscription's id. */
const ofDigests = ['digest runs', 'digest fates', 'digest outcomes']

const subscription = z.looseObject({ id: z.string() })
const namesAnswer = z.looseObject({ id: z.string().optional(), answer: z.string().optional() })

/**
 * Takes every row away that names a workspace or a server, or hangs on one that does: what was asked, answered and posted
 * there, who follows what, who was greeted. What stays is the record of screenings and what a model used there by day, which are
 * the operator's own; a post whose event is a day old names nobody, and goes within a week.
 * @param keep the key of the event that asks for it, which is remembered for as long as it may come again
 * @returns how many rows there were
 */
export async function forgetTeam(
  store: Store,
  platform: string,
  team: string,
  keep: string,
): Promise<number> {
  const id = RegExp.escape(team)
  const inKey = new RegExp(`(?:^|[ /])${id}[ /]`)
  const inValue = new RegExp(`${platform}/${id}/|"(?:team|guild)":"${id}"`)
  const isTheirs = (key: string, value: unknown): boolean =>
    key !== keep && (inKey.test(key) || inValue.test(JSON.stringify(value)))
  let gone = 0
  const clear = async (
    name: string,
    prefix: string,
    fits: (key: string, value: unknown) => boolean = () => true,
  ): Promise<ReadonlySet<string>> => {
    const rows = store.collection(name, z.unknown())
    const keys = new Set<string>()
    for await (const row of rows.all({ prefix }))
      if (fits(row.key, row.value) && (await rows.remove(row))) keys.add(row.key)
    gone += keys.size
    return keys
  }
  const own = `${encodeURIComponent(team)}/`
  const bearers = new Set<string>()
  for await (const { value } of store.collection(`digests ${platform}`, subscription).all({ prefix: own })) {
    for (const name of ofDigests) await clear(name, `${value.id}/`)
    bearers.add(value.id)
  }
  await clear(`digests ${platform}`, own)
  const answers = await clear('answers', '', isTheirs)
  const isOfAnswers = (_: string, value: unknown): boolean => {
    const { id: first = '', answer: second = '' } = namesAnswer.safeParse(value).data ?? {}
    return answers.has(first) || answers.has(second)
  }
  for (const name of ofAnswers)
    await clear(name, '', (key, value) => isTheirs(key, value) || isOfAnswers(key, value))
  for (const name of collections(platform)) await clear(name, '', isTheirs)
  for (const key of answers) bearers.add(key)
  for (const name of bearing(platform)) for (const key of await clear(name, '', isTheirs)) bearers.add(key)
  const hangs = (key: string, value: unknown): boolean =>
    [...stemsOf(key), namesAnswer.safeParse(value).data?.id ?? ''].some((stem) => bearers.has(stem))
  for (const name of hanging(platform))
    await clear(name, '', (key, value) => isTheirs(key, value) || hangs(key, value))
  return gone
}

/** A key and all that it may hang on: “click/1/answer” hangs on “click/1”. */
const stemsOf = (key: string): readonly string[] => [
  key,
  ...[...key.matchAll(/[ /]/g)].map(({ index }) => key.slice(0, index)),
]

/** Where rows name who asked, in their key or in themselves. */
const ofAskers = ['answers', 'answers by asker', 'ratings', 'memory conversations', 'gaps']

/**
 * Takes away what somebody was answered, how they rated it and what their conversations were about. What was heard is
 * kept a day against a second delivery, and digests are theirs to remove.
 * @returns how many rows there were
 */
export async function forgetAsker(store: Store, asker: Asker): Promise<number> {
  // Slack's ids are of a workspace, Discord's of a person.
  const ids = [keyOfAsker(asker), `${asker.platform}/${asker.user}`].map((id) => RegExp.escape(id)).join('|')
  const theirs = new RegExp(`(?:^|[ "])(?:${ids})(?:$|[ "\\\\])`)
  let gone = 0
  for (const name of ofAskers) {
    const rows = store.collection(name, z.unknown())
    for await (const row of rows.all())
      if (theirs.test(row.key) || theirs.test(JSON.stringify(row.value)))
        if (await rows.remove(row)) gone += 1
  }
  return gone
}
