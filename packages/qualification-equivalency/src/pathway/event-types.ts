/** The five tracks that run side by side. A straight arrow through them is an order of display only. */
export const trackNames = ['language', 'recognition', 'accreditation', 'mentor', 'interim-work'] as const
export type TrackName = (typeof trackNames)[number]

/**
 * Everything that can be written down about a person on the way. Research note on matching, section 8; the three
 * `not-passed` and `refused` types are there because a step can fail, `employment-ended` because a job can, and
 * `consent-withdrawn` because leaving and asking to be forgotten are two things.
 */
export const eventTypes = [
  'referred',
  'identified',
  'consented',
  'qualification-declared',
  'recognition-applied',
  'recognition-received',
  'recognition-refused',
  'language-booked',
  'language-passed',
  'language-not-passed',
  'accreditation-step-passed',
  'accreditation-step-not-passed',
  'mentor-matched',
  'mentor-ended',
  'interim-work-started',
  'interim-work-ended',
  'placement-started',
  'placement-ended',
  'offered',
  'employed',
  'employment-ended',
  'paused',
  'moved',
  'withdrawn',
  'returned',
  'consent-withdrawn',
  'corrected',
] as const
export type EventType = (typeof eventTypes)[number]

export const isEventType = (value: unknown): value is EventType => (eventTypes as readonly unknown[]).includes(value)

/** What may be written down about somebody who has not agreed to take part. Anybody may ask to be forgotten. */
export const beforeConsent: readonly EventType[] = [
  'referred',
  'identified',
  'consented',
  'consent-withdrawn',
  'corrected',
]

/** What ends something, and what must have begun before. */
export const endings: Readonly<Partial<Record<EventType, readonly EventType[]>>> = {
  'mentor-ended': ['mentor-matched'],
  'interim-work-ended': ['interim-work-started'],
  'placement-ended': ['placement-started'],
  'employment-ended': ['employed'],
  returned: ['paused', 'moved', 'withdrawn'],
}
