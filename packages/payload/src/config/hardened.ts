import type { Config } from 'payload'
import sharp from 'sharp'
import type { Settings } from '../options.ts'
import { mostOfAFile } from '../server/hardening/body-limit.ts'
import { slugs } from '../slugs.ts'
import { storyEditor } from '../text/editor.ts'

/** Defaults of the config that close what Payload leaves open. */
export function hardened(config: Config, { cmsUrl }: Pick<Settings, 'cmsUrl'>): Config {
  // Not the site: its pages never call the CMS, so a hole in one of them must not act for whoever is signed in here.
  const origins = [new URL(cmsUrl).origin]
  const { autoLogin: _, ...admin } = config.admin ?? {}
  return {
    ...config,
    serverURL: config.serverURL ?? cmsUrl,
    admin: { ...admin, user: slugs.users },
    editor: config.editor ?? storyEditor(),
    sharp: config.sharp ?? sharp,
    telemetry: false,
    graphQL: { ...config.graphQL, disable: true },
    maxDepth: 2,
    defaultDepth: 0,
    csrf: origins,
    cors: origins,
    upload: {
      ...config.upload,
      limits: { ...config.upload?.limits, fileSize: mostOfAFile, files: 1 },
      abortOnLimit: true,
      // Each collection says its own limit; this is heard only where nothing in front of it counts what comes in.
      responseOnLimit: 'The file is too large. Choose a smaller one, or make it smaller first.',
    },
  }
}
