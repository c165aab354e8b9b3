import { walkModule } from '#test/support/walks.ts'
import { emergency } from './index.ts'

walkModule(emergency)
