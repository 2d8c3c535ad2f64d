// One run for every room; packages resolve to their sources, so tests need no build.
import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@stature/label': at('label/src/index.ts'),
      '@stature/protocol/catalogues': at('protocol/catalogues'),
      '@stature/protocol/policies': at('protocol/policies'),
      '@stature/protocol': at('protocol/src/index.ts'),
      '@stature/record/growth': at('record/src/growth/index.ts'),
      '@stature/record/timeline': at('record/src/timeline/index.ts'),
      '@stature/record': at('record/src/index.ts'),
      '@stature/fhir': at('adapters/fhir/src/index.ts'),
      '@stature/civil-time': at('adapters/civil-time/src/index.ts'),
      '@stature/card/content': at('adapters/card/src/content-only.ts'),
      '@stature/card': at('adapters/card/src/index.ts'),
      '@stature/storage': at('adapters/storage/src/index.ts'),
      '@stature/server': at('faces/server/src/index.ts'),
    },
  },
  test: {
    include: ['{label,protocol,record,adapters/*,faces/*,proofs,spec}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '.stryker-tmp/**'],
    setupFiles: ['./vitest.setup.ts'],
    testTimeout: 60_000,
  },
})
