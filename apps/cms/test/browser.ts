import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/** Chromium from npm. Its arguments for small cloud machines make a page hang on a real one, so they are left out. */
export async function openBrowser(): Promise<Browser> {
  const unwanted = ['--single-process', '--no-zygote']
  return playwright.launch({
    executablePath: process.env['CHROMIUM'] ?? (await chromium.executablePath()),
    args: [...chromium.args.filter((argument) => !unwanted.includes(argument)), '--no-sandbox'],
    headless: true,
  })
}
