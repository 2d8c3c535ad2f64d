// Every form by its name, for the screen of acts and for a question that is answered in place.
import { useState, type ComponentType } from 'react'
import { AnewContext } from './anew.js'
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

const ACT_FORMS: Readonly<Record<ActName, ComponentType<FormProps>>> = {
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

interface Props extends FormProps {
  readonly name: ActName
}

/** The form of an act; another entry of its kind begins with an empty one. */
export function ActForm({ name, view }: Props) {
  const Form = ACT_FORMS[name]
  const [round, setRound] = useState(0)
  return (
    <AnewContext value={() => setRound(round + 1)}>
      <Form key={round} view={view} />
    </AnewContext>
  )
}
