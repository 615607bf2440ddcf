import fc from 'fast-check'

// One seed for all properties, so that a red run is red again; PROPERTY_SEED=random or a number chooses another one.
const { PROPERTY_SEED = '20211206' } = process.env
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) })
