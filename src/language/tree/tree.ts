import { createLatest } from '../latest.ts'
import { joined, type Reading } from './join.ts'
import { type Line, lineOf, mirrored } from './line.ts'
import { longest } from './state.ts'
import { createTagger } from './tags.ts'
import { createWalker } from './walk.ts'
import type { Weights } from './weights.ts'
import { createLexicon, isShouted, type Word } from './words.ts'

/** A tree over the words of a sentence. */
export interface Parsed {
  /** Indices into the tags of the weights. */
  readonly tags: Int32Array
  /** The word that each hangs on; -1 for the root. */
  readonly heads: Int32Array
  /** Indices into the relations of the weights. */
  readonly labels: Int32Array
  /** How sure each word's head is, from 0; infinite for punctuation. */
  readonly leads: Float64Array
}

export interface Parser {
  /** @param tags the tags, where they are known; @param texts at most `longest` words count */
  parse(texts: readonly string[], tags?: Int32Array): Parsed
}

/** Readings of so many sentences, of 1 kB each, so that a text of as many is parsed once, however often it is gone through. */
const keptAtMost = 8_000

export function createParser(weights: Weights): Parser {
  const lexicon = createLexicon(weights.known)
  const { models, labels } = weights
  const tagger = createTagger(models.tagger, weights.certain)
  const root = labels.indexOf('root')
  const punctuation = labels.indexOf('punct')
  const marks = weights.tags.map((tag) => tag.startsWith('PUNCT|'))
  const forth = createWalker(models.mover, models.labeler, root)
  const back = createWalker(models.backMover, models.backLabeler, root)

  const kept = createLatest<Parsed>(keptAtMost)

  return {
    parse(texts, given) {
      const shouted = isShouted(texts)
      const words = texts.slice(0, longest).map((text) => lexicon.wordOf(text, shouted))
      if (given) return read(words, given)
      // Sentences that differ in their numbers alone are one to the models.
      const key = words.map(({ id }) => id).join(' ')
      const found = kept.get(key)
      if (found) return found
      const one = read(words, tagger.tag(words))
      kept.set(key, one)
      return one
    },
  }

  function read(words: readonly Word[], tags: Int32Array): Parsed {
    const line = lineOf(words, tags, (tag) => marks[tag] === true)
    return whole(words, tags, line, bothWays(line))
  }

  function bothWays(line: Line): Reading & { readonly names: Int32Array } {
    const { count } = line
    const one = forth.walk(line)
    const other = back.walk(mirrored(line))
    const turned = (at: number): number => (at === count ? count : count - 1 - at)
    const heads = new Int32Array(count)
    const leads = new Float64Array(count)
    for (let at = 0; at < count; at++) {
      const from = count - 1 - at
      heads[at] = turned(other.heads[from] ?? 0)
      leads[at] = other.leads[from] ?? 0
    }
    const both = joined(count, [
      { heads: one.heads.slice(0, count), leads: one.leads.slice(0, count) },
      { heads, leads },
    ])
    // A relation counts where the arc that it was given to has stayed; of two the surer one.
    const names = new Int32Array(count)
    for (let at = 0; at < count; at++) {
      const from = count - 1 - at
      const ours = one.heads[at] === both.heads[at]
      const theirs = heads[at] === both.heads[at]
      const surer = (one.labelLeads[at] ?? 0) >= (other.labelLeads[from] ?? 0)
      names[at] = (ours && (surer || !theirs) ? one.labels[at] : other.labels[from]) ?? 0
    }
    return { ...both, names }
  }

  /** Back to all tokens; a mark hangs on the root word, as nothing asks for its place. */
  function whole(
    words: readonly Word[],
    tags: Int32Array,
    line: Line,
    { heads, leads, names }: Reading & { readonly names: Int32Array },
  ): Parsed {
    const top = line.tokens[heads.indexOf(line.count)] ?? 0
    const out = {
      tags,
      heads: new Int32Array(words.length).fill(top),
      labels: new Int32Array(words.length).fill(punctuation),
      leads: new Float64Array(words.length).fill(Number.POSITIVE_INFINITY),
    }
    for (let at = 0; at < line.count; at++) {
      const token = line.tokens[at] ?? 0
      out.heads[token] = line.tokens[heads[at] ?? 0] ?? -1
      out.labels[token] = names[at] ?? 0
      out.leads[token] = leads[at] ?? 0
    }
    return out
  }
}
