import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

export interface TestServer {
  readonly url: string
  readonly received: ReceivedMail[]
  /** What it says to a reader, or to a sender: 250 takes it, 550 (5.1.1) knows no such mailbox, 557 (5.7.1) may not, 451 not now. */
  readonly says: Map<string, number>
  readonly stop: () => Promise<void>
}

/** A server that takes e-mails on this computer, with a name and a password when it is given one. A terse one gives no enhanced status. */
export async function startSmtp({
  user,
  pass,
  isTerse = false,
}: { user?: string; pass?: string; isTerse?: boolean } = {}): Promise<TestServer> {
  const received: ReceivedMail[] = []
  const says = new Map<string, number>()
  const answerTo = (address: string) => {
    const code = says.get(address) ?? 250
    return code === 250 ? null : Object.assign(new Error(`${address} is not here`), { responseCode: code })
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', ...(user === undefined ? ['AUTH'] : [])],
    authOptional: user === undefined,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.username === user && auth.password === pass ? done(null, { user }) : done(new Error('Wrong password')),
    hideENHANCEDSTATUSCODES: isTerse,
    onMailFrom: ({ address }, _session, done) => done(answerTo(address)),
    onRcptTo: ({ address }, _session, done) => done(answerTo(address)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const who = user === undefined ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(pass ?? '')}@`
  return {
    url: `smtp://${who}127.0.0.1:${port}`,
    received,
    says,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
