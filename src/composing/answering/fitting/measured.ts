import { oneOf, pattern } from '../../../language/pattern.ts'
import type { Span } from '../../../language/span.ts'
import { inside, type ReadArticle } from '../../../model/reading.ts'

/** A measure that a question asks for, by what it is called, what it is measured in and the words that say that it is that. */
interface Measure {
  readonly asked: RegExp
  readonly units: RegExp
  readonly said: RegExp
}

const length = pattern('i')`
  ^(?:(?:nautical |sq(?:uare)? )?(?:milli|centi|kilo)?met(?:er|re)|metre|meter|m|cm|mm|km|foot|feet|ft|inch|yard|mile|fathom|storey|story|floor|level)s?$`
const weight = pattern('i')`^(?:kilo(?:gram(?:me)?)?|kg|gram(?:me)?|g|tonne|ton|t|pound|lb|stone|ounce|oz)s?$`

/** What is high in metres, as no rate or toll is; and what is deep or wide so, as no crisis or gap is. */
const high = oneOf`
  tower, building, mountain, hill, peak, tree, wall, bridge, dam, wave, mast, cliff, waterfalls?, chimney, statue, skyscraper, fence, roof,
  summit, lighthouse, volcano, crane, spire, steeple, monument, cathedral, church, pylon, house, arch, dune, water, snow, stand, turbine`
const deep = oneOf`
  lake, river, sea, well, hole, pit, mine, water, snow, trench, crater, shaft, pool, canal, harbour, harbor, tunnel, valley, gorge, cave,
  crevasse, ocean, bay, fjord, loch, reservoir, pond, wreck`
const wide = oneOf`
  bridge, river, road, street, tunnel, canal, strait, crater, tree, oak, trunk, wall, ice, door, path, valley, gorge, channel, runway,
  ship, boat, screen, hole, trench, beach, glacier, hull, pipe, pipeline, rope, cable`

/** How high something is, and no other number of it: the words beside it say so. */
const measures: readonly Measure[] = [
  {
    asked: pattern(
      'iu',
    )`^how tall\b|^how high (?:is|are|was|were|will) (?:\p{L}[\p{L}’'-]* ){0,3}?${high}s?\b|\bthe height of\b`,
    units: length,
    said: pattern('i')`
      \b(?:${oneOf`
        tall(er|est)?, high(er|est)?, height, ris(es?|ing), rose, stand(s|ing)?, stood, tower(s|ed|ing)?, soar(s|ed|ing)?, reach(es|ed|ing)?,
        peak(s|ed)?, elevation, altitude, above, storeys?, stories, floors?, up to, grows?, grew, measur(es|ed|ing), crest(s|ed)?`})\b`,
  },
  {
    asked: pattern(
      'iu',
    )`^how deep (?:is|are|was|were|does|did|do) (?:\p{L}[\p{L}’'-]* ){0,3}?${deep}s?\b|\bthe depth of\b`,
    units: length,
    said: pattern('i')`
      \b(?:${oneOf`deep(er|est)?, depths?, down, below, beneath, under(water|ground)?, fathoms?, sank, sunk, bottom, measur(es|ed|ing)`})\b`,
  },
  {
    asked: pattern(
      'iu',
    )`^how (?:wide|broad|thick) (?:is|are|was|were) (?:\p{L}[\p{L}’'-]* ){0,3}?${wide}s?\b|\bthe (?:width|thickness) of\b`,
    units: length,
    said: pattern('i')`
      \b(?:${oneOf`
        wide(r|st)?, width, across, broad, breadth, span(s|ned|ning)?, thick(er|est|ness)?, girth, diameter, circumference, round, around, by,
        measur(es|ed|ing)`})\b`,
  },
  {
    asked:
      /^how long (?:is|are|was|were) (?:the|a|an|this|that)\b(?! \p{Ll}+ (?:of|for))|\bthe length of\b/iu,
    units: length,
    said: pattern('i')`
      \b(?:${oneOf`
        long(er|est)?, length, stretch(es|ed|ing)?, runs?, ran, running, extend(s|ed|ing)?, span(s|ned|ning)?, measur(es|ed|ing), route, covers?`})\b
      |-(?:mile|met(?:er|re)|kilomet(?:er|re)|foot|yard)\b`,
  },
  {
    asked: pattern('i')`
      ^how much (?:does|did|do) .+ weigh\b
      |^how heavy (?:is|was) (?:the|a|an) (?!${oneOf`rain, snow, fight, loss, traffic, toll, fine, defeat`})
      |\bthe weight of the\b`,
    units: weight,
    said: pattern(
      'i',
    )`\b(?:${oneOf`weigh(s|ed|ing|t)?, heav(y|ier|iest), tips?, tipped`})\b|-(?:tonne|ton|kilo|pound)\b`,
  },
]

/**
 * Whether a question asks for a measure that a sentence does not give: “threw its beam 22 miles” tells no height. False of a
 * question that asks for none.
 */
export function lacksMeasure(
  question: string,
  isOfTime: boolean,
  span: Span,
  { article: { text }, findings, sentences }: ReadArticle,
): boolean {
  const measure = measures.find(({ asked }) => asked.test(question))
  if (!measure || isOfTime) return false
  return !inside(sentences, span).some(
    (sentence) =>
      measure.said.test(text.slice(sentence.start, sentence.end)) &&
      findings.quantities.some(
        ({ unit, start, end }) => start >= sentence.start && end <= sentence.end && measure.units.test(unit),
      ),
  )
}
