/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    useIt: import('./site/page-context.ts').PageContext
  }
}

declare module 'virtual:use-it/components' {
  type Component = typeof import('./components/Words.astro').default
  export const AboutHere: Component
  export const Footer: Component
  export const Header: Component
  export const NextStep: Component
  export const StoryCard: Component
  export const Wordmark: Component
}
