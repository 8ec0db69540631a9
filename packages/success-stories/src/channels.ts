/** Where a story may go. Each is asked for, and ticked, on its own. */
export const channels = [
  'website',
  'print',
  'whatsapp-card',
  'social',
  'press',
  'round-up',
  'funder-reports',
  'archive',
] as const

export type Channel = (typeof channels)[number]
