import { defineWords } from '#web/words/define-words.ts'
import { en } from './words-en.ts'
import { zh } from './words-zh.ts'

/** The words of alarms, of watched series, and of warnings as their readers will see them. */
export const useWarningWords = defineWords('warning', zh, en)
