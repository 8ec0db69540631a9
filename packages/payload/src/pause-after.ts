import { setTimeout as pause } from 'node:timers/promises'

/** A moment, longer each time, and never the same one: two who collided would collide again. */
export const pauseAfter = (attempt: number): Promise<void> => pause(Math.random() * Math.min(5 * 2 ** attempt, 100))
