import Form from '@rjsf/core'
import type { Experimental_DefaultFormStateBehavior, RJSFSchema, UiSchema } from '@rjsf/utils'
import { useMemo } from 'react'
import { validatorFor } from '#kernel/schema.ts'
import { useLanguage } from '../words/define-words.ts'
import { ErrorsContext, type FormError } from './errors.ts'
import { drawable, type Shape } from './shape.ts'
import { templates } from './templates.tsx'
import { widgets } from './widgets.tsx'
import './form.css'

/** How a form is laid out: order, width and special inputs, by field; see `FormLayout` of a module. */
export type FormLayout = UiSchema

/**
 * A form drawn from its schema. It only draws: what is right is decided by the same schema that the
 * server checks, and faults come in from outside, so that they are said in one way everywhere.
 */
export function SchemaForm({
  shape,
  value,
  change,
  errors,
  layout,
}: {
  shape: Shape
  value: unknown
  change: (value: unknown) => void
  errors: readonly FormError[]
  layout?: FormLayout | undefined
}) {
  const language = useLanguage()
  const schema = useMemo(() => drawable(shape, language) as RJSFSchema, [shape, language])
  return (
    <ErrorsContext value={errors}>
      <Form
        key={language}
        tagName="div"
        idPrefix="form"
        schema={schema}
        uiSchema={layout ?? NO_LAYOUT}
        formData={value}
        onChange={(event) => change(event.formData)}
        validator={validator}
        noValidate
        experimental_defaultFormStateBehavior={NOTHING_CHOSEN}
        showErrorList={false}
        templates={templates}
        widgets={widgets}
        experimental_componentUpdateStrategy="always"
      >
        {NOTHING}
      </Form>
    </ErrorsContext>
  )
}

const NO_LAYOUT: FormLayout = {}
/**
 * Nothing is chosen for the person: a list starts empty, not at its first entry. A table starts
 * with the rows that it needs at least; a list of plain values does not.
 */
const NOTHING_CHOSEN: Experimental_DefaultFormStateBehavior = {
  constAsDefaults: 'never',
  arrayMinItems: { computeSkipPopulate: (_, schema) => !hasRows(schema) },
}
const hasRows = ({ items }: { items?: unknown } = {}): boolean =>
  typeof items === 'object' && items !== null && 'properties' in items
/** The buttons belong to the step and not to the form. */
const NOTHING = [] as never[]

/** The library asks only which of several shapes fits; the answer comes from the kernel. */
const validator = {
  isValid: (schema: object, value: unknown) => validatorFor(schema as Shape).Check(value),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({}),
}
