import { expect, it } from 'vitest'
import { dropHidden } from '../../../src/reading/boilerplate/hidden.ts'
import { markupText, readMarkup } from '../../../src/reading/boilerplate/markup.ts'

/** What is read of a page with one paragraph that is marked. */
function readOf(mark: string, style = '', around = ['<article>', '</article>']): string {
  const page = readMarkup(
    `<html><head><style>${style}</style></head><body>${around[0]}<p>The weir held.</p><p ${mark}>It broke at noon.</p>${around[1]}</body></html>`,
  )
  dropHidden(page)
  return markupText(page)
}

it.each([
  'style="font:0/0 a"',
  'style="font: bold 0px Arial"',
  'style="font:italic 700 1px/1.2 serif"',
  'style="font-size:.05em"',
  'style="content-visibility:hidden"',
  'style="display:/* so */none"',
  'style="d\\69splay:none"',
  'style="DISPLAY : NONE ! important; display: block"',
  'style="color:#0000"',
  'style="color:#12345600"',
  'style="color:rgb(0 0 0 / 2%)"',
  'style="color:hsl(0, 0%, 100%)"',
  'style="color:#fefefe"',
  'style="color:white;background:#fffffe"',
  'style="opacity:.01"',
  'style="opacity:4%"',
  'style="filter:opacity(0)"',
  'style="transform:scale(0, 0)"',
  'style="transform:translate(0, -9999px)"',
  'style="clip:rect(1px, 1px, 1px, 1px);position:absolute"',
  'style="clip-path:inset(50%)"',
  'style="height:1px;width:1px;overflow:hidden"',
  'style="overflow:hidden;max-height:0"',
  'class="sr-only"',
  'class="lead visually-hidden"',
  'class="screen-reader-text"',
  'popover',
])('What nobody sees is not read: %s', (mark) => {
  expect(readOf(mark)).toBe('The weir held.')
})

it.each([
  ['of a tag in an element', 'article .zz{display:none}'],
  ['of a child', 'body > article > p.zz{display:none}'],
  ['of what stands behind another', 'p + .zz{opacity:0}'],
  ['of what stands anywhere behind', 'p ~ [class~=zz]{opacity:0}'],
  ['of an attribute', '[class~=zz]{display:none}'],
  ['of one of several', 'h1, .a > b, .zz{display:none}'],
  ['of what is not pointed at', '.zz:not(:hover){display:none}'],
  ['for screens', '@media screen{.zz{display:none}}'],
  ['for wide screens', '@media (min-width: 40em) and (max-width: 4000px){.zz{display:none}}'],
  ['for what a browser can do', '@supports (display:grid){@layer x{.zz{display:none}}}'],
  ['in a rule', 'article{color:#222;.zz{display:none}}'],
  ['in a rule by a sign', 'p{margin:0;&.zz{display:none}}'],
  ['behind a comment', '/* { */ .zz{/* } */display:none}'],
  ['behind an import', '@import "x.css";@charset "utf-8";.zz{display:none}'],
  ['as only read aloud', '.zz{position:absolute;clip:rect(1px,1px,1px,1px);overflow:hidden}'],
  ['as letters of its ground', '.zz{color:#fff;background:#fff}'],
])('What a sheet hides is not read: a rule %s', (_, sheet) => {
  expect(readOf('class="zz"', sheet)).toBe('The weir held.')
})

it.each([
  ['on paper', '', '@media print{.zz{display:none}}'],
  ['on a telephone', '', '@media only screen and (max-width:600px){.zz{display:none}}'],
  ['on a telephone, said anew', '', '@media (width <= 600px){.zz{display:none}}'],
  ['in the dark', '', '@media (prefers-color-scheme: dark){.zz{display:none}}'],
  ['while pointed at', '', '.zz:hover{display:none}'],
  ['elsewhere', '', 'aside .zz, .yy.zz, div > .zz{display:none}'],
  ['before a rule shows it', '', '.zz{display:none}.zz{display:block}'],
  ['before its mark', '', '.zz::before{display:none}'],
  ['until a script shows the page', '', 'body{opacity:0}'],
  ['with a picture in its letters', 'style="color:transparent;-webkit-background-clip:text"', ''],
  ['never: it is of a usual size', 'style="font:700 14px/0 Arial;line-height:0"', ''],
  ['never: it is only turned', 'style="transform:translate(-50%,-50%);opacity:.8"', ''],
  ['never: its class only sounds so', 'class="not-visually-hidden-here"', ''],
])('What is hidden %s is read', (_, mark, sheet) => {
  expect(readOf(mark === '' ? 'class="zz"' : mark, sheet)).toContain('It broke at noon.')
})

it('White letters are lost on a page, and read on a ground that those around them have', () => {
  const table = ['<table bgcolor="#003366"><tr><td>', '</td></tr></table>']
  expect(readOf('', '', ['<article>', '</article>'])).toContain('noon')
  for (const letters of ['style="color:#fff"', '><font color="#ffffff"'])
    expect(readOf(letters)).not.toContain('noon')
  for (const letters of ['style="color:#fff"', '><font color="#ffffff"'])
    expect(readOf(letters, '', table)).toContain('noon')
  expect(readOf('style="color:white"', '', ['<div style="background:url(dam.jpg)">', '</div>'])).toContain(
    'noon',
  )
  expect(readOf('style="color:#036"', '', table)).not.toContain('noon')
})

it('A page of thousands of rules and elements is read in no more than seconds', () => {
  const rules = Array.from({ length: 3_000 }, (_, n) => `div * * * * p.zz:not(.a${n}){display:none}`).join('')
  const slow = 'p:nth-child(2n):has(~ p ~ p){display:none}'.repeat(50)
  const paragraphs = '<p class="zz">It broke at noon.</p>'.repeat(3_000)
  const page = readMarkup(
    `<html><head><style>${rules}${slow}${'@media screen{'.repeat(2_000)}</style></head><body>${'<div>'.repeat(200)}${paragraphs}</body></html>`,
  )
  const began = process.cpuUsage().user
  dropHidden(page)
  expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(20)
})
