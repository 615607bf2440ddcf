import { describe, expect, it } from 'vitest'
import { anywhere, oneOf, opening, pattern, whole } from '../../src/language/pattern.ts'

describe('A list of words', () => {
  it('is parted by commas, over lines too, and keeps the blanks of its phrases', () => {
    const list = whole()`
      ferry, night train,
      rule
        out,`
    expect(['ferry', 'night train', 'rule out'].filter((word) => list.test(word))).toHaveLength(3)
    expect(['night', 'ferry,', 'rule  out', ''].filter((word) => list.test(word))).toEqual([])
  })

  it('has words with endings, whose brackets capture nothing', () => {
    const list = whole('i')`den(y|ies|ied), ferr(y|ies), rifles?`
    expect(list.exec('Denied')).toEqual(expect.objectContaining({ length: 1 }))
    expect(list.test('den')).toBe(false)
  })

  it('leaves brackets that are meant, and that stand in a class, as they are', () => {
    expect(oneOf`\(c\), [(“]no, (?<year>\d{4}), no(?! one)`).toBe(
      String.raw`(?:\(c\)|[(“]no|(?<year>\d{4})|no(?! one))`,
    )
  })

  it('counts with a comma in braces and is not parted there', () => {
    expect(whole()`\d{1,2} days, never`.test('12 days')).toBe(true)
  })

  it('holds other lists', () => {
    const days = oneOf`Monday, Friday`
    expect(whole()`${days} night, never`.test('Friday night')).toBe(true)
  })

  it('has no gap', () => {
    expect(() => oneOf`ferry, , train`).toThrow('ferry, , train')
    expect(() => oneOf`  `).toThrow('gap')
  })
})

describe('A pattern', () => {
  it('does not ask for letters of a kind where it would find the letters p and L', () => {
    expect(() => pattern('i')`\p{L}+ly`).toThrow('the flag u')
    expect(() => whole()`\p{Lu}+`).toThrow('the flag u')
    expect(pattern('iu')`^\p{L}+ly$`.test('früh-ly')).toBe(false)
    expect(pattern('iu')`^\p{L}+ly$`.test('Frühly')).toBe(true)
  })

  it('finds a word anywhere, by itself and in any case', () => {
    const vague = anywhere('i')`perhaps, at risk`
    expect(vague.exec('Ferries are At Risk.')?.index).toBe(12)
    expect(vague.test('at risky')).toBe(false)
  })

  it('tells how a text opens, behind any marks', () => {
    const teaser = opening('i')`read (more|next), must read`
    expect(['Read more: a ferry', '__ “Must read', 'read next'].every((line) => teaser.test(line))).toBe(true)
    expect(['Read moreover', 'We read more'].some((line) => teaser.test(line))).toBe(false)
  })

  it('is laid out over lines, which say nothing, and captures where it has brackets', () => {
    const day = oneOf`Monday, Friday`
    const due = pattern('u')`
      \b(${day}),\s
      (\d{1,2})
      (?!\d)`
    expect(due.exec('On Friday, 12 May')?.slice(1)).toEqual(['Friday', '12'])
    expect(due.exec('On Friday, 125')).toBeNull()
  })

  it('may be given the flags that keep its place', () => {
    expect('Monday to Friday'.match(pattern('g')`${oneOf`Monday, Friday`}`)).toEqual(['Monday', 'Friday'])
  })
})
