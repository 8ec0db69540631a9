import {
  add,
  and,
  answer,
  answered,
  choice,
  count,
  countWhere,
  defineQuestionnaire,
  eq,
  ge,
  gt,
  has,
  isMissing,
  lt,
  not,
  or,
  sum,
  yearsSince,
} from '../../src/index.ts'

/** A made-up questionnaire with every type of question, a filter, a repeat, checks, and something retired. */
export const everyType = defineQuestionnaire({
  contract: 1,
  id: 'every-type',
  version: 3,
  language: 'en',
  title: 'Every type of question',
  choices: {
    'yes-no': [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
    ],
    district: [
      { code: 'north', label: 'North' },
      { code: 'south', label: 'South' },
    ],
    street: [
      { code: 'mill-lane', label: 'Mill Lane', attributes: { district: 'north' } },
      { code: 'park-row', label: 'Park Row', attributes: { district: 'north' } },
      { code: 'dock-road', label: 'Dock Road', attributes: { district: 'south' } },
    ],
    skill: [
      { code: 'cooking', label: 'Cooking' },
      { code: 'mending', label: 'Mending' },
      { code: 'counting', label: 'Keeping accounts' },
      { code: 'none', label: 'None of these', exclusive: true },
    ],
    scale: [
      { code: 'no', label: 'No' },
      { code: 'yes', label: 'Yes' },
    ],
  },
  retired: { questions: ['fax'], choices: { skill: ['typing'] } },
  sections: [
    {
      id: 'start',
      title: 'Start',
      questions: [
        { type: 'note', name: 'welcome', label: 'Welcome' },
        { type: 'consent', name: 'consent', label: 'May we ask?', required: true },
        { type: 'select-one', name: 'district', label: 'District', choices: 'district', required: true },
        {
          type: 'select-one',
          name: 'street',
          label: 'Street',
          choices: 'street',
          filter: eq(choice('district'), answer('district')),
        },
        { type: 'place', name: 'place', label: 'Where', choices: 'district', mayDecline: ['refused'] },
      ],
    },
    {
      id: 'work',
      title: 'Work',
      questions: [
        { type: 'select-one', name: 'works', label: 'Work?', choices: 'yes-no', mayDecline: ['dont-know', 'refused'] },
        {
          type: 'decimal',
          name: 'hours',
          label: 'Hours',
          min: 0,
          max: 100,
          places: 1,
          required: true,
          when: eq(answer('works'), 'yes'),
        },
        { type: 'text', name: 'why_few', label: 'Why?', maxLength: 40, when: lt(answer('hours'), 16) },
        { type: 'occupation', name: 'job', label: 'Job', when: eq(answer('works'), 'yes') },
        { type: 'text', name: 'why_not_said', label: 'Why not say?', when: isMissing('works', 'refused') },
        { type: 'time', name: 'reach_at', label: 'When to call' },
      ],
    },
    {
      id: 'skills',
      title: 'Skills',
      questions: [
        { type: 'select-many', name: 'skills', label: 'Good at', choices: 'skill', required: true, min: 1, max: 2 },
        {
          type: 'rank',
          name: 'best',
          label: 'Best first',
          choices: 'skill',
          top: 2,
          when: and(answered('skills'), not(has('skills', 'none'))),
        },
        {
          type: 'likert',
          name: 'views',
          label: 'Agree?',
          choices: 'scale',
          rows: [
            { name: 'fair', label: 'Fair' },
            { name: 'safe', label: 'Safe' },
          ],
          required: gt(count('skills'), 1),
        },
        { type: 'qualification', name: 'qualification', label: 'Qualification' },
        { type: 'photo', name: 'picture', label: 'A picture' },
        { type: 'recording', name: 'voice', label: 'A recording' },
      ],
    },
    {
      id: 'people',
      title: 'People',
      when: eq(answer('district'), 'north'),
      questions: [
        {
          type: 'repeat',
          name: 'members',
          label: 'Who lives here?',
          entryLabel: 'Person',
          min: 1,
          max: 4,
          questions: [
            { type: 'integer', name: 'age', label: 'Age', min: 0, max: 120, required: true },
            { type: 'text', name: 'school', label: 'School', when: lt(answer('age'), 18) },
            { type: 'integer', name: 'earns', label: 'Earns', min: 0, when: ge(answer('age'), 16) },
          ],
          checks: [
            {
              code: 'somebody-grown',
              test: gt(countWhere('members', ge(answer('age'), 16)), 0),
              message: 'Somebody must be 16 or older.',
            },
          ],
        },
        {
          type: 'calculated',
          name: 'children',
          label: 'Children',
          value: countWhere('members', lt(answer('age'), 18)),
        },
        { type: 'calculated', name: 'income', label: 'Income', value: add(sum('members', 'earns'), 0) },
        { type: 'text', name: 'play', label: 'Where do they play?', when: gt(answer('children'), 0) },
      ],
    },
    {
      id: 'end',
      title: 'End',
      questions: [
        {
          type: 'date',
          name: 'born_on',
          label: 'Born',
          earliest: '1900-01-01',
          latest: 'today',
          checks: [
            { code: 'sixteen', test: ge(yearsSince(answer('born_on')), 16), message: 'Ask somebody of 16 or older.' },
          ],
        },
        { type: 'select-one', name: 'again', label: 'Again?', choices: 'yes-no' },
        {
          type: 'contact',
          name: 'contact',
          label: 'How to reach you',
          parts: ['name', 'phone'],
          when: or(eq(answer('again'), 'yes'), isMissing('again', 'unanswered')),
        },
      ],
    },
  ],
})
