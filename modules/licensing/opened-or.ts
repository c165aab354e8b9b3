/**
 * What starts a limit: the opening of the case, or one of these steps, which starts it anew. The
 * clock reads `opened` in a list as it does alone; only the type of a list does not name it.
 */
export const openedOr = <StepName extends string>(
  ...steps: readonly StepName[]
): readonly StepName[] => ['opened', ...steps] as readonly string[] as readonly StepName[]
