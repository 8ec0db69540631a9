'use client'

export { Approvals } from './panels/approvals.tsx'
export { BackToStory } from './panels/back-to-story.tsx'
export { TextDirection } from './panels/text-direction.tsx'
export { WhoCanSeeThis } from './panels/who-can-see-this.tsx'
export { JsonText } from '../research/admin/json-text.tsx'
