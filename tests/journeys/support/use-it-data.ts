import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { RunningCity } from './running-city.ts'

const root = resolve(import.meta.dirname, '../../..')

/** `use-it data …` for this city, as its administrator types it. Rejects with what it says when it does not exit with 0. */
export async function useItData(
  { cms, dataDir }: Pick<RunningCity, 'cms' | 'dataDir'>,
  act: 'export' | 'import',
  archive: string,
): Promise<string> {
  const account = join(dataDir, 'first-administrator.txt')
  const child = spawn(
    process.execPath,
    [
      ...['--conditions=@use-it/source', join(root, 'packages/cli/src/bin.ts')],
      ...['data', act, archive, '--cms', cms, '--account', account],
    ],
    { env: { ...process.env, USE_IT_PASSPHRASE: 'four unrelated words' }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(text.toString()))
  const code = await new Promise((ended) => child.once('close', ended))
  if (code !== 0) throw new Error(`use-it data ${act} ended with ${String(code)}: ${said.join('')}`)
  return said.join('')
}
