import { misuse, Refusal, wrongInput } from '../refusal.ts'
import type { DataImportOutput, WholeArchive } from './output-schema.ts'

export type Lock = { readonly passphrase: string } | { readonly recipient: string }
export type Key = { readonly passphrase: string } | { readonly identity: string }
export interface Account {
  readonly cms: string
  readonly email: string
  readonly password: string
}

/** What the package of the CMS ships for these commands. */
interface ArchiveTools {
  readonly openedFile: (file: string, key: Key) => Promise<ReadableStream<Uint8Array>>
  readonly checkArchive: (plain: ReadableStream<Uint8Array>) => Promise<WholeArchive>
  readonly exportFromCms: (account: Account, file: string, lock: Lock) => Promise<WholeArchive | null>
  readonly importIntoCms: (account: Account, file: string, key: Key) => Promise<DataImportOutput>
  readonly archiveSentence: (code: string, params?: Params) => string
}

type Params = Readonly<Record<string, string | number>>

/** Not imported by name: this program runs what is installed beside it, and is not built on it. */
const shipsThem: string = '@use-it-cities/payload/data'

export async function archiveTools(): Promise<ArchiveTools> {
  try {
    return (await import(shipsThem)) as ArchiveTools
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw misuse(
      'Expected @use-it-cities/payload beside use-it: it knows how an archive is made.',
      'Run use-it in the folder of your CMS, or install it: npm install @use-it-cities/payload',
    )
  }
}

/** What is wrong with an archive, as a value; anything else that went wrong is thrown on. */
export async function orProblem<Value>(
  act: () => Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; because: string; params: Params }> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    const { code, params } = error as { code?: unknown; params?: unknown }
    if (error instanceof Error && error.constructor.name === 'ArchiveProblem')
      return { ok: false, because: String(code), params: params as Params }
    throw error
  }
}

/** The same for the commands that do something: they stop, with the sentence. */
export async function orRefusal<Value>(file: string, tools: ArchiveTools, act: () => Promise<Value>): Promise<Value> {
  const done = await orProblem(act).catch((error: unknown) => {
    if (error instanceof Error && error.constructor.name === 'CmsRefusal') throw new Refusal(1, error.message)
    if (error instanceof Error && 'syscall' in error)
      throw wrongInput(file, `${error.message}. Look at the disk and the name.`)
    throw error
  })
  if (done.ok) return done.value
  throw wrongInput(file, tools.archiveSentence(done.because, done.params))
}
