import { spokenPoints, type SpokenPoint } from '@use-it-cities/success-stories'
import type { Condition, GroupField } from 'payload'

/** What is said out loud, as the person who says it reads it. */
const spokenSentences: Readonly<Record<SpokenPoint, string>> = {
  whatItIs: 'I said what this is and what we do with it',
  whereItGoes: 'I said where it goes, and that we cannot call everything back',
  whoCouldSee: 'We talked about who could see it, also people they would not want to',
  mayChangeMind: 'I said that they can change their mind at any time, without a reason',
  helpDoesNotDepend: 'I said that no help depends on it: yes and no change nothing for them',
}

/** The five ticks. All of them belong to a yes; a no needs none. */
export const checklistField = (condition: Condition): GroupField => ({
  name: 'checklist',
  label: 'Said out loud before they answered',
  type: 'group',
  admin: { condition, description: 'Tick each when it has been said and understood.' },
  fields: spokenPoints.map((name) => ({
    name,
    label: spokenSentences[name],
    type: 'checkbox',
    defaultValue: false,
  })),
})
