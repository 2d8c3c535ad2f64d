// Errors that no second try mends: the course was erased meanwhile.
import { StoreFailure } from '@stature/storage'
import { Problem } from '../http/problem.js'

export const isErased = (error: unknown): boolean =>
  (error instanceof StoreFailure || error instanceof Problem) && error.code === 'course-erased'
