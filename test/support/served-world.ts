import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { SYSTEM } from '#platform/db.ts'
import { hashPassword } from '#platform/identity/secrets.ts'
import { updateUser } from '#platform/identity/store.ts'
import { buildWeb } from '#server/build.ts'
import { DIST } from '#server/config.ts'
import { openBrowser, openPage } from './browser.ts'
import { type Person, setUpWorld, type World } from './world.ts'

/** A world whose pages are served too, and a browser to look at them with; one per test file. */
export interface ServedWorld extends World {
  /** A page on which the person has signed in as people do, with login and password. */
  signedIn(person: Person, options?: Parameters<typeof openPage>[2]): Promise<Page>
  /** A page for somebody who has not signed in. */
  visitor(options?: Parameters<typeof openPage>[2]): Promise<Page>
}

const PASSWORD = '一句足够长的演示口令 2026'

export function setUpServedWorld(): ServedWorld {
  let browser: Browser
  beforeAll(async () => {
    await buildWeb(console.error)
    browser = await openBrowser()
  })
  const world = setUpWorld({ dist: DIST }) as ServedWorld
  afterAll(() => browser?.close())
  const visitor: ServedWorld['visitor'] = async (options) =>
    (await openPage(browser, world.url, options)).page
  return Object.assign(world, {
    visitor,
    signedIn: async (person: Person, options?: Parameters<typeof openPage>[2]) => {
      const password_hash = await hashPassword(PASSWORD)
      await world.db.write(SYSTEM, (tx) => updateUser(tx, person.id, { password_hash }))
      const page = await visitor(options)
      const isEnglish = options?.language === 'en'
      await page.goto('/work')
      await page.getByLabel(isEnglish ? 'Login' : '登录名').fill(`p-${person.id}`)
      await page.getByLabel(isEnglish ? 'Password' : '密码', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: isEnglish ? 'Sign in' : '登录' }).click()
      await page.getByRole('button', { name: isEnglish ? 'Sign out' : '退出' }).waitFor()
      return page
    },
  })
}
