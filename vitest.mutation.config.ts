// The tests that mutants of the pure rooms are held against: those of the rooms and the shelf's tables.
import { defineConfig } from 'vitest/config'
import base from './vitest.config.js'

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    isolate: false,
    include: ['{label,protocol,record}/**/*.test.ts'],
    exclude: [...(base.test?.exclude ?? []), '**/schema*.test.ts', '**/catalogue-files*.test.ts'],
  },
})
