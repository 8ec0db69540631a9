import type { DeskListId } from '../views.ts'

interface Words {
  readonly title: string
  /** What to do with what is in the list. */
  readonly explains: string
  /** What it means that the list is empty. */
  readonly empty: string
}

/** Lists under a heading of their own, in the order of a morning: what only you can do, what others have, what is out. */
export const deskParts: readonly {
  readonly id: string
  readonly title: string
  readonly lists: readonly DeskListId[]
}[] = [
  {
    id: 'now',
    title: 'To do now',
    lists: ['take-downs', 'asks', 'messages', 'refused', 'ready', 'ending', 'ask-again', 'due', 'round-up', 'words'],
  },
  {
    id: 'others',
    title: 'Waiting for somebody',
    lists: ['reviewer', 'teller', 'second-person', 'editor', 'translator', 'stale'],
  },
  { id: 'out', title: 'Going out', lists: ['scheduled', 'out'] },
]

/** What the desk calls each list. */
export const listWords: Readonly<Record<DeskListId, Words>> = {
  'take-downs': {
    title: 'Take-downs still being checked',
    explains: 'The story is down. We ask every address until each says that it is gone.',
    empty: 'Every take-down is checked.',
  },
  asks: {
    title: 'Tellers ask for a change',
    explains: 'They wrote it on their own page. Change the words, then let them read it again.',
    empty: 'No teller waits for a change.',
  },
  messages: {
    title: 'Residents wrote',
    explains: 'Somebody asked to be reached. Open it, take it in hand, and answer in their language.',
    empty: 'No message of a resident waits.',
  },
  words: {
    title: 'Words that are wrong',
    explains: 'Readers of the site said so. Put it right, or say why it stays.',
    empty: 'No reader says that a word is wrong.',
  },
  'round-up': {
    title: 'Weekly round-up',
    explains: 'Drafted from what was published. It leaves when you send it.',
    empty: 'No round-up waits to be sent.',
  },
  refused: {
    title: 'Refused at its time',
    explains: 'It was set to go out, but something had changed by then. It did not go out.',
    empty: 'Nothing was refused.',
  },
  ready: {
    title: 'Ready to publish',
    explains: 'The teller said yes, the words are approved, and the checks let them pass.',
    empty: 'Nothing is ready to publish.',
  },
  ending: {
    title: 'Consent ends within 60 days',
    explains: 'The story goes off the site by itself on that day. Talk to the teller before.',
    empty: 'No consent ends within 60 days.',
  },
  'ask-again': {
    title: 'Ask the teller again',
    explains: 'The day has come to ask whether the story may stay.',
    empty: 'No teller is to be asked again yet.',
  },
  due: {
    title: 'To be looked at again',
    explains: 'Is it still true, and still good for the person who told it?',
    empty: 'No story is due to be looked at again.',
  },
  reviewer: {
    title: 'Waiting for review',
    explains: 'Handed in. Somebody who did not write the words reads and approves them.',
    empty: 'Nothing waits for a reviewer.',
  },
  teller: {
    title: 'Waiting for the teller',
    explains: 'Talk to the person who told the story.',
    empty: 'Nothing waits for a teller.',
  },
  'second-person': {
    title: 'Waiting for a second person',
    explains: 'The safeguarding lead checks the consent.',
    empty: 'No consent waits for a second person.',
  },
  editor: {
    title: 'Waiting for whoever writes it',
    explains: 'Something is missing, not handed in, or sent back.',
    empty: 'Nothing waits for an editor.',
  },
  translator: {
    title: 'Waiting for a translator',
    explains: 'The teller agreed to these languages.',
    empty: 'Nothing waits for a translator.',
  },
  stale: {
    title: 'Translations out of date',
    explains: 'The original says something else by now.',
    empty: 'Every translation fits its original.',
  },
  scheduled: {
    title: 'Set to go out',
    explains: 'The rules are asked once more when the time comes.',
    empty: 'No time is set for a story.',
  },
  out: {
    title: 'Went out this week',
    explains: 'Everybody can read these.',
    empty: 'Nothing went out in the last seven days.',
  },
}
