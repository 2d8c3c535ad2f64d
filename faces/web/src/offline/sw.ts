// The service worker: the app's own files, all kept at installation, so that it opens without a network. Never an answer of the API.

import { shownOf } from './push.js'

interface WindowOfApp {
  focus(): Promise<unknown>
  postMessage(message: object): void
}

/** The part of a worker's scope that is used here; the page's types know nothing of workers. */
interface WorkerScope {
  readonly clients: {
    claim(): Promise<void>
    matchAll(of: { readonly type: 'window' }): Promise<readonly WindowOfApp[]>
    openWindow(address: string): Promise<unknown>
  }
  readonly registration: {
    showNotification(title: string, options: NotificationOptions & { readonly data: string }): Promise<void>
  }
  skipWaiting(): Promise<void>
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void
  addEventListener(
    type: 'push',
    listener: (event: {
      readonly data: { text(): string } | null
      waitUntil(work: Promise<unknown>): void
    }) => void,
  ): void
  addEventListener(
    type: 'notificationclick',
    listener: (event: {
      readonly notification: Notification
      waitUntil(work: Promise<unknown>): void
    }) => void,
  ): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(
    type: 'fetch',
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void
}

declare const self: WorkerScope
/** Put in by the build: every file of the app, and a name that changes with any of them. */
declare const __FILES__: readonly string[]
declare const __VERSION__: string

const CACHE = `stature-app-${__VERSION__}`
const START = '/'

/** All or nothing: a version of which a file is missing never takes over. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.addAll([START, ...__FILES__].map((path) => new Request(path, { cache: 'reload' })))
}

async function clearOlder(): Promise<void> {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith('stature-app-') && name !== CACHE)
  await Promise.all(older.map((name) => caches.delete(name)))
}

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  return (await cache.match(path)) ?? fetch(request)
}

/** Whoever looks at the app already sees it there at once as well. */
async function pushed(payload: string): Promise<void> {
  const { body, lang, tag, hash } = shownOf(payload, navigator.language)
  for (const open of await self.clients.matchAll({ type: 'window' })) open.postMessage({ pushed: true })
  await self.registration.showNotification('Stature', { body, lang, tag, icon: '/icon-192.png', data: hash })
}

/** To the window that is open, else a new one. */
async function opened(hash: string): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window' })
  if (open === undefined) {
    await self.clients.openWindow(`/${hash}`)
    return
  }
  // A browser that does not let it come to the front still shows the right place when it does.
  open.postMessage({ open: hash })
  await open.focus()
}

self.addEventListener('push', (event) => event.waitUntil(pushed(event.data?.text() ?? '')))
self.addEventListener('notificationclick', (event) => {
  const { notification } = event
  notification.close()
  const data: unknown = notification.data
  event.waitUntil(opened(typeof data === 'string' ? data : '#/reminders'))
})
self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(clearOlder().then(() => self.clients.claim())))
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate' && url.pathname === START) event.respondWith(kept(START, request))
  else if (__FILES__.includes(url.pathname)) event.respondWith(kept(url.pathname, request))
})

export {}
