import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../scripts/find-chromium.ts'

/** A tab that talks to nobody: no background traffic, no updates, no sync. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts the machine's Chromium without a window.
 *
 * @throws where there is none; `npm test` installs it or says how
 */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium found: run scripts/system-packages.ts, or set MARSAD_CHROMIUM')
  return chromium.launch({ executablePath, headless: true, args: QUIET })
}
