import { expect, it } from 'vitest'
import { readBlocks } from '../../../src/reading/packed/document.ts'

const told = '<p>Hop pickers at Bodle stopped work on Monday over the price of bread.</p>'

it('A paper’s name that a document has for a heading too is that of its paper', () => {
  expect(readBlocks(`<h2>The Weald Post</h2><h1>Hop pickers strike for bread</h1>${told}`)).toMatchObject({
    title: 'Hop pickers strike for bread',
    publisher: 'The Weald Post',
  })
  expect(readBlocks(`<h1>Hop pickers strike for bread</h1><h2>What they want</h2>${told}`)).toMatchObject({
    title: 'Hop pickers strike for bread',
    publisher: undefined,
  })
})
