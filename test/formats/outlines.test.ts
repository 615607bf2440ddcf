import { describe, expect, it } from 'vitest'
import adoc from '../../src/formats/adoc.ts'
import org from '../../src/formats/org.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'

describeFormat({
  name: 'Org',
  format: org,
  write: ({ title, date, paragraphs }) =>
    `#+TITLE: ${title}\n#+DATE: <${date} Mon>\n\n${paragraphs.join('\n\n')}\n`,
  broken: ['', '#+TITLE: Ferry late\n'],
})

describeFormat({
  name: 'AsciiDoc',
  format: adoc,
  write: ({ title, date, paragraphs }) =>
    `= ${title}\nJo Marsh\n${date}\n:date: ${date}\n\n${paragraphs.join('\n\n')}\n`,
  broken: ['', '= Ferry late\n'],
})

const told = 'The salt works at Lyme closed its last pan on Monday, after 300 years.'
const later = 'Its owner, Piet Holm, said that nobody had wanted to buy it.'
const text = `${told}\n\n${later}`

describe('What notes have beside their words', () => {
  it('is left out of Org', () => {
    const file = `#+TITLE: Salt works closes\n#+AUTHOR: Jo Marsh\n#+DATE: <2024-03-05 Tue>\n#+SOURCE: Coast Post\n#+FILETAGS: :salt:\n\n* DONE Closure :news:\n:PROPERTIES:\n:ID: 77\n:END:\n\n${told.replace('Lyme', '[[https://lyme.example][Lyme]]')}\n\n# to be checked\n${later}\n`
    expect(org.parse(contentOf(file))).toMatchObject({
      drafts: [
        {
          title: 'Salt works closes',
          byline: 'Jo Marsh',
          publisher: 'Coast Post',
          published: { date: '2024-03-05' },
          text,
        },
      ],
    })
  })
  it('is left out of AsciiDoc', () => {
    const file = `= Salt works closes\nJo Marsh <jo@coast.example>\nv1.0, 2024-03-05\n:source: Coast Post\n:toc:\n\n[.lead]\n${told.replace('Lyme', 'https://lyme.example[Lyme]')}\n\n// to be checked\n== Reaction\n\nimage::pan.jpg[The pan]\n\n${later}\n`
    expect(adoc.parse(contentOf(file))).toMatchObject({
      drafts: [
        {
          title: 'Salt works closes',
          byline: 'Jo Marsh',
          publisher: 'Coast Post',
          published: { date: '2024-03-05' },
          text,
        },
      ],
    })
  })
})

describe('Org', () => {
  it('has what a clipper knows in its first drawer, and marks that are no letters', () => {
    const file = `#+TITLE: Salt works closes\n:PROPERTIES:\n:SOURCE:   Coast Post\n:URL:      https://coast.example/salt\n:PUBLISHED: [2024-03-05 Tue]\n:END:\n\n* Closure\n${told}\n\nIts owner, /Piet Holm/, said that nobody had wanted =to buy= it.\n`
    expect(org.parse(contentOf(file))).toMatchObject({
      drafts: [
        {
          publisher: 'Coast Post',
          url: 'https://coast.example/salt',
          published: { date: '2024-03-05' },
          text,
        },
      ],
    })
  })
  it('keeps a stroke between words', () => {
    const words = 'The pan and/or the mill at 12/14 Salt Row will be sold on 5/3, he said.'
    expect(org.parse(contentOf(`#+TITLE: Salt works closes\n\n${words}\n`)).drafts[0]?.text).toBe(words)
  })
})
