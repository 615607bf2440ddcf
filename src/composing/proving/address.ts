import { clausesOf, treeOf } from '../../language/clauses.ts'
import { oneOf, opening, pattern } from '../../language/pattern.ts'

/** Whom an article tells what to do by no name. */
const duties = oneOf`must, should, may, can, has to, have to, needs? to, ought, is to, are to, will find`
const readers = pattern(
  'i',
)`\b(?:the|dear|our) ${oneOf`readers?, users?, asker`},? ${duties}\b|^[\W_]*${oneOf`readers, users`} ${duties}\b`

/** A model that is spoken to, or that speaks of itself. */
const models = pattern('i')`
  \b${oneOf`as, being, are, you['’]re, am, I['’]m, dear`} an? ${oneOf`ai( \w+)?, language model, chatbot, llm`}\b
  |\b${oneOf`reading, processing, summari[sz]ing, translating`} this\b
  |\b${oneOf`jailbreak(s|ed|ing)?, system (message|prompt)s?`}\b`

/** What a model was told. */
const told = oneOf`my, your, earlier, above, previous, prior, preceding`
const prompts = pattern('i')`
  \b(?:this|${told}) prompt\b|\b(?:these|${told}) ${oneOf`prompts, instructions`}\b
  |\b${oneOf`ignore, disregard, forget, override`}\b.{0,30}\b${oneOf`prompts?, instructions?`}\b`

/** What opens an order whatever a tree makes of it; a word that is a noun as well, only before what it would order. */
const orders = opening('i')`
  please, ignore, disregard, forget, click, visit, go to, reply, respond, note that, do not, don['’]t, output, print, repeat,
  copy, tell, type, download, log in, subscribe to, sign up, check out`
const perhaps = pattern('u')`
  ^[\W_]*${oneOf`See, Send, Call, Run, Follow, Say, Contact, Open, Enter, Answer, Write, Trust, Remember, Add, End, Show`}
  [ ](?:${oneOf`that, the, an?, all, this, it, them, us, only, now, to, with, here, your, only`}\b|\p{Lu})`

/** The form of what we ourselves set under an answer. */
const footers = pattern('i')`
  ^[\W_]*${oneOf`sources?, footer, written by, excerpts?, citations?, dateline, note, warning, system, answer, update`}\s*:
  |^·|\b${oneOf`verified, written, confirmed, checked`} by dateline\b
  |^\d+ ${oneOf`articles?, sources?`}\b.*\b${oneOf`ms, writer`}\b`

/** Below this a tree's verb without a subject may be a noun. */
const sureEnough = 0.6

const spoken = [readers, models, prompts, orders, perhaps, footers]

/**
 * Whether words speak to whoever reads them: an order, what “you” do or must do, talk of a model and its instructions, or
 * what looks like our own words under an answer.
 */
export const isAddressed = (own: string): boolean =>
  spoken.some((pattern) => pattern.test(own)) || tellsReader(own) || isOrder(own)

/** “You” as who does something; "your" and "to you" only mean anybody. */
function tellsReader(own: string): boolean {
  if (!/\byou\b/i.test(own)) return false
  const { tokens, upos, labels } = treeOf(own)
  return tokens.some(
    ({ text }, at) =>
      text.toLowerCase() === 'you' &&
      (/^nsubj/.test(labels[at] ?? '') || /^(?:AUX|VERB|ADV)$/.test(upos[at + 1] ?? '')),
  )
}

/** A main verb in its bare form without anybody who does it. */
function isOrder(own: string): boolean {
  const order = clausesOf(own).find(
    ({ kind, joined, subject, modal, sure }) =>
      kind === 'main' && !joined && !subject && modal === undefined && sure >= sureEnough,
  )
  if (!order) return false
  const { tokens, xpos, heads, labels } = treeOf(own)
  const verb = tokens.findIndex(({ start }) => start === order.verb.start)
  // "Do not call" is an order, "did not call" and "has been at the heart of it" are none.
  const isTold = tokens.some(
    ({ text }, at) =>
      heads[at] === verb && /^(?:aux|cop)/.test(labels[at] ?? '') && !/^(?:do|be)$/i.test(text),
  )
  return xpos[verb] === 'VB' && !isTold
}
