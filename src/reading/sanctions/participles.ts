import { done, type Spoken, type Told } from './told.ts'

/** Participles after a measure that tell that it was imposed. */
export const imposed =
  'imposed|levied|leveled|levelled|placed|put|slapped|adopted|introduced|announced|approved|passed|enacted'
const given = new RegExp(
  `^\\s+(?:(?:that|which)\\s+)?((?:[Tt]he\\s+)?\\p{Lu}[\\p{L}.’']*(?:\\s+\\p{Lu}[\\p{L}.]*){0,3})\\s+(?:(?:has|have|had)\\s+)?(${imposed})\\b`,
  'u',
)

/** "Sanctions Europe imposed", "sanctions that Japan had adopted": a clause that hangs on the measure tells who did it. */
export function byParticiple(spoken: Spoken): Told | undefined {
  const { sentence, measure } = spoken
  const found = given.exec(sentence.slice(measure.end))
  const [all, name, verb] = found ?? []
  if (all === undefined || name === undefined || verb === undefined) return undefined
  const at = measure.end + all.indexOf(name)
  const end = measure.end + all.length
  const word = { start: end - verb.length, end }
  return {
    ...done(spoken),
    act: 'impose',
    word,
    deed: { start: measure.start, end },
    imposers: [{ start: at, end: at + name.length }],
  }
}
