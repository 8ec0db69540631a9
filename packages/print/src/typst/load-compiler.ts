import { fail, ok, type Result } from '@use-it-cities/core'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintError } from '../print-error.ts'
import { templatesFolder } from '../templates-folder.ts'
import { fontFiles } from './fonts.ts'

let loading: Promise<Result<NodeCompiler, PrintError>> | undefined

/**
 * The one compiler of this process, loaded when the first page is asked for: it is native code of about 50 MB that a
 * program which prints nothing should not pay for, and that some machines do not have.
 */
export const loadCompiler = (): Promise<Result<NodeCompiler, PrintError>> => (loading ??= load())

async function load(): Promise<Result<NodeCompiler, PrintError>> {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    return ok(NodeCompiler.create({ workspace: templatesFolder, fontArgs: [{ fontPaths: [...fontFiles()] }] }))
  } catch (error) {
    return fail({
      code: 'compiler-missing',
      platform: `${process.platform}-${process.arch}`,
      detail: error instanceof Error ? error.message : String(error),
    })
  }
}
