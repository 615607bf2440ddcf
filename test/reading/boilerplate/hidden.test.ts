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

it('A page behind a question about cookies is seen, and so is one that waits for its script', () => {
  const story = ['The weir held.', 'It broke at noon.', 'Nobody was hurt.'].map((words) => `<p>${words}</p>`)
  const read = (html: string): string => {
    const page = readMarkup(html)
    dropHidden(page)
    return markupText(page)
  }
  const twice = '<p><span aria-hidden="true">T h e</span> Weir</p>'
  for (const [mark, body] of [
    [
      '',
      `<div aria-hidden="true"><main aria-hidden="true">${story.join('')}</main></div><div role="dialog">Accept?</div>`,
    ],
    [' aria-hidden="true"', story.join('')],
    [' style="display:none"', story.join('')],
    [' hidden', story.join('')],
  ])
    for (const one of story)
      expect(read(`<html><body${mark}>${body}</body></html>`)).toContain(one.slice(3, -4))
  expect(read(`<html><body>${story.join('')}${twice}</body></html>`)).not.toContain('T h e')
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
  [
    'as only read aloud',
    'body{background:#fff}.zz{position:absolute;clip:rect(1px,1px,1px,1px);overflow:hidden}',
  ],
  ['as letters of its ground', '.zz{color:#fff;background:#fff}'],
])('What a sheet hides is not read: a rule %s', (_, sheet) => {
  expect(readOf('class="zz"', sheet)).toBe('The weir held.')
})

it.each([
  ['on paper', '', 'body{background:#fff}@media print{.zz{display:none}}'],
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

const article: [string, string] = ['<article>', '</article>']
const inBox: [string, string] = ['<div class="box">', '</div>']

it.each([
  ['on a page that says it is white', 'body{background:#fff}.zz{color:#fefefe}', article],
  ['in a box of their colour', '.box{background-color:navy}.zz{color:navy}', inBox],
  ['that they have from their box', '.box{background:#eee;color:#eeeeee}', inBox],
  [
    'on a ground that is laid below a box',
    'body{background:#fff}.box{background:none}.zz{color:white}',
    inBox,
  ],
  ['by a variable', ':root{--g:#fff}body{background:var(--g)}.zz{color:var(--g)}', article],
  ['by a variable that is not set', 'body{background:#fff}.zz{color:var(--none, #fff)}', article],
  ['by the more particular rule', 'html{background:#fff}p.zz{color:#fff}p{color:#222}', article],
  ['by the later rule', 'body{background:#fff}.zz{color:#222}.zz{color:#fff}', article],
] as const)('Letters that a sheet gives the colour of their ground are not read: %s', (_, sheet, around) => {
  expect(readOf('class="zz"', sheet, [...around])).not.toContain('noon')
})

it.each([
  ['they stand in a dark box', '.box{background:#036}.zz{color:#fff}', inBox],
  ['they are dark themselves behind', '.zz{background:#111;color:#fff}', article],
  ['the page is dark', 'body{background:#111;color:#fff}', article],
  ['they stand on a picture', '.box{background:url(dam.jpg)}.zz{color:#fff}', inBox],
  ['they stand on a picture alone', '.box{background-image:url(dam.jpg)}.zz{color:#fff}', inBox],
  ['something is seen through', '.box{background:rgba(0,0,0,.4)}.zz{color:#fff}', inBox],
  ['they lie over something', 'body{background:#fff}.zz{position:absolute;color:#fff}', article],
  ['they have a shadow', 'body{background:#fff}.zz{color:#fff;text-shadow:0 0 4px #000}', article],
  ['a more particular rule is dark', 'body{background:#fff}p.zz{color:#222}.zz{color:#fff}', article],
  [
    'a variable has another colour in a theme',
    'body{background:#fff}:root{--l:#222}.light{--l:#fff}.zz{color:var(--l)}',
    article,
  ],
  ['only paper has them so', 'body{background:#fff}@media print{.zz{color:#fff}}', article],
  [
    'a rule for their ground is not understood',
    'body{background:#fff}.zz{color:#fff}.b\\:x{background:#000}',
    article,
  ],
  ['the page says no ground', '.zz{color:#fff}', article],
] as const)('Light letters are read where %s', (_, sheet, around) => {
  expect(readOf('class="zz"', sheet, [...around])).toContain('noon')
})

it('Light letters are read where a sheet that is not part of the page may give them a ground', () => {
  const page = (link: string) => {
    const read = readMarkup(
      `<html><head>${link}<style>body{background:#fff}.zz{color:#fff}</style></head><body><p>The weir held.</p><p class="zz">It broke at noon.</p></body></html>`,
    )
    dropHidden(read)
    return markupText(read)
  }
  expect(page('<link rel="stylesheet" href="site.css">')).toContain('noon')
  expect(page('<link rel="icon" href="site.ico">')).not.toContain('noon')
})

it('What stands in lost letters and has its own colour or ground is read', () => {
  const inside = ['<div class="box">Lost.<div class="card">', '</div><a href="/weir">A link.</a></div>']
  const read = readOf('', 'body{background:#fff}.box{color:#fff}.card{background:#222}', inside)
  expect(read).toContain('noon')
  expect(read).toContain('A link.')
  expect(read).not.toContain('Lost')
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
