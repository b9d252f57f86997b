import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser } from '../browser/launch.ts'
import { buildPage, type PageFolder } from './build-page.ts'
import { pageData } from './fixture.ts'
import { type OpenPage, openPage } from './open-page.ts'

/** The built page and a browser for all tests of a file, which may neither complain nor ask the network for anything. */
export interface TestedPage {
  readonly folder: PageFolder
  /** The page of the fixture. */
  readonly url: string
  /** Opens an address; it is closed after the test. */
  show(address: string, options?: BrowserContextOptions): Promise<Page>
}

/** Sets the page up before a file's tests, and checks after each that it kept quiet. */
export function usePage(): TestedPage {
  let folder: PageFolder
  let url = ''
  let browser: Browser
  let open: OpenPage | undefined
  beforeAll(async () => {
    folder = buildPage()
    url = folder.write('fixture.html', pageData)
    browser = await launchBrowser()
  })
  afterEach(async () => {
    expect(open?.complaints ?? []).toEqual([])
    expect(open?.requests ?? []).toEqual([])
    await open?.page.context().close()
    open = undefined
  })
  afterAll(async () => {
    await browser.close()
    folder.remove()
  })
  return {
    get folder() {
      return folder
    },
    get url() {
      return url
    },
    async show(address, options = {}) {
      open = await openPage(browser, address, options)
      return open.page
    },
  }
}
