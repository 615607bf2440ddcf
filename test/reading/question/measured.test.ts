import { expect, it } from 'vitest'
import { comparedIn } from '../../../src/reading/question/compared.ts'

it.each([
  [
    'Which costs more, the quay or the lock?',
    [
      'How much does the quay cost?',
      'How much does the lock cost?',
      'amount: The lock / The quay / The same',
    ],
  ],
  [
    'Which is cheaper, the quay or the lock?',
    [
      'How much does the quay cost?',
      'How much does the lock cost?',
      'amount: The quay / The lock / The same',
    ],
  ],
  [
    'Which was cheaper, the quay or the lock?',
    ['How much did the quay cost?', 'How much did the lock cost?', 'amount: The quay / The lock / The same'],
  ],
  [
    'Which flood killed more people, the one in Tarn or the one in Lys?',
    [
      'How many people did the flood in Tarn kill?',
      'How many people did the flood in Lys kill?',
      'amount: The flood in Lys / The flood in Tarn / The same',
    ],
  ],
  [
    'Which opened first, the tunnel or the bridge?',
    [
      'When did the tunnel open?',
      'When did the bridge open?',
      'day: The tunnel / The bridge / On the same day',
    ],
  ],
  [
    'Which opened first the tunnel or the bridge?',
    [
      'When did the tunnel open?',
      'When did the bridge open?',
      'day: The tunnel / The bridge / On the same day',
    ],
  ],
  [
    'Which opened later, the tunnel or the bridge?',
    [
      'When did the tunnel open?',
      'When did the bridge open?',
      'day: The bridge / The tunnel / On the same day',
    ],
  ],
  [
    'Who earns less, Rao or Marr?',
    ['How much does Rao earn?', 'How much does Marr earn?', 'amount: Rao / Marr / The same'],
  ],
  [
    'Which of the two is longer, the tunnel or the bridge?',
    ['How long is the tunnel?', 'How long is the bridge?', 'amount: The bridge / The tunnel / The same'],
  ],
  [
    'Does the park have more turbines than Nordvik?',
    [
      'How many turbines does the park have?',
      'How many turbines does Nordvik have?',
      'amount: No / Yes / No',
    ],
  ],
  [
    'Is the tunnel longer than the bridge?',
    ['How long is the tunnel?', 'How long is the bridge?', 'amount: No / Yes / No'],
  ],
  [
    'Is the tunnel shorter than the bridge?',
    ['How long is the tunnel?', 'How long is the bridge?', 'amount: Yes / No / No'],
  ],
  [
    'Is the tunnel longer or shorter than the bridge?',
    ['How long is the tunnel?', 'How long is the bridge?', 'amount: Shorter / Longer / The same'],
  ],
  [
    'Is the price of salt higher in Orm than in Tallow?',
    [
      'How high is the price of salt in Orm?',
      'How high is the price of salt in Tallow?',
      'amount: No / Yes / No',
    ],
  ],
  [
    'Is the price of salt higher than that of sugar?',
    ['How high is the price of salt?', 'How high is the price of sugar?', 'amount: No / Yes / No'],
  ],
  [
    'Is Orm’s harbour deeper than Tallow’s?',
    ['How deep is Orm’s harbour?', 'How deep is Tallow’s harbour?', 'amount: No / Yes / No'],
  ],
  [
    'Did more people die in the fire than in the flood?',
    ['How many people died in the fire?', 'How many people died in the flood?', 'amount: No / Yes / No'],
  ],
  [
    'Did fewer people die in the fire than in the flood?',
    ['How many people died in the fire?', 'How many people died in the flood?', 'amount: Yes / No / No'],
  ],
  [
    'Are there more boats in Orm than in Tallow?',
    ['How many boats are there in Orm?', 'How many boats are there in Tallow?', 'amount: No / Yes / No'],
  ],
  [
    'Was turnout higher in Brodno or in Velka?',
    [
      'How high was turnout in Brodno?',
      'How high was turnout in Velka?',
      'amount: In Velka / In Brodno / The same',
    ],
  ],
  [
    'Was turnout lower in Brodno or Velka?',
    [
      'How high was turnout in Brodno?',
      'How high was turnout in Velka?',
      'amount: In Brodno / In Velka / The same',
    ],
  ],
  [
    'Did more people die in the fire or in the flood?',
    [
      'How many people died in the fire?',
      'How many people died in the flood?',
      'amount: In the flood / In the fire / The same',
    ],
  ],
  [
    'Was the Orm Tunnel opened before the Tolm Bridge?',
    ['When was the Orm Tunnel opened?', 'When was the Tolm Bridge opened?', 'day: Yes / No / No'],
  ],
  [
    'Was the Orm Tunnel opened after the Tolm Bridge?',
    ['When was the Orm Tunnel opened?', 'When was the Tolm Bridge opened?', 'day: No / Yes / No'],
  ],
  [
    'Was he convicted before or after she resigned?',
    ['When was he convicted?', 'When did she resign?', 'day: Before / After / On the same day'],
  ],
  [
    'Did the strike begin before the flood?',
    ['When did the strike begin?', 'When did the flood begin?', 'day: Yes / No / No'],
  ],
  [
    'Did the strike begin later than the flood?',
    ['When did the strike begin?', 'When did the flood begin?', 'day: No / Yes / No'],
  ],
])('“%s” asks of each by itself', (question, parts) => {
  const found = comparedIn(question)
  expect(found && [...found.asks, `${found.by}: ${found.told.join(' / ')}`]).toEqual(parts)
})

it.each([
  'Which is nicer, the tunnel or the bridge?',
  'Is the tunnel longer than it was?',
  'Did Rao do more for Orm than Marr did for Tallow?',
  'Was the tunnel opened before the bridge?',
  'Was the minister warned before the flood?',
  'Which lock is shut?',
  'Is the lock shut?',
])('“%s” compares nothing that can be measured', (question) => expect(comparedIn(question)).toBeUndefined())
