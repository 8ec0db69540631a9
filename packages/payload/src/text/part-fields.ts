import { talkingPointsSchema, textPartsSchema } from '@use-it-cities/success-stories/schema'
import type {
  CollapsibleField,
  Field,
  TextareaField,
  TextareaFieldValidation,
  TextFieldSingleValidation,
} from 'payload'
import { linesOf, partsOf } from './parts-of.ts'

interface Lines {
  readonly most: number
  readonly longest: number
}

/** A list as people write one: each point on a line of its own. */
function lines(name: string, label: string, { most, longest, hint }: Lines & { hint: string }): TextareaField {
  return {
    name,
    label,
    type: 'textarea',
    admin: { description: `${hint} Each on a line of its own, up to ${most}, up to ${longest} characters each.` },
    validate: (value) => wrongInLines(value, { most, longest }) ?? true,
  }
}

function wrongInLines(value: unknown, { most, longest }: Lines): string | null {
  const written = linesOf(value)
  if (written.length > most) return `Expected up to ${most} lines; these are ${written.length}. Leave some out.`
  const long = written.find((line) => line.length > longest)
  return long ? `Expected lines of up to ${longest} characters. Make this shorter: “${long.slice(0, 40)}…”.` : null
}

const asksForScript: TextareaFieldValidation = (value, { siblingData }) => {
  if (typeof value === 'string' && value.trim() !== '') {
    return talkingPointsSchema.shape.script.safeParse(value).success || 'Expected up to 600 characters, about 75 words.'
  }
  return (
    partsOf({ talk: siblingData }).talk === undefined || 'Write what is said aloud first; the points stand below it.'
  )
}

const asksForAddress: TextFieldSingleValidation = (value, { siblingData }) => {
  const { film } = partsOf({ film: siblingData })
  if (film === undefined) return true
  return (
    textPartsSchema.film.unwrap().shape.url.safeParse(typeof value === 'string' ? value.trim() : value).success ||
    'Expected a web address that begins with https://, for example https://www.example.org/film.'
  )
}

const asksForTranscript: TextareaFieldValidation = (value, { siblingData }) => {
  if (partsOf({ film: siblingData }).film === undefined) return true
  if (linesOf(value).length === 0)
    return 'Write down what is said in the film: not everybody can hear it, and the checks read it.'
  return wrongInLines(value, { most: 60, longest: 2000 }) ?? true
}

const folded = (label: string, fields: Field[]): CollapsibleField => ({
  type: 'collapsible',
  label,
  fields,
  admin: { initCollapsed: true },
})

/**
 * What a text says besides its body. All of it may be left out, and all of it is words: the teller and a second person
 * approve it with the rest.
 */
export const partsOfTextFields: readonly Field[] = [
  folded('What they did, and what helped', [
    lines('did', 'What I did', { most: 5, longest: 200, hint: 'The steps, so that a reader could take them too.' }),
    lines('helped', 'What helped', { most: 5, longest: 200, hint: 'People, places, money, time.' }),
  ]),
  folded('What a champion says', [
    {
      name: 'talk',
      label: false,
      type: 'group',
      fields: [
        {
          name: 'script',
          label: 'What is said aloud, in half a minute',
          type: 'textarea',
          maxLength: 600,
          admin: {
            description: 'About 75 words, as one neighbour tells another. No name that the teller did not allow.',
          },
          validate: asksForScript,
        },
        lines('facts', 'Facts', { most: 3, longest: 200, hint: 'What can be shown, with its date.' }),
        lines('notYet', 'What is not so yet', { most: 2, longest: 200, hint: 'Said honestly, before somebody asks.' }),
        {
          name: 'ifAsked',
          label: 'If somebody asks',
          type: 'array',
          maxRows: 4,
          labels: { singular: 'Question', plural: 'Questions' },
          fields: [
            { name: 'question', type: 'text', required: true, maxLength: 200 },
            { name: 'answer', type: 'textarea', required: true, maxLength: 400 },
          ],
        },
      ],
    },
  ]),
  folded('A film', [
    {
      name: 'film',
      label: false,
      type: 'group',
      fields: [
        {
          name: 'url',
          label: 'Web address of the film',
          type: 'text',
          maxLength: 2000,
          admin: {
            description:
              'A link, which opens elsewhere; no page loads it. Shown only where the teller allowed both their face and their voice.',
          },
          validate: asksForAddress,
        },
        { name: 'minutes', label: 'How long it is, in minutes', type: 'number', min: 1, max: 240 },
        {
          name: 'transcript',
          label: 'What is said in it',
          type: 'textarea',
          admin: { description: 'In the language of this text. Each paragraph on a line of its own.' },
          validate: asksForTranscript,
        },
      ],
    },
  ]),
]
