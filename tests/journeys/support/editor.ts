import { randomInt } from 'node:crypto'

/** Another address for each call: a city started with TRUST_PROXY=1 then limits nobody who is in a hurry. */
const anAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`

/** A signed-in person of the CMS, speaking its REST interface as a browser on the same origin would. */
export class Editor {
  readonly #cms: string
  readonly #cookie: string

  private constructor(cms: string, cookie: string) {
    this.#cms = cms
    this.#cookie = cookie
  }

  static async signIn(cms: string, { email, password }: { email: string; password: string }): Promise<Editor> {
    const response = await fetch(`${cms}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: cms },
      body: JSON.stringify({ email, password }),
    })
    const cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
    if (!response.ok || cookie === '') throw new Error(`${email} could not sign in: ${response.status}`)
    return new Editor(cms, cookie)
  }

  async send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) {
    const response = await fetch(`${this.#cms}/api${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        origin: this.#cms,
        'content-type': 'application/json',
        'x-forwarded-for': anAddress(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> }
  }

  /** The same, for steps that have to work. */
  async must(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Record<string, unknown>> {
    const answer = await this.send(method, path, body)
    if (answer.status >= 400)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** Sends a picture, as the form of the admin does. */
  async upload(path: string, data: unknown, file: Blob, name: string): Promise<Record<string, unknown>> {
    const form = new FormData()
    form.set('_payload', JSON.stringify(data))
    form.set('file', file, name)
    const response = await fetch(`${this.#cms}/api${path}`, {
      method: 'POST',
      headers: { cookie: this.#cookie, origin: this.#cms, 'x-forwarded-for': anAddress() },
      body: form,
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }

  /** A file that somebody in this session may have. */
  async file(path: string): Promise<Uint8Array> {
    const response = await fetch(`${this.#cms}/api${path}`, {
      headers: { cookie: this.#cookie, origin: this.#cms, 'x-forwarded-for': anAddress() },
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}
