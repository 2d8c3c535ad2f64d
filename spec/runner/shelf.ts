// Every page of the shelf, read from its folder.
import { readdirSync, readFileSync } from 'node:fs'
import { readPage, type Page } from './page.js'

const FOLDER = new URL('..', import.meta.url)

/** All pages in order of name; `README.md` is no page. */
export const readShelf = (): readonly Page[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => readPage(readFileSync(new URL(name, FOLDER), 'utf8'), name))
