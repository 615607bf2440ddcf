import { z } from 'zod'
import { defineList, type ListFile } from '../contracts/list.ts'
import { UserError } from '../model/errors.ts'
import type { Listed } from '../model/listing.ts'
import { readValues } from '../screening/files/lines.ts'

const words = z.array(z.string()).default([])
const nested = z.looseObject({ properties: z.looseObject({ program: words, programId: words }) })
const entitySchema = z.looseObject({
  id: z.string().min(1),
  schema: z.string(),
  caption: z.string().optional(),
  target: z.boolean().optional(),
  properties: z.looseObject({
    name: words,
    alias: words,
    weakAlias: words,
    previousName: words,
    birthDate: words,
    nationality: words,
    citizenship: words,
    country: words,
    idNumber: words,
    passportNumber: words,
    registrationNumber: words,
    imoNumber: words,
    taxNumber: words,
    topics: words,
    programId: words,
    program: words,
    entity: z.array(z.unknown()).default([]),
    sanctions: z.array(z.union([z.string(), nested])).default([]),
    notes: words,
  }),
})
type Entity = z.infer<typeof entitySchema>

const kinds: Readonly<Record<string, Listed['kind']>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  LegalEntity: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
}

/** Entities of FollowTheMoney, one a line, as OpenSanctions publishes them; they have no date of their own. */
export default defineList({
  title: 'FollowTheMoney JSON lines (entities.ftm.json, targets.nested.json)',
  recognises: ({ beginning }) =>
    /^\uFEFF?\s*\{[^\n]*"schema":\s*"/.test(beginning) && /"properties":/.test(beginning),
  async *read(file) {
    const programmes = await programmesIn(file)
    for await (const entity of entitiesIn(file)) {
      const listed = entryOf(entity, programmes.get(entity.id) ?? [])
      if (listed) yield listed
    }
    return { list: 'FollowTheMoney entities', publisher: 'OpenSanctions' }
  },
})

async function* entitiesIn(file: ListFile): AsyncGenerator<Entity> {
  for await (const { line, value } of readValues(file.pieces())) {
    const read = entitySchema.safeParse(value)
    if (!read.success)
      throw new UserError(`Line ${line} is not a FollowTheMoney entity. Fetch the file again.`)
    yield read.data
  }
}

/** In the flat layout the sanctions are entities of their own, which name whom they are on. */
async function programmesIn(file: ListFile): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for await (const { schema, properties } of entitiesIn(file)) {
    if (schema !== 'Sanction') continue
    for (const id of properties.entity)
      if (typeof id === 'string') found.set(id, [...(found.get(id) ?? []), ...programmesOf(properties)])
  }
  return found
}

const programmesOf = ({
  programId,
  program,
}: {
  programId: string[]
  program: string[]
}): readonly string[] => (programId.length > 0 ? programId : program)

/** An entity that is only around a listed one (an address, a relative) is none. */
function entryOf(
  { id, schema, caption, target, properties: p }: Entity,
  more: readonly string[],
): Listed | undefined {
  const [main = caption, ...others] = p.name
  const isListed = target === true || p.topics.some((topic) => topic.startsWith('sanction'))
  if (!isListed || schema === 'Sanction' || main === undefined) return undefined
  const inside = p.sanctions.flatMap((sanction) =>
    typeof sanction === 'string' ? [] : programmesOf(sanction.properties),
  )
  return {
    id,
    kind: kinds[schema] ?? 'other',
    names: [
      { text: main },
      ...[...others, ...p.alias].map((text) => ({ text })),
      ...p.weakAlias.map((text) => ({ text, weak: true })),
      ...p.previousName.map((text) => ({ text, former: true })),
    ],
    programmes: [...new Set([...programmesOf(p), ...inside, ...more])],
    births: p.birthDate,
    nationalities: [
      ...new Set([...p.nationality, ...p.citizenship, ...(kinds[schema] === 'person' ? [] : p.country)]),
    ],
    identifiers: [
      ...p.idNumber,
      ...p.passportNumber,
      ...p.registrationNumber,
      ...p.imoNumber,
      ...p.taxNumber,
    ],
    remarks: p.notes[0],
  }
}
