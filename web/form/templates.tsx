import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
} from '@rjsf/utils'
import { Button } from 'antd'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { useError } from './errors.ts'
import { choicesOf, type Shape } from './shape.ts'

/** How the parts of a form are put together: label above, hint beside it, fault under the input. */
function FieldTemplate(props: FieldTemplateProps) {
  const { id, children, label, required, hidden, schema, uiSchema } = props
  const say = useWords()
  const language = useLanguage()
  const error = useError(id)
  if (hidden) return null
  const shape = schema as Shape
  const isContainer =
    schema.type === 'object' || (schema.type === 'array' && !uiSchema?.['ui:widget'])
  if (isContainer) return <div className="field wide">{children}</div>
  const hint = shape['x-hint']?.[language]
  return (
    <div className={`field ${widthOf(shape, uiSchema)}${error ? ' faulty' : ''}`}>
      <label htmlFor={id} id={`${id}-label`}>
        {label} {!required && !isAsked(schema) && <em>{say('form.optional')}</em>}
      </label>
      {children}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <Fault id={id} />}
    </div>
  )
}

/** A yes or no that has to be given; see `drawable`. */
const isAsked = (schema: object): boolean => 'x-required' in schema

function Fault({ id }: { id: string }) {
  const language = useLanguage()
  const error = useError(id)
  return (
    <p className="fault" id={`${id}-fault`}>
      <Icon name="bad" />
      {error?.[language]}
    </p>
  )
}

/** Prose takes the whole width, names half of it, figures and dates a quarter. */
function widthOf(shape: Shape, layout: FieldTemplateProps['uiSchema']): string {
  const asked = layout?.['ui:options']?.width
  if (typeof asked === 'string') return asked
  if (shape.format === 'textarea' || shape.type === 'array') return 'wide'
  if (choicesOf(shape) || Array.isArray((shape as { oneOf?: unknown }).oneOf)) return 'half'
  if (shape.type === 'string' && (shape.maxLength ?? 200) > 60 && !shape.format) return 'half'
  return ''
}

function ObjectFieldTemplate({ title, properties, fieldPathId }: ObjectFieldTemplateProps) {
  const isWhole = fieldPathId.path.length === 0
  const fields = <div className="fields">{properties.map((property) => property.content)}</div>
  const isRow = typeof fieldPathId.path.at(-1) === 'number'
  if (isWhole || isRow) return fields
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {fields}
    </fieldset>
  )
}

function ArrayFieldTemplate(props: ArrayFieldTemplateProps) {
  const { title, items, canAdd, onAddClick, fieldPathId, schema } = props
  const say = useWords()
  const language = useLanguage()
  const id = fieldPathId.$id
  const error = useError(id)
  const hint = (schema as Shape)['x-hint']?.[language]
  return (
    <fieldset className={`group${error ? ' faulty' : ''}`} id={id} tabIndex={-1}>
      <legend>{title}</legend>
      {hint && <p className="hint">{hint}</p>}
      {items}
      {error && <Fault id={id} />}
      {canAdd && (
        <Button size="small" onClick={onAddClick}>
          {say('form.add', { what: title })}
        </Button>
      )}
    </fieldset>
  )
}

function ArrayFieldItemTemplate({ children, buttonsProps, index }: ArrayFieldItemTemplateProps) {
  const say = useWords()
  return (
    <fieldset className="row">
      <legend className="hidden">{say('form.row', { n: index + 1 })}</legend>
      <div className="row-head">
        <b aria-hidden="true">{say('form.row', { n: index + 1 })}</b>
        {buttonsProps.hasRemove && (
          <button type="button" className="link small" onClick={buttonsProps.onRemoveItem}>
            {say('form.remove')}
          </button>
        )}
      </div>
      {children}
    </fieldset>
  )
}

const Nothing = () => null

export const templates = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate,
  ArrayFieldItemTemplate,
  FieldErrorTemplate: Nothing,
  FieldHelpTemplate: Nothing,
  DescriptionFieldTemplate: Nothing,
  ErrorListTemplate: Nothing,
}
