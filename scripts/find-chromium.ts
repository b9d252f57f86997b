import { existsSync } from 'node:fs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chromium or Chrome on this machine: `MARSAD_CHROMIUM` if set, else the first of the usual places; null if there is none.
 */
export function findChromium(): string | null {
  const given = process.env.MARSAD_CHROMIUM
  if (given) return given
  return USUAL_PLACES.find(path => existsSync(path)) ?? null
}
