// What a phone must load: JavaScript of the family's first screen, and of the whole app.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../../scripts/setup.mjs'
import { expect } from '../kit/steps.mjs'

const FIRST_BYTES = 180_000
const ALL_BYTES = 450_000
const DIST = join(root, 'faces/web/dist')

const gzipped = (path) => gzipSync(readFileSync(join(DIST, path))).length
const sum = (paths) => paths.reduce((total, path) => total + gzipped(path), 0)

async function small() {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8')
  const first = [...page.matchAll(/(?:src|modulepreload" [^>]*href)="\/([^"]+\.js)"/g)].map(
    ([, path]) => path,
  )
  const all = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'))
  expect('the page loads a script', first.length > 0)
  const firstBytes = sum(first)
  const allBytes = sum(all.map((name) => `assets/${name}`))
  console.log(`     JavaScript, gzip: first screen ${firstBytes} bytes, whole app ${allBytes} bytes`)
  expect(`first screen at most ${FIRST_BYTES}, is ${firstBytes}`, firstBytes <= FIRST_BYTES)
  expect(`whole app at most ${ALL_BYTES}, is ${allBytes}`, allBytes <= ALL_BYTES)
}

export const tests = [{ name: 'size: what a phone must load', run: small }]
