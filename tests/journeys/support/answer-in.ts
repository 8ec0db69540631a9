import type { Locator } from 'playwright-core'

/** Answers for some questions, by name; everything else is answered by turns, so that no two interviews are alike. */
export type Answered = Readonly<Record<string, string>>

/**
 * Answers one question on the screen as a person would: ticks one box, or writes. `turn` chooses among the boxes.
 * What may be left out is left out unless `answers` has it.
 */
export async function answerIn(question: Locator, name: string, answers: Answered, turn: number): Promise<void> {
  const wanted = answers[name]
  const boxes = question.locator('input[type=radio], input[type=checkbox]')
  const choices = await boxes.evaluateAll((found) =>
    found
      .map((each) => each as HTMLInputElement)
      .filter(({ value, dataset }) => !value.startsWith('!') && dataset['declines'] === undefined)
      .map(({ name: group, value }) => ({ group, value })),
  )
  if (choices.length > 0) {
    for (const group of new Set(choices.map((each) => each.group))) {
      const codes = choices.filter((each) => each.group === group).map(({ value }) => value)
      const code = wanted ?? codes[turn % codes.length] ?? ''
      await question.locator(`input[name="${group}"][value="${code}"]`).check()
    }
    return
  }
  const fields = question.locator('input[type=text], input[type=tel], input[type=email], textarea')
  const lists = question.locator('select')
  const isLeftOut = wanted === undefined && (await question.locator('.optional').count()) > 0
  if (isLeftOut) return
  if ((await lists.count()) > 0) {
    const codes = await lists
      .first()
      .locator('option')
      .evaluateAll((found) => found.map((each) => each.getAttribute('value') ?? ''))
    const real = codes.filter((code) => code !== '')
    await lists.first().selectOption(wanted ?? real[turn % real.length] ?? '')
  } else if ((await fields.count()) > 0) {
    await fields.first().fill(wanted ?? `made up ${name} ${turn}`)
  }
}
