/**
 * Imported first: the clock of the test, and of the CMS in it, begins at noon of today and goes on from there. What a test
 * calls today is then not yesterday because midnight came while it ran, and the day of the city is the day of UTC.
 */
const real = Date
const ahead = new real().setUTCHours(12, 0, 0, 0) - real.now()
const now = () => real.now() + ahead

globalThis.Date = new Proxy(real, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made) as Date,
  get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
})
