// Where the two readers differ, in words short enough to read.
import type { Answer } from './question.js'

const sorted = (list: readonly string[]): string => [...new Set(list)].sort().join(' ')

function short(answer: Answer): string {
  switch (answer.kind) {
    case 'refuse':
      return `refuse ${answer.slip ?? ''}`
    case 'do-not-inject':
    case 'withhold':
      return answer.kind
    case 'cannot-decide':
      return `cannot-decide ${answer.missing.join(' ')}`
    case 'stop':
    case 'interrupt':
    case 'reduce':
    case 'keep':
    case 'accept':
    case 'may-increase':
    case 'may-start':
    case 'wait':
    case 'give':
      return JSON.stringify(answer)
    default:
      return unreachable(answer)
  }
}

const unreachable = (answer: never): never => {
  throw new RangeError(`an answer nobody names: ${JSON.stringify(answer)}`)
}

const whyOf = (answer: Answer): readonly string[] => ('why' in answer ? answer.why : [])

/** Null where both say the same; reasons of the product may be more than those of the second reader. */
export function differs(product: Answer, second: Answer): string | null {
  const one = short(product)
  const other = short(second)
  if (one !== other)
    return `product: ${one} (${sorted(whyOf(product))}); second reader: ${other} (${sorted(whyOf(second))})`
  const lacking = whyOf(second).filter((each) => !whyOf(product).includes(each))
  return lacking.length === 0 ? null : `product's reasons ${sorted(whyOf(product))} lack ${sorted(lacking)}`
}
