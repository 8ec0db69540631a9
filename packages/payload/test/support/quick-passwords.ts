import crypto from 'node:crypto'

const { pbkdf2 } = crypto

/**
 * Payload hashes a password with 600,000 rounds, twice for each person of a test: that was a third of the time these
 * tests took. A thousand show the same. The journeys sign in with all of them.
 */
const quickPbkdf2: typeof pbkdf2 = (password, salt, rounds, length, digest, done) =>
  pbkdf2(password, salt, Math.min(rounds, 1_000), length, digest, done)

// Vitest runs this before each file, and the files share a process.
if (pbkdf2.name !== quickPbkdf2.name) crypto.pbkdf2 = quickPbkdf2
