// Every form by its name, for the screen of acts and for a question that is answered in place.
import type { ComponentType } from 'react'
import { AssessForm } from './assess-form.js'
import { BirthDateForm } from './birth-date-form.js'
import { ConfirmWeightForm } from './confirm-weight-form.js'
import { HeightForm } from './height-form.js'
import { Igf1Form } from './igf1-form.js'
import { ReactionForm } from './reaction-form.js'
import { ReviewForm } from './review-form.js'
import { ScreeningForm } from './screening-form.js'
import {
  CloseForm,
  EndMonitoringForm,
  InterruptForm,
  ResumeForm,
  StopForm,
  type FormProps,
} from './treatment-forms.js'
import { WeightForm } from './weight-form.js'
import type { ActName } from './act-names.js'

export const ACT_FORMS: Readonly<Record<ActName, ComponentType<FormProps>>> = {
  assess: AssessForm,
  review: ReviewForm,
  'end-monitoring': EndMonitoringForm,
  interrupt: InterruptForm,
  resume: ResumeForm,
  stop: StopForm,
  close: CloseForm,
  reaction: ReactionForm,
  weight: WeightForm,
  'confirm-weight': ConfirmWeightForm,
  height: HeightForm,
  igf1: Igf1Form,
  screening: ScreeningForm,
  'birth-date': BirthDateForm,
}
