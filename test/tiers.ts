/**
 * Tests that are runs rather than units: whole processes, kills, crowds, thousands of random cases, a corpus that is
 * watched. `npm test` leaves them out, `npm run test:long` runs them alone.
 */
export const long = [
  // Whole talks and briefings, one after another, and a network of neurons in WebAssembly.
  'bench/copies.test.ts',
  'bot.test.ts',
  'bot/{adding,carried,chat,order,wishes}.test.ts',
  'cluster/**/*.test.ts',
  'commands/{borne-out,check,commands,compare,model,timeline,who}.test.ts',
  'composing/{answering,book,press}.test.ts',
  'composing/answering/{as-meant,asked-about,headline,kinds,reasons}.test.ts',
  'composing/checking.test.ts',
  'composing/checking/{by-reader,verdicts}.test.ts',
  'composing/comparing/telling.test.ts',
  'composing/follow-up/conversation.test.ts',
  'composing/press/answers.test.ts',
  'composing/proving/{corpus,injection}.test.ts',
  'desk/{embedding,faults,notices,planning,writing}.test.ts',
  'eval/model.test.ts',
  'corpus.test.ts',
  'corpus/**/*.test.ts',
  'digests.test.ts',
  'digests/chart.test.ts',
  'digests/crash/**/*.test.ts',
  'digests/{guards,kills,listed,runner}.test.ts',
  'durable/{forget,inbox,office,process}.test.ts',
  'engines/sqlite.test.ts',
  'engines/sqlite/damage.test.ts',
  'feeds.test.ts',
  'feeds/{many,kills/kills}.test.ts',
  'fakes/**/*.test.ts',
  'fetching/kills/**/*.test.ts',
  'main.test.ts',
  'main/**/*.test.ts',
  // Whole platforms with their fake servers: each file in a process of its own.
  'platforms/{contract,discord,slack}.test.ts',
  'platforms/{discord,slack}/**/*.test.ts',
  'picture/drawn.test.ts',
  'platforms/terminal/render.test.ts',
  'readers/minilm.test.ts',
  'readers/minilm/model.test.ts',
  // A process after another on the same lists.
  'screening/{lists,naming}.test.ts',
  'sim/**/*.test.ts',
  'stores/sqlite/{damage,full}.test.ts',
]
