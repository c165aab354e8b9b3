import { walkModule } from '#test/support/walks.ts'
import { laboratory } from './index.ts'

walkModule(laboratory)
