/**
 * What a site says about itself around an article: its menus, prompts and teasers. A pattern matches a whole
 * paragraph from its beginning, so a sentence that only mentions one of these words is never lost.
 */

/** No prompt that was ever seen is longer; anything longer is prose that happens to begin like one. */
const longestPrompt = 320

const prompts: readonly RegExp[] = [
  // Teasers of other stories, with or without a colon.
  /^[\W_]*(?:read|see|watch|listen|view)\s+(?:also|too|more|next|this|now)\b(?![^:]*[a-z][.]\s)(?!\s+(?:closely|carefully))/i,
  /^[\W_]*also\s+(?:read|see|watch|on|in this)\b/i,
  /^[\W_]*(?:read|watch|more)\s*:\s/i,
  /^[\W_]*(?:related|recommended|trending|more)\s+(?:articles?|stor(?:y|ies)|news|posts?|topics?|coverage|links?|reading|videos?|content|tags?)\b\s*(?:[:|–—-]|$)/i,
  /^[\W_]*(?:related|recommended|trending|tags?|topics?|filed under|categories|keywords)\s*(?::|$)/i,
  /^[\W_]*(?:don['’]t miss|must read|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|editor['’]s? picks?|most (?:read|popular|viewed)|up next|in case you missed it|what to read next)\b/i,
  /^[\W_]*(?:previous|next)\s+(?:article|post|story)\b/i,
  /^[\W_]*read (?:the )?(?:full|whole|entire|original) (?:article|story|report|post)\b.{0,20}$/i,
  // Rights, addresses, and what a page says of its own pictures and files.
  /^[\W_]*(?:this (?:document|article|content|material) is subject to copyright|the contents of this (?:site|page)|image (?:copyright|source|caption)|(?:media|video) playback is (?:not supported|unsupported))\b/i,
  /^[\W_]*citation:\s.{0,250}\bretrieved\b/i,
  /^https?:\/\/\S+$/i,
  /^[^.!?]{0,200}\b\d{3}[-.\s]\d{3,4}(?:[-.\s]\d{2,4})?\s*\(?(?:tel|fax|phone)\b/i,
  // The comment form.
  /^[\W_]*leave a (?:reply|comment|response)\b/i,
  /^[\W_]*please enter your\b/i,
  /^[\W_]*(?:your email address will not be published|required fields are marked|save my name|cancel reply|post comment|log in to (?:leave|post|reply|comment))/i,
  /^[\W_]*(?:no|\d+|view|show|add(?: a)?|post(?: a)?|join the|all)\s+(?:comments?|conversation)\b.{0,20}$/i,
  /^[\W_]*comments?(?:\s+(?:are closed|\(\d+\)|off))?[\W_]*$/i,
  // Share and follow.
  /^[\W_]*(?:share|tweet|pin|print|email|whatsapp|facebook|twitter|linkedin|reddit|telegram|instagram|copy link|save)(?:(?:\s|\W|\band\b|\bor\b|\bto\b|\bon\b|\bvia\b|\bthis\b|\barticle\b|\bstory\b|\bpost\b|\bit\b|\blink\b|\bcopy\b|\bshare\b|\btweet\b|\bpin\b|\bprint\b|\bemail\b|\bwhatsapp\b|\bfacebook\b|\btwitter\b|\blinkedin\b|\breddit\b|\btelegram\b|\binstagram\b|\bsave\b))*$/i,
  /^[\W_]*(?:click|tap) (?:here|to|on)\b/i,
  /^[\W_]*(?:please )?(?:follow|find|like|join) (?:us|me|@\w+|our|him on|her on|\w+(?: \w+){0,3} on (?:twitter|facebook|instagram|telegram|youtube|linkedin|google news))\b/i,
  /^@\w+$/,
  // Newsletters, apps, subscriptions and notices.
  /^[\W_]*(?:sign up|subscribe|register|log ?in|sign in|download|get(?! ready))\b(?=.*\b(?:newsletters?|inbox|updates|app|account|subscri\w+|alerts|briefings?|channel|here)\b)(?!.*\b(?:said|says|told|according)\b)/i,
  /^[\W_]*(?:subscribe|sign up|newsletter|log ?in|sign in|register|menu|home|search|advertisements?|sponsored(?: content)?|promoted|skip to (?:main )?content|loading|close|open|back to top|toggle navigation|supported by|continue reading|story continues below(?: advertisement)?|article continues (?:below|after).{0,30}|scroll (?:down )?to continue.{0,20})[\W_]*$/i,
  /^[\W_]*(?:this (?:site|website) uses cookies|we use cookies|by (?:continuing|signing up|clicking|subscribing)|copyright\b|all rights reserved|terms of (?:use|service)|privacy policy|cookie policy|about us|contact us|advertise with)\b/i,
  // What a newsletter says of itself.
  /^[\W_]*(?:unsubscribe|(?:click here )?to unsubscribe|view (?:this|it|the)(?: \w+)? (?:email |online|in (?:your|a) (?:web )?browser)|view (?:in|online)|you(?:['’]re| are) receiving this|this (?:e-?mail|newsletter|message) was sent|you (?:received|got|are getting) this|manage (?:your )?(?:preferences|subscriptions?|email)|update (?:your )?(?:preferences|profile)|was this (?:e-?mail|newsletter) forwarded|forwarded this|forward (?:this )?to a friend|email preferences|if you no longer wish)\b.{0,200}$/i,
  /^\W{0,3}©/,
  /^[\W_]*(?:source|via)\s+(?:site|link|url|feed|here)\b(?!.*[.!?]$)/i,
  /^[\W_]*(?:image|photo|picture|video|file photo)[\W_]*$/i,
]

/** "You have 49.93% of this article to read": the file holds only a part. */
const paywalls: readonly RegExp[] = [
  /\byou have \d+(?:[.,]\d+)?\s?% of this (?:article|story)\b/i,
  /\b(?:the )?rest (?:of (?:this|the) (?:article|story) )?is (?:reserved )?for subscribers\b/i,
  /\b(?:this|the full) (?:article|story|content) is (?:available |reserved |only )*(?:for|to) (?:our |paying |paid |registered )*(?:subscribers|members)\b/i,
  /\b(?:subscribe|sign in|log in|register)\b.{0,40}\b(?:to|and) (?:continue|keep|go on) reading\b/i,
  /\b(?:subscribe|log in|sign in|register)\b.{0,30}\bto (?:read|unlock|access) (?:the )?(?:full|rest|whole|entire|this)\b/i,
  /\bto (?:view|read|see|access) (?:the|this) (?:full|rest|whole|entire)\b.{0,40}\b(?:subscri\w+|sign|log|register)/i,
  /\bto (?:continue|keep) reading\b.{0,60}\b(?:subscri\w+|sign|log|register)/i,
  /\byou(?:['’]ve| have) (?:read|reached) (?:all )?your\b.{0,40}\b(?:free|limit)\b/i,
]

/** A slug of the wires: RUSSIA-INDIA-DIPLOMACY. */
const slug = /^[A-Z0-9]{2,}(?:-[A-Z0-9&]{2,})+$/

/** Menu lines: "Home | World | Business" or "World > Asia". */
const menu = /^[^.!?]{1,40}(?:\s*[|>»›•·/]\s*[^.!?|>»›•·/]{1,40}){2,}$/

/** True for a remark that the rest of the article is behind a paywall. */
export function isPaywall(paragraph: string): boolean {
  return paragraph.length <= longestPrompt && paywalls.some((pattern) => pattern.test(paragraph))
}

/** True for a paragraph that belongs to the site, not to the article. */
export function isPrompt(paragraph: string): boolean {
  if (paragraph.length > longestPrompt) return false
  return slug.test(paragraph) || menu.test(paragraph) || prompts.some((pattern) => pattern.test(paragraph))
}
