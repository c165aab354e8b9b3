import { walkModule } from '#test/support/walks.ts'
import { enforcement } from './index.ts'

walkModule(enforcement)
