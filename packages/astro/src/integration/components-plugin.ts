import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { replaceable, type UseItOptions } from './options.ts'

type Hooks = AstroIntegration['hooks']
type UpdateConfig = Parameters<NonNullable<Hooks['astro:config:setup']>>[0]['updateConfig']
type VitePlugins = NonNullable<NonNullable<Parameters<UpdateConfig>[0]['vite']>['plugins']>

const name = 'virtual:use-it/components'

/** `virtual:use-it/components`: each replaceable component, the city's where it gives one. */
export function componentsPlugin(
  root: URL,
  packageRoot: URL,
  own: UseItOptions['components'] = {},
): VitePlugins[number] {
  const pathOf = (component: (typeof replaceable)[number]) => {
    const given = own[component]
    return fileURLToPath(given ? new URL(given, root) : new URL(`src/components/${component}.astro`, packageRoot))
  }
  return {
    name: 'use-it-components',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) =>
      id === `\0${name}`
        ? replaceable.map((each) => `export { default as ${each} } from ${JSON.stringify(pathOf(each))}`).join('\n')
        : undefined,
  }
}
