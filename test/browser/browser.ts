import { type Browser, chromium } from 'playwright-core'

/** The system's Chromium, that without windows, or the program that CHROMIUM names; CHROMIUM_FLAGS says how it runs. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', ...(process.env.CHROMIUM_FLAGS?.split(' ') ?? [])],
  })
