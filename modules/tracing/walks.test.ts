import { walkModule } from '#test/support/walks.ts'
import { tracing } from './index.ts'

walkModule(tracing)
