import path from 'node:path'
import type { Rule } from 'eslint'

const domain = [
  'questionnaire-schema',
  'voucher-rules',
  'qualification-equivalency',
  'assessment',
  'cat-policy-checklist',
  'keep-it-local-scoring',
  'success-stories',
]
const shared = ['core', ...domain, 'print']

/**
 * Which of our packages each package may import. `payload` and `astro` never meet except in the feed contract of
 * `success-stories`; domain packages stand alone, except that the two checklists are content for `assessment`.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  ...Object.fromEntries(domain.map((name) => [`packages/${name}`, ['core']])),
  'packages/cat-policy-checklist': ['core', 'assessment'],
  'packages/keep-it-local-scoring': ['core', 'assessment'],
  'packages/print': ['core', ...domain],
  'packages/payload': shared,
  'packages/astro': shared,
  'packages/cli': shared,
  'apps/city': shared,
  'apps/cms': [...shared, 'payload', 'birmingham'],
  'apps/site': [...shared, 'astro', 'birmingham'],
}

const scope = '@use-it-cities/'
const isShipped = (file: string) => file.includes('/src/')

/** Dependencies point one way: core, domain packages, print, then payload, astro and cli, then the apps. */
export const layers: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: '{{from}} may not import {{to}}. It may import: {{allowed}}. See docs/architecture.md, "One way".',
      tooling: '{{from}} ships this file, so it may not import {{to}}, which stays here.',
      escape: '{{from}} may not reach into another package by its path. Import it by its name and entry point.',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    const from = file.split('/').slice(0, 2).join('/')
    const allowed = mayImport[from]
    if (!allowed) return {}

    const check = (node: Rule.Node, source: unknown) => {
      if (typeof source !== 'string') return
      if (source.startsWith('.')) {
        const target = path.posix.join(path.posix.dirname(file), source)
        if (!target.startsWith(`${from}/`)) context.report({ node, messageId: 'escape', data: { from } })
        return
      }
      if (!source.startsWith(scope)) return
      const to = source.slice(scope.length).split('/')[0] ?? ''
      if (`packages/${to}` === from || `apps/${to}` === from) return
      if (to === 'tooling' || to === 'fixtures') {
        if (isShipped(file)) context.report({ node, messageId: 'tooling', data: { from, to } })
      } else if (!allowed.includes(to)) {
        const list = allowed.join(', ') || 'none of our packages'
        context.report({ node, messageId: 'direction', data: { from, to, allowed: list } })
      }
    }
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : undefined),
    }
  },
}
