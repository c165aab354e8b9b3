import { walkModule } from '#test/support/walks.ts'
import { oversight } from './index.ts'

walkModule(oversight)
