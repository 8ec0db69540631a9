import { join } from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

/** Security headers are set by the server (`src/server.ts`), because one of them is new for every answer. */
const nextConfig: NextConfig = {
  poweredByHeader: false,
  turbopack: { root: join(import.meta.dirname, '../..') },
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
  // `pnpm typecheck` checks the types, once and for the tests too.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: '2mb' },
    // Payload tells errors for people from others by the name of their class, which minifying takes away:
    // every sentence of a refusal would become "An unknown error occurred."
    turbopackMinify: { server: false, client: true },
  },
}

export default withPayload(nextConfig)
