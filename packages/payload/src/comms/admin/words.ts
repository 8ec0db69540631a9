import type { DeskListId } from '../views.ts'

interface Words {
  readonly title: string
  /** What to do with what is in the list. */
  readonly explains: string
  /** What it means that the list is empty. */
  readonly empty: string
}

/** What the desk calls each list. */
export const listWords: Readonly<Record<DeskListId, Words>> = {
  ready: {
    title: 'Ready to publish',
    explains: 'The teller said yes and the words are approved. The comms lead publishes.',
    empty: 'Nothing is ready at the moment.',
  },
  refused: {
    title: 'Refused at its time',
    explains: 'It was set to go out, but something had changed by then. It did not go out.',
    empty: 'Nothing was refused.',
  },
  'take-downs': {
    title: 'Take-downs still being checked',
    explains: 'The story is down. We ask every address until each says that it is gone.',
    empty: 'Every take-down is checked.',
  },
  ending: {
    title: 'Consent ends soon',
    explains: 'The story goes off the site by itself on that day. Talk to the teller before.',
    empty: 'No consent ends within 60 days.',
  },
  reviewer: {
    title: 'Waiting for review',
    explains: 'Somebody else reads the words and approves them.',
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
  translator: {
    title: 'Waiting for a translator',
    explains: 'The teller agreed to these languages.',
    empty: 'Nothing waits for a translator.',
  },
  editor: {
    title: 'Waiting for whoever writes it',
    explains: 'Something is missing or not finished.',
    empty: 'Nothing waits for an editor.',
  },
  stale: {
    title: 'Translations to bring up to date',
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
