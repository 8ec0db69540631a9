export {
  eventDetailsSchema,
  parsePathwayEvent,
  pathwayEventSchema,
  personCodeSchema,
  type BadEvent,
} from './pathway/schema/event-schema.ts'
export { pathwayHistorySchema } from './pathway/schema/history-schema.ts'
export { pathwayTargetSchema } from './pathway/schema/target-schema.ts'
