import { walkModule } from '#test/support/walks.ts'
import { warning } from './index.ts'

walkModule(warning)
