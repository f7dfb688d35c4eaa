import type { Edit } from './format-text';

/**
 * Changes the text as if it had been typed, so that undo takes it back.
 * `execCommand` is deprecated but the only way; where it is refused the text is set without undo.
 */
export function insertText(area: HTMLTextAreaElement, { from, to, text, select }: Edit) {
  area.focus();
  area.setSelectionRange(from, to);
  const typed = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!typed) {
    area.setRangeText(text, from, to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(...select);
}
