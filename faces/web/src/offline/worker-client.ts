// The service worker from the page's side: it is installed, and a newer version waits until the person lets it in.

/** Told when a newer version of the app is ready; calling what it is given takes it. */
export type OnNewer = (take: () => void) => void

function watch(registration: ServiceWorkerRegistration, onNewer: OnNewer): void {
  const offer = (): void => {
    const { waiting } = registration
    // Without a worker in charge this is the first visit, and nothing is older.
    if (waiting === null || navigator.serviceWorker.controller === null) return
    onNewer(() => waiting.postMessage('take-over'))
  }
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
  offer()
}

/** What is saved lives apart from the app's files, so that taking a new version loses nothing of it. */
export function installWorker(onNewer: OnNewer): void {
  if (!('serviceWorker' in navigator)) return
  let hadOne = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) location.reload()
    hadOne = true
  })
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const open: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'open') : null
    if (typeof open === 'string' && open.startsWith('#/')) location.hash = open
  })
  navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then(
    (registration) => {
      watch(registration, onNewer)
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => undefined)
      })
    },
    // A browser that refuses a worker still shows the app; only opening it without a network is missing.
    () => undefined,
  )
}
