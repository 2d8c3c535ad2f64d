#!/usr/bin/env node
// Starts the bundled program, or says how to build it.
import { existsSync } from 'node:fs'

const bundle = new URL('../dist/bundle/entry.js', import.meta.url)
if (existsSync(bundle)) {
  await import(bundle.href)
} else {
  console.error(
    'error: stature is not built yet [not-built]\n  Run: npm ci   (or, with packages installed: npm run build)',
  )
  process.exitCode = 4
}
