/** Takes a defence out for the length of an action: the negative control that shows what a test would miss without it. */
export async function without<T extends object, K extends string, R>(
  target: T,
  member: K,
  replacement: unknown,
  action: () => Promise<R>,
): Promise<R> {
  const holder = target as Record<string, unknown>;
  // A member that is called otherwise now would leave the defence where it is.
  if (!(member in holder)) throw new Error(`There is no ${member} to take out.`);
  const own = Object.hasOwn(holder, member);
  const original = holder[member];
  holder[member] = replacement;
  try {
    return await action();
  } finally {
    if (own) holder[member] = original;
    else delete holder[member];
  }
}
