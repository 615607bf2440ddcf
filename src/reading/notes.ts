import { oneOf, opening, pattern } from '../language/pattern.ts'
import { weekdays } from '../language/vocabulary.ts'

/** Labels of what a desk writes about an article, and not of the world. */
const labelled = [
  String.raw`(?:\S+ ){0,4}newsletter`,
  'corrections?(?: (?:and|&) clarifications?)?',
  'clarifications?',
  "(?:editor|author|writer)[’']?s?[’']? notes?",
  'updated',
  // “Update: the port reopens” tells what is new.
  String.raw`update(?=\W+(?:this|an? (?:earlier|previous)|the (?:headline|story|article)|\d))`,
  'note to (?:readers|editors)',
  'more|read more|related|watch|listen',
  'photos?|gallery|in pictures',
  'contributing|contact',
]
const labels = new RegExp(String.raw`^[\W_]*(?:${labelled.join('|')})(?: on \w+ \d+)?\s*[:|–—-]`, 'i')

/** How such a remark begins without a label. */
const opened = [
  'this (?:story|article|post|report) (?:has been|was|is being|will be) (?:updated|corrected|amended|edited)',
  'this (?:story|article|post|report) (?:has been|was|is being|will be) (?:clarified|changed)',
  'an? (?:earlier|previous) version of this',
  String.raw`(?:additional )?(?:reporting|writing|editing) by\b`,
  String.raw`(?:written|compiled) by\b`,
  'with (?:files|reporting) from',
]
const remarks = new RegExp(String.raw`^[\W_]*(?:${opened.join('|')})`, 'i')

/** How a paper opens what it corrects of its own: all of that paragraph is of it, “He is 40, not 14.” too. */
const correcting = pattern('i')`^[\W_]*(?:
  (?:${oneOf`corrections?( (and|&) clarifications?)?, clarifications?, editor['’]s note`})(?: on \w+ \d+)?\s*[:|–—-]
  |an? (?:earlier|previous) version of this
  |this (?:story|article|post|report) (?:has been|was|is being|will be) (?:updated|corrected|amended|clarified))`
export const isCorrection = (paragraph: string): boolean => correcting.test(paragraph)

/** What a reader is asked to do with the paper itself, behind a label, “Port briefing:”, or what it is good for, “For more, …”. */
const asked = oneOf`
  (follow|contact|reach|email) (us|him|her|them|our|@\w+|the (reporter|author|writer)), sign up (for|to|here|now|and),
  subscribe (to|for|here|now|and), read more,
  (turn|tune|tune in) to [^.!?]{2,40} for,
  (read|visit|view|see|check|check out|go to) [^.!?]{0,40}(story|stories|coverage|updates|website|blog|live page), you can (also )?(follow|reach|email|find|subscribe|sign up) (us|me|him|her|our|to|for|here),
  (get|receive|have) [^.!?]{2,60} (in|to|on) your (inbox|phone|e-?mail)`
const lead = String.raw`(?:[^.!?:]{2,80}: ?|(?:to|for|if you)\b[^.!?,]{2,80}, )`
const kindly = oneOf`please, click here to, (don['’]t|do not) forget to, (be sure|remember) to, you can`
const asking = pattern('iu')`^[^\p{L}\p{N}“"]*${lead}?(?:${kindly} )?${asked}\b`

/** Whether a sentence asks its reader to sign up, subscribe, follow or write: the paper speaks, and of nothing that happened. */
export const asksReader = (sentence: string): boolean => asking.test(sentence)

/** How an article leads its reader to what comes, or tells what it is about to do. */
const guiding = [
  String.raw`here(?:['’]s| is| are) (?:what|how|why|when|where|everything|all|a (?:look|list|guide|recap|rundown))\b`,
  String.raw`let(?:['’]s| us) (?:\w+ly )?(?:walk|look|take|break|start|begin|dive|go|turn|unpack|review|recap)\b`,
  String.raw`(?:until|before) then, (?:learn|read|see|check|keep)\b`,
  String.raw`(?:keep|scroll|click|tap|stay|tune) (?:reading|scrolling|down|here|on|through|tuned|in)\b`,
  String.raw`(?:this|in this) (?:week|month|article|story|post|guide|episode),? we (?:cover|look|talk|take|discuss|explain)\b`,
]
const guides = new RegExp(String.raw`^[\W_]*(?:${guiding.join('|')})`, 'i')
const offers =
  /\bwe(?:['’]re| are|['’]ve| have) (?:offering|rounding up|rounded up|put together|compiled|gathered|breaking down)\b/i

/** "— Ida Brandvik (@brandvik) March 4, 2021": who signed a post, and when. */
const signed = /[—–-] ?[^—–]{2,60}\(@\w+\) \p{Lu}\p{L}+ \d{1,2}, \d{4}\W*$/u

/** Whether a paragraph is a post that an article shows, with who signed it: none of its sentences is the article's. */
export const isSignedPost = (paragraph: string): boolean => signed.test(paragraph)

/** Whether a paragraph speaks of the article itself. The whole paragraph is meant: "She is the director." may follow. */
export const isNote = (paragraph: string): boolean =>
  [labels, remarks, guides, asking].some((pattern) => pattern.test(paragraph))

/** What a paper bids its readers to: "Join us at the summit on 28 October." */
const bidding = opening('i')`
  join us, register (now|here|today), (book|reserve|get) your (seat|place|tickets?|copy), (our |all )?readers (can|are (invited|asked)),
  comments (are|will be|close|stay), you can (read|watch|listen|comment|buy)`

/** How a round-up goes from one of its stories to the next, or an article points at what comes. */
const pointing = opening('i')`
  plus(?=,), here(['’]s| is| are), also (in the news|on the podcast|in this edition), (on|in) today['’]s (episode|edition|newsletter|briefing)`

/** How who writes or reads a round-up greets: "I’m Ida Brandvik, and this is …", "Ida Brandvik here with all the news …". */
const greeting = pattern('u')`
  ^[^\p{L}“"]*(?:I['’]m (?:\p{Lu}[\p{L}’'-]+ ?){2,3},? and (?:this|here|welcome|it)\b
  |(?:\p{Lu}[\p{L}’'-]+ ){2,3}here(?:,| with\b)|(?:Good|Happy) (?:morning|afternoon|evening|${weekdays})\b)`

/** "Harbour fire:The night that nobody forgot": a link to another article, the space behind its colon lost. */
const related = /^[^.:"“”]{3,60}[\p{Ll}\d]:(?=\p{Lu}\p{Ll}+ )/u

/** Whether a sentence tells what the article is about to do, greets or bids its readers, or tells who signed a post that it shows. */
export const isFrame = (sentence: string): boolean =>
  [offers, signed, bidding, pointing, greeting, related].some((one) => one.test(sentence))

const sides = /, (?:(?:far|top|bottom|second from) )?(?:left|right|cent(?:er|re))(?:,| and\b|[.)]?$)/
const shown = /\bin this (?:(?:courtroom|file|undated|handout) )?(?:sketch|photo|photograph|picture|image)\b/i
const pictured = /^[\W_]*(?:pictured|seen here|shown here|from (?:left|top)|clockwise from)\b/i
const credits = pattern(
  'i',
)`\b(?:${oneOf`photo(graph)? by, file photo, photo credit, image credit, ap photo`}\b|credit:
  |getty images|via ${oneOf`reuters, imago, usa today`}\b)`

/** Whether what follows words says whose picture they are of: "(AP Photo/Jon Doe)", "Photograph: Jon Doe". */
export const isCredited = (behind: string): boolean => credited.test(behind)
const credited = pattern('u')`
  ^\s*(?:[([]\s*${oneOf`AP, Reuters, REUTERS, AFP, EPA, PA, Getty, Photo, Photograph, Picture, Image`}\b[^\n)]{0,9}[/:)]
  |${oneOf`Photo, Photograph, Picture, Image`}(?: by|:)\s)`

/** Whether words describe a picture: who stands where in it, or whose it is. */
export const isCaption = (words: string): boolean =>
  [sides, shown, pictured, credits].some((one) => one.test(words))
