import type { Payload } from 'payload'
import { failureCode } from '../failure-code.ts'

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const

/**
 * What fails in a database, a mail server or a parser carries what somebody wrote: the error of a query has the whole row in
 * its message. Payload logs each error as it is. From here on the log gets what kind it was, its code and where in the
 * program it happened; sentences of ours and of the system stay.
 */
export function guardLog(payload: Payload): void {
  payload.logger = guarded(payload.logger)
}

type Logger = Payload['logger']

const guarded = (logger: Logger): Logger =>
  new Proxy(logger, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      const call = (all: unknown[]): unknown => Reflect.apply(value, target, all)
      if (name === 'child') return (...all: unknown[]) => guarded(call(all) as Logger)
      if (!levels.some((level) => level === name)) return value
      return (first: unknown, ...rest: unknown[]) => {
        const said = first instanceof Error ? { err: told(first) } : tidy(first)
        return call([said, ...rest.map((each) => tidy(each))])
      }
    },
  })

/** Errors and long words may stand anywhere in what is logged; a job that failed carries them in its own log. */
function tidy(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cut(value)
  if (value instanceof Error) return told(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 6) return '…'
  if (Array.isArray(value)) return value.map((each) => tidy(each, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, tidy(each, depth + 1)]))
}

/** How databases begin to say what somebody wrote, also where only the message of an error was handed on. */
const cut = (words: string): string =>
  words.replace(/(Failed query|dup key|\bparams(?=:)|Cast to \w+ failed for value):?[\s\S]*$/, '$1 …')

/** As an error looks in the log: its kind, a sentence or a code, and the places in the program. */
function told(error: Error): { readonly type: string; readonly message: string; readonly stack: string } {
  const type = error.constructor.name
  const message = maySay(error) ? cut(error.message) : failureCode(error)
  return { type, message, stack: [`${type}: ${message}`, ...placesIn(error)].join('\n') }
}

const plain: readonly unknown[] = [Error, TypeError, RangeError, ReferenceError]

/** A sentence for people, one of the system about a file or an address, or one that a program made of nothing else. */
function maySay(error: Error): boolean {
  if ((error as { isPublic?: unknown }).isPublic === true || 'syscall' in error) return true
  return plain.includes(error.constructor) && Object.keys(error).length === 0 && error.cause === undefined
}

const place = /^ {4}at (?:[\w$.<>[\] ]+ \()?(?:file:|node:|\/|[A-Z]:\\)[^()]+:\d+:\d+\)?$/

/** Without the message, which stands before them and may have lines of its own. A folder may have a space in its name. */
function placesIn({ message, stack = '' }: Error): string[] {
  const at = stack.indexOf(message)
  return (at < 0 ? stack : stack.slice(at + message.length)).split('\n').filter((line) => place.test(line))
}
