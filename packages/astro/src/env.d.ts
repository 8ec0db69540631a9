/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    useIt: import('./site/page-context.ts').PageContext
  }
}

declare module 'virtual:use-it/components' {
  export const AboutHere: typeof import('./components/AboutHere.astro').default
  export const Footer: typeof import('./components/Footer.astro').default
  export const Header: typeof import('./components/Header.astro').default
  export const NextStep: typeof import('./components/NextStep.astro').default
  export const StoryCard: typeof import('./components/StoryCard.astro').default
  export const Wordmark: typeof import('./components/Wordmark.astro').default
}
