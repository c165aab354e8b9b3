import { walkModule } from '#test/support/walks.ts'
import { credit } from './index.ts'

walkModule(credit)
