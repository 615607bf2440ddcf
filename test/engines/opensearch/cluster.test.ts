import { expect, it } from 'vitest'
import { saysAway } from '../../../src/engines/opensearch/cluster.ts'

it.each([
  [503, ''],
  [429, '{"type":"es_rejected_execution_exception"}'],
  [500, '{"type":"node_not_connected_exception","reason":"[n2][127.0.0.1:17651] Node not connected"}'],
  [500, '{"type":"node_disconnected_exception"}'],
  [500, '{"type":"no_shard_available_action_exception"}'],
])('A write that a node answers with %i %s is tried again', (status, body) => {
  expect(saysAway(status, body)).toBe(true)
})

it.each([
  [400, '{"type":"mapper_parsing_exception"}'],
  [500, '{"type":"illegal_argument_exception","reason":"node_not_connected"}'],
])('A write that a node answers with %i %s is a fault', (status, body) => {
  expect(saysAway(status, body)).toBe(false)
})
