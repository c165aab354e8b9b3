import { walkModule } from '#test/support/walks.ts'
import { hotline } from './index.ts'

walkModule(hotline)
