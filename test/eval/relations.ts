import { join } from 'node:path'
import { z } from 'zod'
import { readFindings } from '../../src/reading/findings.ts'
import { type Asked, readRows, unitsOf } from './data.ts'
import { holds } from './judge/words.ts'
import type { Line } from './line.ts'

const row = z.object({
  text: z.string(),
  entities: z.array(z.object({ type: z.string(), start: z.number(), end: z.number(), text: z.string() })),
  relations: z.array(z.object({ type: z.string(), from: z.number(), to: z.number() })),
})
type Row = z.infer<typeof row>

/**
 * Who works for whom, over news sentences: a role that is read for a person and holds the words of an organisation
 * says that they work for it. A pair counts where the set marks both; right where it marks "works for" between them.
 */
export async function evaluateRelations({ folder }: Asked): Promise<readonly Line[]> {
  const rows = await Promise.all(
    ['train', 'dev'].map((part) => readRows(join(folder, 'relations_conll04', `${part}.jsonl.gz`), row)),
  )
  const pairs = rows.flat().flatMap(pairsOf)
  const right = pairs.filter(({ said, works }) => said && works).length
  const said = pairs.filter((one) => one.said).length
  const works = pairs.filter((one) => one.works).length
  const set = 'relations_conll04'
  return [
    { set, measure: 'works for, by roles: precision', value: right / Math.max(1, said), rows: said },
    { set, measure: 'works for, by roles: recall', value: right / Math.max(1, works), rows: works },
  ]
}

function pairsOf({ text, entities, relations }: Row): readonly { said: boolean; works: boolean }[] {
  const units = unitsOf(text)
  const { people } = readFindings(text, '', undefined)
  return entities.flatMap((person, from) => {
    if (person.type !== 'Peop') return []
    const start = units[person.start] ?? 0
    const end = units[person.end] ?? text.length
    const roles = people
      .filter(({ mentions }) => mentions.some((mention) => mention.start < end && mention.end > start))
      .flatMap((one) => one.roles)
    return entities.flatMap((organisation, to) =>
      organisation.type === 'Org'
        ? [
            {
              said: roles.some(({ role }) => holds(role, organisation.text)),
              works: relations.some((one) => one.type === 'Work_For' && one.from === from && one.to === to),
            },
          ]
        : [],
    )
  })
}
