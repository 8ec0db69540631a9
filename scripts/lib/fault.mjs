/**
 * Something a person can put right. `message` is one sentence saying what was expected, what came and what to do;
 * `details` are the last lines a program printed or the tests that failed, `log` the file with the rest. A bug is an ordinary `Error`.
 */
export class Fault extends Error {
  constructor(message, { exitCode = 1, details = [], log = null } = {}) {
    super(message)
    this.name = 'Fault'
    this.exitCode = exitCode
    this.details = details
    this.log = log
  }
}

/** The person pressed Ctrl-C or the system asked us to stop: not an error. */
export class Interrupted extends Error {}

const sentences = {
  ENOSPC: () => 'The disk is full. Free some space and run the command again; nothing that was saved is lost.',
  EDQUOT: () =>
    'Your disk quota is used up. Free some space and run the command again; nothing that was saved is lost.',
  EACCES: (path) =>
    `No permission to write ${path}. Give your account write permission there, or choose another folder with DATA_DIR=/some/folder npm start.`,
  EPERM: (path) => sentences.EACCES(path),
  EROFS: (path) =>
    `${path} is on a read-only disk. Choose another folder with DATA_DIR=/some/folder npm start, or copy the checkout to a disk that can be written.`,
  ENOTDIR: (path) =>
    `${path} cannot be made, because a part of that path is a file or takes no new folders. Choose another folder with DATA_DIR=/some/folder npm start.`,
  EMFILE: () => 'The system allows no more open files. Raise the limit (ulimit -n 4096) and run the command again.',
}
sentences.EEXIST = sentences.ENOTDIR
sentences.ENOENT = sentences.ENOTDIR

/** The sentence for an error of the operating system at `path`; any other error comes back as it is. */
export function faultAt(error, path) {
  const sentence = sentences[error?.code]
  return sentence ? new Fault(sentence(path)) : error
}

const fullDisk = /ENOSPC|no space left on device|SQLITE_FULL|database or disk is full|EDQUOT|disk quota exceeded/i

/** Whether what a program printed before it failed says that the disk is full. */
export const saysDiskFull = (lines) => lines.some((line) => fullDisk.test(line))

/** Prints any error as a person should read it. Returns the exit code. */
export function report(error, write) {
  if (error instanceof Interrupted) return 0
  if (!(error instanceof Fault)) {
    const known = faultAt(error, error?.path ?? 'the folder')
    if (known !== error) return report(known, write)
    write(`This should not have happened, please report it: ${error?.stack ?? error}\n`)
    return 1
  }
  if (error.details.length > 0) write(`${error.details.map((line) => `    ${line}`).join('\n')}\n\n`)
  write(`${error.message}\n`)
  if (error.log) write(`The whole log is in ${error.log}\n`)
  return error.exitCode
}
