import { expect, it } from 'vitest'
import { checkMessage } from '../../../src/composing/checking.ts'
import { createDesk } from '../../../src/desk.ts'
import extractive from '../../../src/writers/extractive.ts'
import { useArticles } from '../../sample.ts'

const lay = useArticles()

/** Which of these sums the answer reader was asked for, in a message of one claim each. */
async function askedOf(towns: readonly string[]): Promise<readonly string[]> {
  const files = towns.map((town) => [
    `${town}.txt`,
    `${town} and its bridge\n\nThe council of ${town} paid the builders $30 million for the bridge of ${town}.`,
  ])
  const { corpus } = await lay(Object.fromEntries(files))
  const asked = new Set<string>()
  const desk = createDesk({
    engine: corpus.engine,
    writer: extractive,
    reader: {
      read(question) {
        asked.add(question)
        return Promise.resolve([])
      },
      close: () => Promise.resolve(),
    },
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
  })
  const claims = towns.map(
    (town) => `The council of ${town} gave the artists $90 million for the bridge of ${town}.`,
  )
  const { silent } = await checkMessage(claims.join(' '), desk)
  expect(silent).toEqual(claims)
  return towns.filter((town) => [...asked].some((question) => question.includes(town)))
}

it('puts the first four claims that are left open to the answer reader, and no more of a long message', async () => {
  const towns = ['Hamre', 'Ostvik', 'Lindholm', 'Velm', 'Ardal', 'Norholt']
  expect(await askedOf(towns)).toEqual(towns.slice(0, 4))
})
