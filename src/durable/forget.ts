import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import type { Asker } from '../model/asker.ts'

/** Where rows name the workspace that they are of, in their key or in themselves. */
const collections = (platform: string): readonly string[] => [
  'answers',
  'answers by asker',
  'ratings',
  'memory conversations',
  `memory ${platform} people`,
  `inbox ${platform}`,
  `${platform} greetings`,
  'digest told',
  'digests forbidden',
]
/** Rows under a subscription's id. */
const ofDigests = ['digest runs', 'digest fates', 'digest outcomes']

const subscription = z.looseObject({ id: z.string() })

/**
 * Takes every row away that names a workspace: what was asked and answered there, who follows what, who was greeted.
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
  const inKey = new RegExp(`(?:^|[ /])${id}/`)
  const inValue = new RegExp(`${platform}/${id}/|"team":"${id}"`)
  let gone = 0
  const clear = async (name: string, prefix: string, fits: RegExp | undefined): Promise<void> => {
    const rows = store.collection(name, z.unknown())
    for await (const row of rows.all({ prefix }))
      if (
        row.key !== keep &&
        (fits === undefined || inKey.test(row.key) || fits.test(JSON.stringify(row.value)))
      )
        if (await rows.remove(row)) gone += 1
  }
  const digests = store.collection(`digests ${platform}`, subscription)
  for await (const { value } of digests.all({ prefix: `${encodeURIComponent(team)}/` }))
    for (const name of ofDigests) await clear(name, `${value.id}/`, undefined)
  await clear(`digests ${platform}`, `${encodeURIComponent(team)}/`, undefined)
  for (const name of collections(platform)) await clear(name, '', inValue)
  return gone
}

/** Where rows name who asked, in their key or in themselves. */
const ofAskers = ['answers', 'answers by asker', 'ratings', 'memory conversations']

/**
 * Takes away what somebody was answered, how they rated it and what their conversations were about. What was heard is
 * kept a day against a second delivery, and digests are theirs to remove.
 * @returns how many rows there were
 */
export async function forgetAsker(store: Store, { platform, team, user }: Asker): Promise<number> {
  // Slack's ids are of a workspace, Discord's of a person.
  const ids = [`${platform}/${team}/${user}`, `${platform}/${user}`].map((id) => RegExp.escape(id)).join('|')
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
