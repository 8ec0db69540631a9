import { expect, test } from 'vitest'
import { OneAtATime } from '../../src/kit/one-at-a-time.ts'

test('tasks run one after another in the order they came, also after one that failed', async () => {
  const queue = new OneAtATime(10)
  const order: string[] = []
  const task = (name: string, fails = false) =>
    queue.run(async () => {
      order.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      order.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const answers = await Promise.allSettled([task('a'), task('b', true), task('c')])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('more than it takes is refused at once, and there is room again when some are done', async () => {
  const queue = new OneAtATime(2)
  const first = [queue.run(() => Promise.resolve(1)), queue.run(() => Promise.resolve(2))]
  expect(queue.run(() => Promise.resolve(3))).toBeNull()
  await Promise.all(first)
  expect(await queue.run(() => Promise.resolve(4))).toBe(4)
})
