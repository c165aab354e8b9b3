import { walkModule } from '#test/support/walks.ts'
import { indices } from './index.ts'

walkModule(indices)
