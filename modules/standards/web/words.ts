import { defineWords } from '#web/words/define-words.ts'
import { en } from './words-en.ts'
import { zh } from './words-zh.ts'

/** The words of standards and of the look-up of limits. */
export const useStandardsWords = defineWords('standards', zh, en)
