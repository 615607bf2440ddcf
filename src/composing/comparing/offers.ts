import type { Value } from './values.ts'

const selling =
  /\b(?:on sale|\d+ ?% off|discount(?:s|ed)?|record low|list price|coupon|gift card|store credit|sale price|see at)\b/i
const priced = /\b(?:down to|(?:typically|regularly|normally) sells?|you can (?:buy|get)|you[’']ll get)\b/i
const atShop = /\$\s?[\d.,]+ (?:off\b|more (?:at|from)\b|at \p{Lu})/u

/** A line of a shop, or of who tells of its offers. */
export const isSelling = (quote: string): boolean =>
  selling.test(quote) || priced.test(quote) || atShop.test(quote) || /\$ ?\d[\d.]* \$ ?\d/.test(quote)

/** A sum for which a shop sells, or by which it lowers a price: shops and days differ, and no source is wrong. */
export const isOffer = ({ kind, excerpt: { quote } }: Value): boolean =>
  /^[A-Z]{3}/.test(kind) && isSelling(quote)
