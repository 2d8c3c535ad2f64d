// Builds the app: rooms from their sources, no inline code, and a service worker that knows every file.
import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const PUBLIC = at('public')
const WORKER = 'sw.js'

/** Writes the list of the app's files, and a version that changes with any of them, into the service worker. */
const workerFiles: Plugin = {
  name: 'stature-worker-files',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const hash = createHash('sha256')
      const files = readdirSync(PUBLIC)
      for (const file of files) hash.update(readFileSync(`${PUBLIC}/${file}`))
      for (const [name, output] of Object.entries(bundle).sort(([one], [other]) => (one < other ? -1 : 1))) {
        if (name === WORKER || name.endsWith('.map')) continue
        hash.update(name).update(output.type === 'chunk' ? output.code : output.source)
        if (name !== 'index.html') files.push(name)
      }
      const worker = bundle[WORKER]
      if (worker?.type !== 'chunk') throw new Error('the build made no service worker')
      const paths = JSON.stringify(files.map((file) => `/${file}`).sort())
      worker.code = worker.code
        .replaceAll('__FILES__', paths)
        .replaceAll('__VERSION__', JSON.stringify(hash.digest('hex').slice(0, 12)))
    },
  },
}

export default defineConfig({
  root: at('.'),
  plugins: [react(), workerFiles],
  resolve: {
    alias: [
      { find: /^@stature\/label$/u, replacement: at('../../label/src/index.ts') },
      { find: /^@stature\/protocol$/u, replacement: at('../../protocol/src/index.ts') },
      { find: /^@stature\/record\/(growth|timeline)$/u, replacement: at('../../record/src/$1/index.ts') },
      { find: /^@stature\/record$/u, replacement: at('../../record/src/index.ts') },
      { find: /^@stature\/card\/content$/u, replacement: at('../../adapters/card/src/content-only.ts') },
      { find: /^@stature\/civil-time$/u, replacement: at('../../adapters/civil-time/src/index.ts') },
    ],
  },
  build: {
    target: ['chrome111', 'safari16.4', 'firefox114'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    // One chunk is the first screen; `npm run test:e2e` holds it to its gzip size.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { index: at('index.html'), sw: at('src/offline/sw.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? WORKER : 'assets/[name]-[hash].js'),
      },
    },
  },
})
