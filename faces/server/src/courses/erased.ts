// What everyone is told of a course whose key was destroyed.
import { Problem } from '../http/problem.js'

export const erased = (): Problem =>
  new Problem(410, 'course-erased', 'This course was erased.', 'Nothing of it can be read again.')
