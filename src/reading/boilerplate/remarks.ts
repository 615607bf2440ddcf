import { oneOf, opening, pattern } from '../../language/pattern.ts'

/**
 * What a site says about itself around an article: its menus, prompts and teasers. A pattern matches a whole
 * paragraph from its beginning, so a sentence that only mentions one of these words is never lost.
 */

/** No prompt that was ever seen is longer; anything longer is prose that happens to begin like one. */
const longestPrompt = 320

/** Other stories, with or without a colon. */
const teasers: readonly RegExp[] = [
  pattern('i')`
    ^[\W_]*(?:read|see|watch|listen|view)\s+(?:also|too|more|next|this|now)\b
    (?![^:]*[a-z][.]\s)(?!\s+(?:closely|carefully))`,
  /^[\W_]*also\s+(?:read|see|watch|on|in this)\b/i,
  /^[\W_]*(?:read|watch|more)\s*:\s/i,
  pattern('i')`
    ^[\W_]*(?:related|recommended|trending|more)\s+
    ${oneOf`articles?, stor(y|ies), news, posts?, topics?, coverage, links?, reading, videos?, content, tags?`}
    \b\s*(?:[:|–—-]|$)`,
  /^[\W_]*(?:related|recommended|trending|tags?|topics?|filed under|categories|keywords)\s*(?::|$)/i,
  opening('i')`
    don['’]t miss, must read, you (may|might) (also )?(like|enjoy|be interested), editor['’]s? picks?,
    most (read|popular|viewed), up next, share your thoughts, (do you )?(have|got) (a|any) ((news )?(story|tip)|information)\b[^.!?]{0,40}(?=\?), (do you )?know (more|anything)\b[^.!?]{0,40}(?=\?), in case you missed it, what to read next`,
  /^[\W_]*(?:previous|next)\s+(?:article|post|story)\b/i,
  /^The post\b.{1,250}\b(?:first appeared|appeared first) on \p{Lu}[^,;:]{1,60}$/u,
  /^[\W_]*read (?:the )?(?:full|whole|entire|original) (?:article|story|report|post)\b.{0,20}$/i,
]

/** Rights, addresses, and what a page says of its own pictures and files. */
const rights: readonly RegExp[] = [
  opening('i')`
    this (document|article|content|material) is subject to copyright, the contents of this (site|page),
    image (copyright|source|caption), (media|video) playback is (not supported|unsupported)`,
  opening('i')`
    this (site|website) uses cookies, we use cookies, by (continuing|signing up|clicking|subscribing), copyright\b,
    all rights reserved, terms of (use|service), privacy policy, cookie policy, about us, contact us, advertise with`,
  /^[\W_]*citation:\s.{0,250}\bretrieved\b/i,
  /^https?:\/\/\S+$/i,
  /^[^.!?]{0,200}\b\d{3}[-.\s]\d{3,4}(?:[-.\s]\d{2,4})?\s*\(?(?:tel|fax|phone)\b/i,
  /^\W{0,3}©/,
  /^[^.!?]{1,120}[|·•–—-]\s*©.{2,80}$/,
  /^[\W_]*(?:source|via)\s+(?:site|link|url|feed|here)\b(?!.*[.!?]$)/i,
  /^[\W_]*(?:image|photo|picture|video|file photo)[\W_]*$/i,
]

const entering = oneOf`subscribe, log ?in, log(?=ged in), sign ?in, sign ?up, register, create an account`

/** The comment form. */
const comments: readonly RegExp[] = [
  /^[\W_]*leave a (?:reply|comment|response)\b/i,
  /^[\W_]*please enter your\b/i,
  pattern('i')`^[\W_]*${oneOf`
    your email address will not be published, required fields are marked, save my name, cancel reply, post comment,
    log in to (leave|post|reply|comment)`}`,
  pattern('i')`
    ^[\W_]*(?:please |you (?:must|need to|have to) )?(?:be )?${entering}(?:ged in)?\b.{0,40}
    \bto (?:be able to )?${oneOf`post, read, view, see, leave, add, write, join, make, submit, reply, comment`}
    \b.{0,30}\b(?:comments?|discussions?|conversations?|repl(?:y|ies))\W*$`,
  /^[\W_]*(?:no|\d+|view|show|add(?: a)?|post(?: a)?|join the|all)\s+(?:comments?|conversation)\b.{0,20}$/i,
  /^[\W_]*comments?(?:\s+(?:are closed|\(\d+\)|off))?[\W_]*$/i,
]

const networks = oneOf`whatsapp, facebook, twitter, x, bluesky, mastodon, threads, linkedin, reddit, telegram, instagram`
const buttons = oneOf`share( this)?, tweet, pin, print, email, ${networks}, save`
const besideButtons = oneOf`and, or, to, on, via, this, article, story, post, it, link, copy`
const followed = oneOf`
  us, me, @\w+, our, him on, her on,
  \w+( \w+){0,3} on (twitter|x|facebook|instagram|telegram|youtube|linkedin|bluesky|mastodon|threads|social media|google news)`
const sharing: readonly RegExp[] = [
  pattern('i')`^[\W_]*(?:${buttons}|copy link)(?:\s|\W|\b(?:${buttons}|${besideButtons})\b)*$`,
  /^[\W_]*(?:click|tap) (?:here|to|on)\b/i,
  pattern('i')`^[\W_]*(?:please )?(?:follow|find|like|join) ${followed}\b`,
  /^@\w+$/,
]

const joining = oneOf`sign up, subscribe, register, log ?in, sign in, download, get(?! ready)`
const joined = oneOf`newsletters?, inbox, updates, app, account, subscri\w+, alerts, briefings?, channel, here`
const menuWords = oneOf`
  subscribe, sign up, newsletter, log ?in, sign in, register, menu, home, search, advertisements?, sponsored( content)?,
  promoted, skip to (main )?content, loading, close, open, back to top, toggle navigation, supported by,
  continue reading, story continues below( advertisement)?, article continues (below|after).{0,30},
  scroll (down )?to continue.{0,20}`
const ofItself = oneOf`
  unsubscribe, subscribe (to|for|now|today), to (stop (getting|receiving)|opt out), thanks for reading, (like|enjoy(ed|ing)?) what you(['’]re| are)? read(ing)?(?=\?), open in app, (click here )?to unsubscribe, view (this|it|the)( \w+)? (email |online|in (your|a) (web )?browser),
  to contact the (reporters?|editors?|authors?|writers?), this (article|story|content) (is|was|has been) (brought to you|provided|delivered|supplied) by, view (in|online), you(['’]re| are) receiving this, you(['’]re| are)( currently| now)?( on)? (a|the) (free|paid|monthly|annual) (\w+ )?(subscriber|member|reader|list|plan), this (e-?mail|newsletter|message) was sent,
  you (received|got|are getting) this, manage (your )?(preferences|subscriptions?|email),
  update (your )?(preferences|profile), was this (e-?mail|newsletter) forwarded, forwarded this,
  (did|has) (someone|somebody|a friend) forward(ed)? (you )?this,
  forward (this )?to a friend, email preferences, if you no longer wish, if you are not the intended recipient,
  this (e-?mail|message)( and (any|its) attachments)? (is|are|may be|contains?) (strictly )?(confidential|intended|privileged),
  (please )?consider the environment, our (mailing|postal) address, you (can|may) (update|unsubscribe|change your|manage your), want to change how you receive,
  (please )?find (below|attached|enclosed), (please )?(find|see) (the )?attached,
  (kind|best|warm) (regards|wishes), (yours )?sincerely, for (more|further|additional) information,?( please)? contact,
  for (media|press) (enquiries|inquiries), (media|press) (contacts?|enquiries|inquiries)( details)?(?=:),
  you( will)? (get|receive) this (e-?mail|mail|newsletter|message)s?, (already|not yet) (a )?(subscribers?|members?|subscribed)(?=\?),
  for (more|the latest) (\w+ )?(news|stories|updates|coverage),?( please)? (go to|visit|see|follow|click)`
/** "Dear Sir or Madam,", "Hello all". */
const salutation = /^(?:dear|hello|hi)\b(?: [\p{L}.]+){0,6}[,:!]?$/iu
/** A telephone's number or the address of a mailbox: who is to be asked stands in a line that is no sentence. */
const called = String.raw`(?:\+\d{1,3}|\b(?:tel|telephone|phone|mobile)\b)[\s.:(]*[\d(][\d\s()/.-]{5,}\d`
const reached = pattern('i')`${called}|\b[\w.+-]+@[\w-]+\.\w{2,}`
const longestContact = 160
const street = oneOf`Street, St, Avenue, Ave, Road, Rd, Lane, Drive, Dr, Blvd, Boulevard, Square, Suite, Floor, Park Ave S`
/** Where a sender gets letters: "228 Park Ave S, #29976, New York, New York 10003, United States". */
const postal = pattern('iu')`
  ^(?:[\p{L}\p{N} .,&’'-]{0,60}\b)?(?:P\.?\s?O\.? Box \d|\d{1,5}\s(?:[\p{L}\p{N}.’'-]+\s){0,4}${street}\b.*\b\d{4,6})[^!?]{0,120}$`
/** How many stories a reader may still read without paying: "You have 1 free article left this month." */
const counts = String.raw`(?:\d{1,2}|one|two|three|four|five|no|first|second|third|last)`
const meter = pattern('i')`
  ^[\W_]*(?:you(?:['’]ve|\shave)\s(?:read\s|used\s|got\s)?(?:only\s)?|this\sis\syour\s)?
  ${counts}(?:st|nd|rd|th)?(?:\s(?:of|out\sof)\s(?:your\s)?${counts})?(?:\s(?:more|free|complimentary|gift|premium))*
  \s(?:articles?|stor(?:y|ies)|reads?)(?:\s(?:left|remaining|to\sread|for\sfree|free))?(?:\s(?:this|per|each|in\sthe\slast)\s[\w\s]{3,12})?\W*$`
/** What one desk writes to the next within a story: "Note to subs: …". */
const toDesk = pattern('i')`
  ^[\W_]*(?:notes?|nb|memo|message)\s(?:to|for)\s(?:the\s)?
  ${oneOf`subs?, sub-?editors?, (copy|news|picture|photo|night|foreign|web)\s?desk, desk, designers?, eds?, layout`}\b.{0,200}$`
/** "Reach her at …" at the end of what a paper says of a writer. */
const reachable = pattern('iu')`
  \b(?:reach|contact|e-?mail|write to|message) (?:him|her|them|the (?:reporter|author|writer)|\p{L}+(?: \p{Lu}[\p{L}.’'-]*){0,3})\s
  (?:at|on|via)\b.{0,80}(?:\S@\S+|\d{3}[-.\s]\d{3,4})\W*$`
/** What a program that makes books of papers puts below each story. */
const fetchedBy = /^[\W_]*this (?:article|story) was downloaded by\b.{0,300}$/i
/** What a service says of all that it carries. */
const ofService = /^[\W_]*(?:disclaimer|our standards|legal notice|terms)\s*:\s.{0,300}$/i
/** What an interview or a summary of a court says of itself. */
const ofPiece = pattern('iu')`
  ^[\W_]*(?:note\s)?${oneOf`
  (this|the) (interview|conversation|transcript|q&a|discussion)(['’]s transcript)? (has been|was|is) (lightly |slightly )?(edited|condensed|translated),
  (this|the) (press )?summary (is provided|does not form), for information (media|only), not an official record,
  (the (below|following)|this) (statement )?(is|may be) attributable to,
  (this|the) (story|article|report|copy|content) (has not been edited|has been auto-generated|was auto-generated|is auto-generated),
  (this|the) (story|article|report) is (published|generated) (from|by) (a|an|the) (syndicated|wire|news agency)`}\b.{0,240}$`
/** "This entry was posted on Monday and is filed under Roads": what blogs write below a story. */
const filed = pattern('i')`
  ^[\W_]*this (?:entry|post|article|item) (?:was|is) (?:posted|published|written|filed|tagged)\b
  .*\b${oneOf`filed under, (posted|published|filed) in, tagged, permalink, trackback, rss`}\b`
/** Apps, subscriptions, menus, and what a newsletter says of itself. */
const newsletters: readonly RegExp[] = [
  pattern('i')`^[\W_]*${joining}\b(?=.*\b${joined}\b)(?!.*\b(?:said|says|told|according)\b)`,
  pattern('i')`^[\W_]*${menuWords}[\W_]*$`,
  pattern('i')`^[\W_]*${ofItself}\b.{0,200}$`,
  salutation,
  /^.{2,80}\bis a reader-supported (?:publication|newsletter)\b/i,
  /\bconsider becoming a (?:free or )?(?:paid )?(?:subscriber|member|supporter)\b/i,
  /^[\W_]*(?:upgrade to paid|back to (?:the )?(?:top|home|index|front page|this week['’]s stories))\b.{0,20}$/i,
  /^write to \p{Lu}.{2,60} at \S+@/iu,
  /\bjoin the (?:conversation|discussion)\b.{0,20}$/i,
  postal,
  meter,
  toDesk,
  ofPiece,
  filed,
  fetchedBy,
  ofService,
  reachable,
]

const part = oneOf`reporting, writing, editing, additional reporting`
/** Who had a part in a wire story, which agencies write below it. */
const signOffs: readonly RegExp[] = [
  pattern('i')`^\W*${part}(?: and ${part})? by\b.*(?:\bediting by\b|\)\W*$)`,
  /^\(\(.{3,200}\)\)$/,
  /^\p{Lu}.{2,160} contributed (?:reporting|to this (?:report|story|article))\b[^.]{0,40}\.?$/u,
  pattern('i')`^\(\W*(?:${part}|edited|compiled|written)(?: and ${part})? by\b.*\)\W*$`,
]

/** How pages in German, French, Spanish, Italian, Portuguese and Dutch lead to other stories. */
export const elsewhereAbroad = oneOf`
  lesen sie auch, auch interessant, mehr zum thema, das könnte sie( auch)? interessieren, (à )?lire aussi, lisez aussi,
  sur le même (sujet|thème), nos autres articles, lea también, lee también, te puede interesar, noticias relacionadas,
  leggi anche, potrebbe interessarti, leia também, lees ook, meer over dit onderwerp`
const sharedAbroad = oneOf`
  (artikel )?teilen, drucken, merken, vorlesen, partager( (cet|l['’])\s?article)?, imprimer, commenter, compartir, imprimir, comentar,
  condividi, stampa, compartilhar, delen, anzeige, werbung, publicité, publicidad, pubblicità, publicidade, advertentie`
const ofPagesAbroad = oneOf`
  impressum, datenschutz(erklärung)?, mentions légales, aviso legal, note legali, aviso de privacidad, política de (cookies|privacidad),
  alle rechte vorbehalten, tous droits réservés, todos los derechos reservados, tutti i diritti riservati,
  todos os direitos reservados, alle rechten voorbehouden, lesezeit, temps de lecture, tiempo de lectura, tempo di lettura,
  leestijd, tempo de leitura, (jetzt|newsletter) abonnieren, abonnez-vous, inscrivez-vous, suscríbete, suscríbase, iscriviti,
  (\d+ )?(kommentare?|commentaires?|comentarios?|commenti|reacties)(?=\W*\d*\W*$), (schlagwort(e|er)?|mots-clés|etiquetas|themen)(?=:)`
/** The same as English pages say, where they are of neighbouring languages. */
const abroad: readonly RegExp[] = [
  pattern('iu')`^[^\p{L}]*(?:${elsewhereAbroad}|${ofPagesAbroad})(?!\p{L}).{0,120}$`,
  pattern('iu')`^[^\p{L}]*${sharedAbroad}(?:\W+(?:${sharedAbroad}|(?:auf|sur|en|su|op|em)\s\p{L}+))*\W*$`,
]

const prompts = [...abroad, ...signOffs, ...teasers, ...rights, ...comments, ...sharing, ...newsletters]

/** "You have 49.93% of this article to read": the file holds only a part. */
const paywalls: readonly RegExp[] = [
  /\byou have \d+(?:[.,]\d+)?\s?% of this (?:article|story)\b/i,
  /\b(?:the )?rest (?:of (?:this|the) (?:article|story) )?is (?:reserved )?for subscribers\b/i,
  pattern('i')`
    \b(?:this|the full) (?:article|story|content) is (?:available |reserved |only )*
    (?:for|to) (?:our |paying |paid |registered )*(?:subscribers|members)\b`,
  pattern('i')`\b${entering}\b.{0,40}\b(?:to|and) (?:continue|keep|go on) reading\b`,
  pattern('i')`\b${entering}\b.{0,30}\bto (?:read|unlock|access) (?:the )?(?:full|rest|whole|entire|this)\b`,
  /\bto (?:view|read|see|access) (?:the|this) (?:full|rest|whole|entire)\b.{0,40}\b(?:subscri\w+|sign|log|register)/i,
  /\bto (?:continue|keep) reading\b.{0,60}\b(?:subscri\w+|sign|log|register)/i,
  /\byou(?:['’]ve| have) (?:read|reached|used) (?:all |the |your )+.{0,40}\b(?:free|limit)\b/i,
]

/** A slug of the wires: RUSSIA-INDIA-DIPLOMACY. */
const slug =
  /^[A-Z0-9]{2,}(?:[-/][A-Z0-9&]{2,})+\/?(?:,? \(?(?:UPDATE|TAKE|LEAD|CORRECTED|REFILE|PIX|TV|GRAPHIC)\b[^a-z]{0,30})?$/

/** Menu lines: "Home | World | Business" or "World > Asia". */
const menu = /^[^.!?]{1,40}(?:\s*[|>»›•·/]\s*[^.!?|>»›•·/]{1,40}){2,}$/

/** "Home  News  Sport", copied from a page with the blanks between its links; a row of a table has figures. */
const spaced =
  /^\p{Lu}[\p{L}&’'-]*(?: [\p{L}&’'-]+){0,2}(?:\s{2,}\p{Lu}[\p{L}&’'-]*(?: [\p{L}&’'-]+){0,2}){2,}$/u

/** True for a remark that the rest of the article is behind a paywall. */
export function isPaywall(paragraph: string): boolean {
  return paragraph.length <= longestPrompt && paywalls.some((one) => one.test(paragraph))
}

/** True for a paragraph that belongs to the site, not to the article. */
export function isPrompt(paragraph: string): boolean {
  if (paragraph.length > longestPrompt) return false
  return (
    slug.test(paragraph) ||
    menu.test(paragraph) ||
    spaced.test(paragraph) ||
    isContact(paragraph) ||
    isLetterAddress(paragraph) ||
    prompts.some((one) => one.test(paragraph))
  )
}

function isContact(paragraph: string): boolean {
  return paragraph.length <= longestContact && reached.test(paragraph) && !/[.!?]["”’)]*$/.test(paragraph)
}

const capital = String.raw`\p{Lu}[\p{L}.’'-]+`
/** "Marktstraat 4", "12 rue des Halles": a street and a number, in any language. */
const door = pattern('u')`
  ^(?:(?!${oneOf`On, In, At, By, From, Page, (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`}\b)${capital}(?:\s[\p{L}.’'-]+){0,3}\s\d{1,4}\s?[a-z]?
  |\d{1,4}[a-zA-Z]?,?\s(?:[\p{L}.’'-]+\s){0,4}${capital})$`
const place = String.raw`${capital}(?:\s(?:${capital}|\p{Ll}{1,3}))*`
/** "5735 Aarle", "LT-01103 Vilnius", "602 00 Brno", "London SW1A 2AA". */
const postcode = pattern('u')`
  ^(?:(?:\p{Lu}{1,2}-)?(?:\d{4,6}|\d{3}\s\d{2})(?:\s\p{Lu}{2})?\s${place}|(?:${place}\s)?\p{Lu}{1,2}\d[\dA-Z]?\s\d[A-Z]{2})$`

/** "Orrin, OH 44999", "Castle Street", "www.tallow.example": what stands below a name in a letterhead. */
const zip = /^(?:\p{Lu}[\p{L}.' -]*\s)?[A-Z]{2}\s\d{5}(?:-\d{4})?$/u
const named = pattern('u')`^(?:${capital}\s){1,3}${street}$`
const site = /^(?:www\.|https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/

/** True for a line by which a sender is reached: a telephone's number, a mailbox, a place on the web or for letters. */
export function isReached(line: string): boolean {
  if (line.length > longestContact || /[.!?]["”’)]*$/.test(line)) return false
  const parts = line.split(/\s*[,|•·]\s*/)
  return (
    reached.test(line) ||
    postal.test(line) ||
    parts.some((part) => [postcode, zip, site].some((one) => one.test(part)))
  )
}

/** True for a line of a letterhead, which may have no more than a street. */
export function isAddressLine(line: string): boolean {
  const parts = line.split(/\s*[,|•·]\s*/)
  return (
    isReached(line) ||
    (line.length <= longestContact && parts.some((part) => door.test(part) || named.test(part)))
  )
}

/** Where a sender gets letters, in one line that is no sentence: its name, a street with a number, a postcode. */
function isLetterAddress(line: string): boolean {
  if (line.length > longestContact || /[.!?]["”’)]*$/.test(line)) return false
  const parts = line.split(/\s*[,|•·]\s*/)
  const town = parts.findIndex((part) => postcode.test(part))
  return town >= 0 && parts.some((part, at) => at !== town && door.test(part))
}
