import { needPart } from './need-part';
import { isProblem } from './problem';

/** Does it; where the server wants the password once more, asks for it and does it again. The dialog is loaded when it is needed. */
export async function confirming<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!isProblem(error, 'auth.confirm')) throw error;
    const { askPassword } = await needPart(() => import('../confirm/AskPassword'));
    if (!(await askPassword())) throw error;
    return action();
  }
}
