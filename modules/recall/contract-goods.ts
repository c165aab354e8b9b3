import { type Static, Type } from 'typebox'
import { Day, Line, Prose } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * What recalls of every kind of goods share: the product, its lots, and the summary. Quantities are
 * whole units of the smallest piece sold.
 */
export const Units = (zh: string, en: string) =>
  Type.Integer({ ...label(zh, en, { unit: text('件', 'units') }), minimum: 0, maximum: 1e12 })

export const RecallLot = Type.Object(
  {
    lotNumber: Type.String({
      ...label('批号', 'Lot', {
        hint: text('照包装所印填写，前导零保留', 'As printed, zeros kept'),
      }),
      minLength: 1,
      maxLength: 60,
    }),
    productionDate: Type.Optional(Day('生产日期', 'Production date')),
    madeUnits: Units('生产数量', 'Made'),
    shippedUnits: Units('出厂数量', 'Shipped'),
    onHandUnits: Units('厂内库存', 'On hand'),
  },
  label('批次', 'Lot'),
)
export type RecallLot = Static<typeof RecallLot>

/** The product recalled, as it can be recognised on a shelf. */
export const ProductFields = {
  name: Line('产品名称', 'Product'),
  brand: Type.Optional(Line('商标', 'Brand')),
  model: Type.Optional(Line('规格型号', 'Specification and model')),
  gtin: Type.Optional(
    Type.String({ ...label('商品条码', 'Bar code'), pattern: '^\\d{8}(\\d{4,6})?$' }),
  ),
}

export const Summary = Type.Object({
  cause: Prose('原因', 'Cause'),
  measures: Prose('整改措施', 'Measures against a repeat'),
})
