// Words of one folder of screens: a JSON file a language, which a translator edits, and the type holds them to the same ids.
import { useCallback } from 'react'
import { useFamily, type LanguageCode } from '../data/family.js'

type Values = Readonly<Record<string, string | number>>

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))

/** `say('id')`, `say('id', { name: 'Ana' })`: the words of an id with its placeholders filled. */
export type Say<T> = (id: keyof T, values?: Values) => string

export const sayIn =
  <T extends Readonly<Record<string, string>>>(
    catalogues: Readonly<Record<LanguageCode, T>>,
    language: LanguageCode,
  ): Say<T> =>
  (id, values = {}) =>
    fill(catalogues[language][id] ?? '', values)

/** Makes the hook of a folder: `export const useNowWords = wordsOf({ en, es })`, with `en.json` and `es.json` beside it. */
export const wordsOf =
  <T extends Readonly<Record<string, string>>>(catalogues: Readonly<Record<LanguageCode, T>>) =>
  (): Say<T> => {
    const { language } = useFamily()
    return useCallback<Say<T>>((id, values) => sayIn(catalogues, language)(id, values), [language])
  }
