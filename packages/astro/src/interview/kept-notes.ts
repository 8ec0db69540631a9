/**
 * How many interviews this phone should have, kept apart from them: when the browser clears its storage for room, this
 * small number often survives, and the person can be told. It says nothing about anybody.
 */
const name = 'use-it-interviews'

export function noteKept(count: number): void {
  try {
    localStorage.setItem(name, String(count))
  } catch {
    // Nothing depends on it.
  }
}

/** True when there should be interviews here and there are none. */
export function wasCleared(count: number): boolean {
  try {
    return Number(localStorage.getItem(name) ?? 0) > 0 && count === 0
  } catch {
    return false
  }
}
