import file from '../../data/readings/readings.json' with { type: 'json' }
import type { Readings } from '../rules/readings.ts'

/** What the sentences of the facts say, for a program. Tests hold each number to its sentence. */
export const readings: Readings = file as unknown as Readings
