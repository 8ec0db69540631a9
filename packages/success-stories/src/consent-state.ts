import type { ConsentEvent, ConsentGiven } from './schema/consent.ts'

/** Where a teller's consent stands after all its events. */
export interface ConsentState {
  readonly standing: 'none' | 'given' | 'refused' | 'paused' | 'withdrawn'
  /** The latest full statement; what it allows holds only while `standing` is `given`. */
  readonly given: ConsentGiven | null
  readonly isCountersigned: boolean
}

/**
 * Reads a story's events in the order they were recorded.
 * Withdrawing is final for a story: what comes after it is not looked at. A new telling is a new story.
 */
export function consentState(events: readonly ConsentEvent[]): ConsentState {
  let state: ConsentState = { standing: 'none', given: null, isCountersigned: false }
  for (const event of [...events].sort(inOrder)) {
    if (event.type === 'withdrawn') return { ...state, standing: 'withdrawn' }
    state = after(state, event)
  }
  return state
}

function after(state: ConsentState, event: Exclude<ConsentEvent, { type: 'withdrawn' }>): ConsentState {
  switch (event.type) {
    case 'given':
      return { standing: 'given', given: event, isCountersigned: false }
    case 'countersigned':
      return { ...state, isCountersigned: state.isCountersigned || event.given === state.given?.id }
    case 'refused':
      return { standing: 'refused', given: null, isCountersigned: false }
    case 'paused':
      return state.standing === 'given' ? { ...state, standing: 'paused' } : state
    case 'resumed':
      return state.standing === 'paused' ? { ...state, standing: 'given' } : state
  }
}

/** At one and the same moment the word that allows less is the later one. */
const strictness = { given: 0, countersigned: 1, resumed: 2, paused: 3, refused: 4, withdrawn: 5 } as const

/** By moment and not by spelling: `12:00:00Z` comes before `12:00:00.500Z`, though a string comparison says otherwise. */
function inOrder(a: ConsentEvent, b: ConsentEvent): number {
  return (
    Date.parse(a.recordedAt) - Date.parse(b.recordedAt) ||
    strictness[a.type] - strictness[b.type] ||
    (a.id === b.id ? 0 : a.id < b.id ? -1 : 1)
  )
}
