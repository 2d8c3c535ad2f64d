// Words: every language says the same things with the same placeholders, and addresses name the screens they should.
import { describe, expect, it } from 'vitest'
import { placeOf } from '../src/app/route.js'
import { sayIn } from '../src/words/words.js'

const files = import.meta.glob<Record<string, string>>('../src/*/*.{en,es}.json', {
  eager: true,
  import: 'default',
})
const folders = Object.keys(files).filter((path) => path.endsWith('.en.json'))

const holes = (text = ''): readonly string[] => [...text.matchAll(/\{\w+\}/gu)].map(([hole]) => hole).sort()

describe('words', () => {
  it('are found', () => expect(folders.length).toBeGreaterThan(1))

  it.each(folders)('%s says the same in Spanish', (path) => {
    const english = files[path] ?? {}
    const spanish = files[path.replace('.en.json', '.es.json')] ?? {}
    expect(Object.keys(spanish).sort()).toEqual(Object.keys(english).sort())
    for (const [key, text] of Object.entries(english)) {
      expect(holes(spanish[key]), key).toEqual(holes(text))
      expect(spanish[key]?.trim(), key).not.toBe('')
    }
  })

  it('fill their placeholders', () => {
    const words = { hello: 'Hello {name}, {missing}' }
    expect(sayIn({ en: words, es: words }, 'en')('hello', { name: 'Ana' })).toBe('Hello Ana, {missing}')
  })
})

describe('addresses', () => {
  const token = 'a'.repeat(43)
  it.each([
    ['', { screen: 'start' }],
    ['#/', { screen: 'start' }],
    ['#/now', { screen: 'now' }],
    ['#/now/c%201', { screen: 'now', child: 'c 1' }],
    ['#/low-sugar', { screen: 'low-sugar' }],
    ['#/sign-in', { screen: 'sign-in' }],
    [`#/sign-in/${token}`, { screen: 'link', token }],
    [`#/link/${token}`, { screen: 'link', token }],
    ['#/sign-in/short', { screen: 'sign-in' }],
    ['#/anything', { screen: 'now' }],
  ])('%s', (hash, place) => {
    expect(placeOf(hash)).toEqual(place)
  })
})
