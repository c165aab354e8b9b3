import { walkModule } from '#test/support/walks.ts'
import { sampling } from './index.ts'

walkModule(sampling)
