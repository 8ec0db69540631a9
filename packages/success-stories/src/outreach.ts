export {
  contactMessageSchema,
  contactTopics,
  outreachMessageSchema,
  whoTold,
  wordReportSchema,
  type ContactMessage,
  type ContactTopic,
  type OutreachMessage,
  type WhoTold,
  type WordReport,
} from './outreach/message.ts'
export { outreachCodeSchema, referralCodeSchema } from './outreach/outreach-code.ts'
export { parseOutreachPublication, type BadOutreachPublication } from './outreach/parse-outreach-publication.ts'
export {
  aimPages,
  aimSchema,
  eventKinds,
  occasionSchema,
  opportunityKinds,
  opportunitySchema,
  outreachEventSchema,
  outreachPublicationSchema,
  publicContactSchema,
  referralSchema,
  type Aim,
  type EventKind,
  type Occasion,
  type Opportunity,
  type OpportunityKind,
  type OutreachEvent,
  type OutreachPublication,
  type OutreachText,
  type PublicContact,
  type Referral,
} from './outreach/schema.ts'
export { aimOn, isOpportunityShown, occasionsFrom } from './outreach/shown.ts'
