/** How often one address may do something. */
export interface Limit {
  readonly id: 'login' | 'forgot-password' | 'reset-password' | 'upload' | 'write'
  readonly times: number
  readonly seconds: number
  /** What a person reads when it is used up. */
  readonly sentence: string
}

const minute = 60
const hour = 60 * minute

/** The limits, by what is being done. `write` covers every other request that changes something. */
export const limits: Readonly<Record<Limit['id'], Limit>> = {
  login: {
    id: 'login',
    times: 5,
    seconds: minute,
    sentence: 'There were more than 5 failed sign-ins from here in a minute. Wait a minute, then try again.',
  },
  'forgot-password': {
    id: 'forgot-password',
    times: 3,
    seconds: hour,
    sentence: 'A new password was asked for more than 3 times in an hour. Ask an administrator, or wait an hour.',
  },
  'reset-password': {
    id: 'reset-password',
    times: 10,
    seconds: hour,
    sentence: 'A password was set more than 10 times in an hour. Wait an hour, then try again.',
  },
  upload: {
    id: 'upload',
    times: 60,
    seconds: hour,
    sentence: 'More than 60 pictures and recordings were sent from here in an hour. Wait a while, then send the rest.',
  },
  write: {
    id: 'write',
    times: 600,
    seconds: minute,
    sentence: 'There were more than 600 changes from here in a minute. Wait a minute, then try again.',
  },
}

/** Which limit a request counts against; `null` when it only reads. */
export function limitFor(method: string, path: string): Limit | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return null
  const act = /^\/api\/[^/]+\/(login|forgot-password|reset-password)$/.exec(path)?.[1]
  if (act === 'login' || act === 'forgot-password' || act === 'reset-password') return limits[act]
  return path === '/api/media' || path === '/api/recordings' ? limits.upload : limits.write
}
