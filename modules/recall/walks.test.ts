import { walkModule } from '#test/support/walks.ts'
import { recall } from './index.ts'

walkModule(recall)
