/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    useIt: import('@use-it-cities/astro').PageContext
  }
}
