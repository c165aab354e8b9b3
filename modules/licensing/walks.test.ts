import { walkModule } from '#test/support/walks.ts'
import { licensing } from './index.ts'

walkModule(licensing)
