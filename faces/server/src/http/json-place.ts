// Where a text stops being JSON, so that whoever wrote it finds the place. The parser's own words may quote the body.

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Where a pattern that must match at `at` ends; the place itself, as a fault, where it does not. */
function past(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

const space = (text: string, at: number): number => past(SPACE, text, at) ?? at

type Step = { readonly ok: boolean; readonly at: number }

const fault = (at: number): Step => ({ ok: false, at })

function scalar(text: string, at: number): Step {
  const end = past(text[at] === '"' ? STRING : SCALAR, text, at)
  return end === null ? fault(at) : { ok: true, at: end }
}

function member(text: string, from: number, object: boolean): Step {
  if (!object) return value(text, from)
  const key = past(STRING, text, from)
  if (key === null) return fault(from)
  const colon = space(text, key)
  return text[colon] === ':' ? value(text, space(text, colon + 1)) : fault(colon)
}

function value(text: string, from: number): Step {
  const open = text[from]
  if (open !== '{' && open !== '[') return scalar(text, from)
  const close = open === '{' ? '}' : ']'
  let at = space(text, from + 1)
  if (text[at] === close) return { ok: true, at: at + 1 }
  for (;;) {
    const step = member(text, at, open === '{')
    if (!step.ok) return step
    at = space(text, step.at)
    if (text[at] === close) return { ok: true, at: at + 1 }
    if (text[at] !== ',') return fault(at)
    at = space(text, at + 1)
  }
}

/** Index of the first character that cannot stand where it stands; null where the text is JSON. Depth is bounded before. */
export function faultPlace(text: string): number | null {
  const step = value(text, space(text, 0))
  if (!step.ok) return step.at
  const end = space(text, step.at)
  return end === text.length ? null : end
}
