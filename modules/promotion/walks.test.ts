import { walkModule } from '#test/support/walks.ts'
import { promotion } from './index.ts'

walkModule(promotion)
