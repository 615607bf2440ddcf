import { isOutlet } from './byline.ts'

const owned = /^\W{0,3}(?:(?:©|\(c\)|copyright)\s*)+(.{4,90})$/i
const years = /(?<!\p{L})\d{4}(?:\s*[–-]\s*\d{2,4})?(?!\p{L})/gu

/**
 * Whose rights are reserved, where that is a paper: "© The Bay Courier 2024", "Copyright 2024 by Bay Courier. All rights
 * reserved."
 */
export const ownerIn = (lines: readonly string[]): string | undefined => ownersIn(lines).find(isOutlet)

/** Whoever these lines say reserves the rights, paper or not. */
export function ownersIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const [said = ''] = owned.exec(line.trim())?.[1]?.split(/[.|•·]|\ball rights\b/i) ?? []
    const name = said.replace(years, '').replace(/^[\s,]*(?:by\s+)?|[\s,]+$/gi, '')
    return name === '' ? [] : [name]
  })
}
