import type { ComponentType } from 'react'
import type { ShownCase } from './cases/case.ts'
import type { FormLayout } from './form/SchemaForm.tsx'

/**
 * What a module adds to the screens. Its `web/index.tsx` exports one of these, `web/modules.ts` lists
 * them, and nothing is found by scanning folders. Heavy parts are loaded lazily: this file is part
 * of the first page.
 *
 * A whole page is added in three lines: its address in `paths.ts`, its component in `routes.tsx`
 * (offered by the module as `lazyRouteComponent(() => import('./AlarmPage.tsx'), 'AlarmPage')`), and
 * its entry in `menu.ts`.
 */
export interface WebModule {
  readonly name: string
  /** How the case page shows cases of a procedure, by the name of the procedure. */
  readonly cases?: Readonly<Record<string, CaseFace>>
  /** What the search box finds in this module. */
  readonly searches?: readonly ComponentType<SearchProps>[]
}

export interface CaseFace {
  /** Statuses beside the title, such as the class of a recall. */
  readonly Badges?: ComponentType<CaseProps>
  /** Facts in the identity bar, as `<div><dt>…</dt><dd>…</dd></div>`. */
  readonly Facts?: ComponentType<CaseProps>
  /** Blocks of the main column, above the form of the chosen step. */
  readonly Main?: ComponentType<CaseProps>
  /** Blocks of the side column, under the papers. */
  readonly Side?: ComponentType<CaseProps>
  /**
   * Layout of forms, by step; `opening` is the form that opens a case, `subject` is how the facts of
   * the case are shown. `{ 'ui:widget': 'regions' }` picks and names regions, `hidden` leaves a field
   * out, `{ 'ui:options': { width: 'half' } }` gives it half the width.
   */
  readonly layouts?: Readonly<Record<string, FormLayout>>
  /** What the form of a step begins with, by step, where it is known already. */
  readonly beginnings?: Readonly<Record<string, (shown: ShownCase) => Promise<unknown>>>
  /** What a case of this procedure may follow from, and what it then begins with. */
  readonly follows?: Follows
}

/** A thing that a case may follow from: another case, or a record such as a sample. */
export interface Source {
  readonly kind: string
  readonly id: string
}

export interface Follows {
  /** Kinds of things: `sample`, `case:riskWarning`. */
  readonly from: readonly string[]
  /** The tie that is made, such as `causedBy`, and the opening form as far as it is known. */
  readonly begin: (source: Source) => Promise<Beginning>
}

export interface Beginning {
  readonly meaning: string
  readonly opening: unknown
  readonly partyId: string | null
  /** What the thing is called, and where it is shown. */
  readonly title: string
  readonly path: string
}

export interface CaseProps {
  readonly shown: ShownCase
}

export interface SearchProps {
  readonly q: string
}
