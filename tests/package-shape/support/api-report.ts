import path from 'node:path'
import ts from 'typescript'
import { declarationsOf, type Published } from './published.ts'

/**
 * The public API of a package as text: for each entry, what it exports and as what, in alphabetical order.
 * Read from the built declarations, so it says what a stranger's compiler sees.
 */
export function apiReport(one: Published): string {
  const entries = declarationsOf(one)
  const program = ts.createProgram([...entries.values()], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    skipLibCheck: true,
    jsx: ts.JsxEmit.ReactJSX,
    types: ['node'],
  })
  const sections = [...entries].map(
    ([subpath, file]) => `## \`${path.posix.join(one.name, subpath)}\`\n\n${entryReport(program, file)}`,
  )
  const renew = 'Generated from the build. To renew it after a change of the public API: `pnpm test:shape:update`.'
  return `# API of ${one.name}\n\n${renew}\n\n${sections.join('\n')}`
}

function entryReport(program: ts.Program, file: string): string {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`Expected ${file} to export something. Build first: pnpm build.`)
  const lines = checker
    .getExportsOfModule(module)
    .map((symbol) => ({ name: symbol.name, text: declarationOf(checker, symbol) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return lines.map(({ text }) => `\`\`\`ts\n${text}\n\`\`\`\n`).join('\n')
}

function declarationOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const texts = (target.declarations ?? []).map((declaration) => {
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
    return statement
      .getText()
      .replace(/^export |^declare /g, '')
      .replace(/^declare /, '')
  })
  const renamed = target.name !== symbol.name && target.name !== 'default' ? `// as ${symbol.name}\n` : ''
  return `${renamed}${inSteadyOrder(texts.join('\n'))}`
}

/** The compiler lists the values of an enum and of a union as it met them, which differs from build to build. */
function inSteadyOrder(text: string): string {
  const value = /^ *("[\w-]+"|\w+): "[^"]*";\n/
  const runs = new RegExp(`(?:${value.source.slice(1)}){2,}`, 'gm')
  const sorted = text.replace(runs, (run) =>
    run
      .split(/(?<=\n)/)
      .sort()
      .join(''),
  )
  return sorted.replace(/"[\w-]+"(?: \| "[\w-]+")+/g, (union) => union.split(' | ').sort().join(' | '))
}
