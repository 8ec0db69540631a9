import type { Plugin } from 'vitest/config'

/**
 * Runs the `js` examples of a README as tests, by package name, as a reader would type them.
 * A line `expression // => value` must be true; an example without such a line must only not throw.
 */
export function readmeExamples(): Plugin {
  return {
    name: 'use-it:readme-examples',
    enforce: 'pre',
    transform(markdown, id) {
      if (!id.endsWith('README.md')) return null
      const examples = [...markdown.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code = '']) => code)
      const tests = examples.map((code, at) => `test('example ${at + 1}', async () => {\n${asTest(code)}\n})`)
      return { code: `import { expect, test } from 'vitest'\n${tests.join('\n')}`, map: null }
    },
  }
}

const asTest = (code: string) =>
  code
    .replace(/^import (\{[^}]*\}|\w+) from '([^']+)'( with \{[^}]*\})?$/gm, (_, names: string, from: string) =>
      names.startsWith('{')
        ? `const ${names} = await import('${from}')`
        : `const { default: ${names} } = await import('${from}')`,
    )
    .replace(
      /^(?:const (\w+) = )?(.+?) \/\/ => (.+)$/gm,
      (_, name: string | undefined, expression: string, value: string) =>
        name
          ? `const ${name} = ${expression}\nexpect(${name}).toEqual(${value})`
          : `expect(${expression}).toEqual(${value})`,
    )
