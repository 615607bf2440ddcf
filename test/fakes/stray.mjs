// Loaded before a thread's or a program's own code: once that hears exceptions, a promise is rejected for which nobody waits.
process.on('newListener', (name) => {
  if (name === 'unhandledRejection') setImmediate(() => Promise.reject(new Error('a stray packet')))
})
