import { lemmaOf } from '../../language/clauses/lemma.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { asDirect } from '../../reading/question/direct.ts'

/** What may be asked or wished after words of politeness that no comma parts from it. */
const asking = oneOf`
  who, what, when, where, why, which, how, is, are, was, were, did, does, do, has, have, can, could, please, give, show,
  tell, compare, check, sum`
const named = oneOf`there, all, everyone, team, folks, dateline, bot, again`
const greetings = oneOf`hi, hello, hey, heya, hiya, yo, sup, gm, howdy, greetings, morning, good (morning|afternoon|evening), dear`
const thanked = oneOf`
  (many )?thanks, thank you, cheers, ta, ty, great, awesome, perfect, nice, cool, lovely, brilliant, right, sure, got it`
const muchThanked = oneOf`very much, so much, a lot, a bunch, a million, a ton, mate, for that, again`
const numbered = oneOf`
  (just )?(a |one |another |one more |next |new )?(maybe |probably )?(a )?(quick |short |silly |stupid |dumb |small )?(question|q|one)( for you)?,
  btw, by the way, um+, uh, oh, ah, hm+, alright`
/** What only tells of the asker: "sorry to bother you, but …", "not sure if you know, …". */
const excused = oneOf`
  sorry (to bother( you)?|for (asking|bothering you)|if this is obvious), not sure (if|whether) (you|anybody|anyone) knows?(?: this)?,
  (i['’]m|i am) (a bit )?(confused|lost|new here|new to this|late to this|curious|behind on this|out of the loop), (just )?(curious|wondering|checking), asking for a (friend|colleague)`

/** Marks and faces between a greeting and what is asked: ",", " - ", ":)", "👋". */
const gap = String.raw`(?:[,!.:;]|\s[–—-]|\s*(?::[\w+-]{2,32}:|[:;=]['’]?-?[)D(P]|\p{Extended_Pictographic}\uFE0F?))+\s*(?=\S)`

/** Words around what is asked, which ask for nothing themselves; each may stand before the next. */
const before: readonly RegExp[] = [
  pattern('iu')`^${greetings}(?:\s+${named})?${gap}`,
  pattern('i')`^${greetings}(?:\s+${named})?\s+(?=${asking}\b)`,
  pattern('iu')`^${thanked}(?: ${muchThanked})?(?:${gap}|\s+and\s+(?=${asking}\b))`,
  pattern('iu')`^${excused}(?:${gap}(?:but\s+)?|\s+but\s+)`,
  pattern('iu')`^(?:dateline|please|ok(?:ay)?|so|well|now|anyway|${numbered})${gap}`,
  pattern('i')`^(?:ok(?:ay)? )?(?:so|btw|by the way|um+|uh|hm+)\s+(?=${asking}\b)`,
  pattern('i')`^(?:sorry|wait|oops)[,.]?\s+(?=${asking}\b)`,
  pattern(
    'i',
  )`^(?:i )?(?:just )?(?:want(?:ed)?|would like|['’]?d like|need) to ask(?: you)?(?:\s*[,:–—-]\s*|\s+)(?=\S)`,
  pattern(
    'i',
  )`^what (?:i|we)(?:['’]d| would)? (?:really |just )?(?:want|like|need|wanted) to know is[,:]?\s+(?=\S)`,
  /^please\s+(?=\S)/i,
]
const whom = oneOf`you, we, someone, somebody, anyone, anybody`
const wanting = oneOf`(i|we)(['’]d| would) (like|love), (i|we) (want|need|wish), want, need`
const able = oneOf`
  (any|is there any|is there a) (chance|way) (that )?(you could|you can|of you|to|of), (is it|would it be) possible( for you)? to,
  (would|are|will) you (be )?(able|willing) to, do you think you (can|could), (i|we)(['’]d| would) appreciate it if you (could|would)`
const wishes: readonly RegExp[] = [
  pattern('i')`^${able} (?:please )?(?=\S)`,
  /^(?:would|could) you be so (?:kind|good|nice) (?:as )?to (?=\S)|^(?:kindly|do me a favou?r and) (?=\S)/i,
  pattern('i')`^(?:can|could|would|will) ${whom} (?:please |kindly |maybe |quickly |just )?(?=\S)`,
  pattern('i')`^(?:(?:can|could|may) i|${wanting}) (?:please )?(?:to )?(?:have|see|get|read) (?=\S)`,
  pattern('i')`^${wanting}(?: you)?(?: to (?=\S)| (?=(?:an?|the|some) ))`,
  /^(?:let(?:['’]s| us| me)|(?:would|do) you mind) (?=\S)/i,
]
const making = oneOf`give, show, get, send, make, write, draw, prepare, put together, pull together, put up, build, find`
const telling = oneOf`
  (tell|show|give) (me|us), do you (happen to )?know, (have you |got )?any (idea|clue), (i|we) have no idea, i(['’]m| am| was)? (just )?wonder(ing)?, remind me,
  (i|we)(['’]d| would)? (just |really )?(need|want|wanted|like|love|try|am trying|are trying) to (know|find out|see|understand|check),
  (my|our) \p{L}+ (wants|needs|would like) to know`
const giving: readonly RegExp[] = [
  pattern('i')`^${making} (?:me |us )?(?=(?:an?|the|some|any|all|your|list|my|our) \S)`,
  /^do (?=an? \S)/i,
  pattern('iu')`^${telling} (?=(?:who|what|when|where|why|which|how|whether|if)\b)`,
]
const closing = oneOf`
  please, (many )?thanks( in advance| a lot| a bunch| so much)?, thank you( in advance| so much)?, cheers, for me, for us, if you can,
  if possible, if you know, when you (can|get a chance), no rush, asap, real quick, mate, btw, by the way, tbh, lol, in here,
  for (a|the|my|our|today['’]s|tomorrow['’]s) (story|piece|article|paper|desk|meeting|newsletter|show|programme|editor|boss),
  in (the|these|your|our) (articles|sources|papers|reports)`
const after: readonly RegExp[] = [
  pattern('i')`(?:[,\s]+${closing})+(?=[?!.\s]*$)`,
  // "What is it anyway?", "when exactly?": nothing else is asked so.
  pattern('i')`
    (?<=^(?:who|what|when|where|why|which|how|(?:and|but|ok(?:ay)?) )\b.*)
    [,\s]+(?:though|anyways?|exactly|again)(?=[?!.\s]*$)`,
  // A face behind a question asks for nothing: ":thinking:", "🤔".
  /(?:\s*(?::[\w+-]{2,32}:|[:;=]['’]?-?[)D(P]|\p{Extended_Pictographic}\uFE0F?))+(?=[?!.\s]*$)/u,
]

const asker = String.raw`(?:i|we|my \p{L}+|our \p{L}+)(?:['’]\p{L}+)?`
const longing = oneOf`
  like, love, want(s|ed)?, need(s|ed)?, hop(e|ing), try(ing)?, wish, curious, interested, wonder(ing)?`
const knowing = oneOf`to (know|find out|understand|learn|hear|see|be told|ask(?: you)?), in knowing`
/** What somebody tells of himself before what he asks: “I have been reading about the pier and would like to know how much …”. */
const ofAsker = pattern('iu')`
  ^(?:i|we|my|our)\b[^?]{0,200}?(?:\band |\bbut |\bso |[,;.] )(?:${asker} )?
  (?:(?:would|['’]?d|am|are|was|just|really|also|have been|now) )*
  ${longing} (?:${knowing},? )?(?=(?:who|what|when|where|why|which|how)\b)`
/** Goes back to what was told before. */
const backwards = /\b(?:he|she|it|its|they|them|their|him|her|his|that|this|these|those|there)\b/i

/** What is asked behind what only tells of the asker, as a question; all of it where that goes back to what was told. */
function withoutAsker(words: string): string {
  const asked = words.replace(ofAsker, '')
  return asked === words || backwards.test(asked) ? words : asDirect(asked)
}

/** "Would you mind summarising the talks?": "summarise the talks?" */
const minding = /^(?:would|do) you mind (\p{L}{3,}ing)(?= \S)/iu
const nobodyKnown: ReadonlySet<string> = new Set()

/** A greeting, thanks and an aside may stand before one question. */
const mostLayers = 4

/**
 * What is asked without greetings and politeness: "hey Dateline, could you give me a summary of the talks, please?" asks
 * for "a summary of the talks?". Words that are nothing else stay as they are.
 */
export function withoutCourtesy(typed: string): string {
  let left = typed.trim().replace(minding, (_all, deed: string) => lemmaOf(deed.toLowerCase(), nobodyKnown))
  for (let layer = 0; layer < mostLayers; layer++) {
    const was = left
    for (const one of before) left = without(left, one)
    if (was === left) break
  }
  // "I'd like to know who …" asks for whom, before "I'd like to" is only a wish.
  for (const one of [...giving, ...wishes, ...giving, ...after]) left = without(left, one)
  return withoutAsker(left)
}

function without(words: string, politeness: RegExp): string {
  const left = words.replace(politeness, '').trim()
  return /[\p{L}\p{N}]/u.test(left) ? left : words
}
