// Typing a PIN: never shown, never offered to a password manager.
import { TextField } from '../design/text-field.js'

interface PinFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
  readonly trouble?: string | null
}

export function PinField({ help, trouble, ...props }: PinFieldProps) {
  return (
    <TextField
      type="password"
      autoComplete="off"
      {...props}
      {...(help === undefined ? {} : { help })}
      {...(trouble === undefined ? {} : { trouble })}
    />
  )
}
