import { codeFrom } from '../questionnaire/form/read-beginning.ts'
import type { Database } from './database.ts'
import { deleteKey, keptKey, newKey } from './kept-keys.ts'
import { lock, unlock, type Locked } from './locked.ts'

const name = 'researcher'

/** Takes the code out of a researcher's link (`#r=…`) and out of the address bar. */
export function codeInAddress(): string | null {
  const [, written] = /^#r=([^&]{1,40})$/.exec(location.hash) ?? []
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
  return written === undefined ? null : codeFrom(decoded(written))
}

/** The code this phone remembers, locked. */
export async function knownCode(database: Database): Promise<string | null> {
  const [key, locked] = await Promise.all([keptKey(name), database.get<Locked>('settings', name)])
  if (!key || !locked) return null
  const code = await unlock(key, locked).catch(() => null)
  return typeof code === 'string' ? code : null
}

export async function rememberCode(database: Database, code: string | null): Promise<void> {
  if (code === null) await deleteKey(name)
  await database.put('settings', name, code === null ? undefined : await lock(await newKey(name), code))
}

const decoded = (written: string): string => {
  try {
    return decodeURIComponent(written)
  } catch {
    return ''
  }
}
