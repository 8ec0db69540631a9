import { useIt } from '@use-it-cities/astro'
import { birmingham } from '@use-it-cities/birmingham'
import { defineConfig } from 'astro/config'

export default defineConfig({
  integrations: [
    useIt(birmingham, {
      css: './src/birmingham.css',
      components: { AboutHere: './src/components/AboutBirmingham.astro' },
      guide: { storyThemes: ['work-in-health'] },
    }),
  ],
})
