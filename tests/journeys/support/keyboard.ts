import type { Page } from 'playwright-core'

/** A page used with the keyboard alone: Tab until it is reached, then Space or Enter. */
export class Keyboard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Presses Tab until what the selector names has the focus; says where it came when it never does. */
  async reach(selector: string): Promise<void> {
    const passed: string[] = []
    for (let presses = 0; presses < 200; presses += 1) {
      await this.#page.keyboard.press('Tab')
      const focus = this.#page.locator(':focus')
      if ((await this.#page.locator(`${selector}:focus`).count()) > 0) return
      passed.push(await focus.evaluateAll(([element]) => element?.outerHTML.slice(0, 60) ?? 'nothing'))
    }
    throw new Error(`Tab never came to ${selector}. It came to: ${passed.join(' ')}`)
  }

  async press(selector: string): Promise<void> {
    await this.reach(selector)
    await this.#page.keyboard.press('Enter')
  }

  async write(selector: string, words: string): Promise<void> {
    await this.reach(selector)
    await this.#page.keyboard.type(words)
  }

  /** One of several radio buttons: Tab comes to the group, the arrows choose within it. */
  async choose(name: string, value: string): Promise<void> {
    await this.reach(`input[name="${name}"]`)
    const wanted = this.#page.locator(`input[name="${name}"][value="${value}"]`)
    const count = await this.#page.locator(`input[name="${name}"]`).count()
    await this.#page.keyboard.press('Space')
    for (let presses = 0; presses < count && !(await wanted.isChecked()); presses += 1)
      await this.#page.keyboard.press('ArrowDown')
    if (!(await wanted.isChecked())) throw new Error(`The arrows never came to ${name} ${value}.`)
  }
}
