// Builds the app: rooms from their sources, no inline code, and a service worker that knows every file.
import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const PUBLIC = at('public')
const DIST = at('dist')
const TARGETS = ['chrome111', 'safari16.4', 'firefox114']

/** The service worker is a script of its own: what it shares with the app would cut the app's first file into pieces. */
async function workerOf(files: readonly string[], version: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [at('src/offline/sw.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: TARGETS,
    define: { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(version) },
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error('the build made no service worker')
  return output.text
}

/** The service worker knows every file of the app, and a version that changes with any of them. */
const serviceWorker: Plugin = {
  name: 'stature-service-worker',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const hash = createHash('sha256').update(readFileSync(at('src/offline/sw.ts')))
      const files = readdirSync(PUBLIC)
      for (const file of files) hash.update(readFileSync(`${PUBLIC}/${file}`))
      for (const [name, output] of Object.entries(bundle).sort(([one], [other]) => (one < other ? -1 : 1))) {
        if (name.endsWith('.map')) continue
        hash.update(name).update(output.type === 'chunk' ? output.code : output.source)
        if (name !== 'index.html') files.push(name)
      }
      const paths = files.map((file) => `/${file}`).sort()
      const source = await workerOf(paths, hash.digest('hex').slice(0, 12))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  },
}

/** What the start needs in whole comes as one file, whatever of it other screens need too. */
const FIRST = 'first'

const preloading = (file: string, how: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, ...how, href: `/${file}` },
  injectTo: 'head',
})

/** The app's first file is fetched beside the page's few lines, which run it once they are painted. */
const firstAtOnce: Plugin = {
  name: 'stature-first-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((output) => output.type === 'chunk' && output.name === FIRST)
        .flatMap((output) => [
          // What paints goes before it on a slow line.
          preloading(output.fileName, { fetchpriority: 'low' }),
          ...(output.type === 'chunk' ? output.imports : [])
            .filter((file) => !html.includes(file))
            .map((file) => preloading(file, {})),
        ]),
  },
}

const SMALLER = /\.(?:html|js|css|svg|webmanifest)$/u

/** Files beside their smaller forms: making them takes a second that no visitor should wait. */
const smaller: Plugin = {
  name: 'stature-smaller',
  closeBundle() {
    for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !SMALLER.test(entry.name)) continue
      const path = `${entry.parentPath}/${entry.name}`
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)))
    }
  },
}

export default defineConfig({
  root: at('.'),
  plugins: [react(), firstAtOnce, serviceWorker, smaller],
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
    outDir: DIST,
    target: TARGETS,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    // One chunk is the first screen; `npm run test:e2e` holds it to its gzip size.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { index: at('index.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'begin', test: /\/src\/opening\//u, priority: 2 },
            { name: FIRST, test: /\/src\/app\/main\.tsx$/u, priority: 1 },
          ],
        },
      },
    },
  },
})
