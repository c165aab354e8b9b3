import { walkModule } from '#test/support/walks.ts'
import { campaigns } from './index.ts'

walkModule(campaigns)
