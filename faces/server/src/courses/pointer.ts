// Places inside an event as JSON Pointers: the record names them with dots, an answer with slashes.

/** `by.role` becomes `/by/role`; the event as a whole is the empty text. */
export const pointerOf = (dotted: string): string =>
  dotted === ''
    ? ''
    : `/${dotted
        .split('.')
        .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
        .join('/')}`
