import { walkModule } from '#test/support/walks.ts'
import { standards } from './index.ts'

walkModule(standards)
