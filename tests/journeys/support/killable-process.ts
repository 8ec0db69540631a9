import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { until } from './until.ts'

export interface KillableProcess {
  /** Resolves when it answers. */
  start(): Promise<void>
  /** SIGKILL: it hears nothing, closes nothing and writes nothing more. */
  kill(): Promise<void>
  /** Its number while it runs. */
  readonly pid: number | undefined
}

/** One server process that can be killed and started again on the same data. */
export function killableProcess({
  script,
  cwd,
  env,
  healthUrl,
  log,
}: {
  readonly script: string
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly healthUrl: string
  readonly log: string
}): KillableProcess {
  const output: WriteStream = createWriteStream(log, { flags: 'a' })
  let child: ChildProcess | null = null
  return {
    get pid() {
      return child?.pid
    },
    async start() {
      const mine = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
      child = mine
      mine.stdout.pipe(output, { end: false })
      mine.stderr.pipe(output, { end: false })
      const ended = once(mine, 'exit').then(() => {
        throw new Error(`${script} ended before it answered. Its log is ${log}.`)
      })
      ended.catch(() => undefined)
      // As patient as with a city: how soon it has to answer is for the test to say.
      const patience = { withinMs: 240_000, everyMs: 25 }
      const isUp = until(`${healthUrl} to answer`, async () => (await fetch(healthUrl)).ok, patience)
      await Promise.race([isUp, ended])
    },
    async kill() {
      const mine = child
      if (!mine || mine.exitCode !== null || mine.signalCode !== null) return
      const exited = once(mine, 'exit')
      mine.kill('SIGKILL')
      await exited
    },
  }
}
