#!/usr/bin/env node
// Starts the bundled server, or says how to build it.
import { existsSync } from 'node:fs'

const entry = new URL('../dist/bundle/entry.js', import.meta.url)
if (existsSync(entry)) {
  await import(entry.href)
} else {
  console.error(
    'error: the server is not built yet [not-built]\n  Run: npm ci   (or, with packages installed: npm run build)',
  )
  process.exitCode = 4
}
