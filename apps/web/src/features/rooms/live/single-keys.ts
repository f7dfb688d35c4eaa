const KEY = 'querschnitt.single-keys';

/** Keys without Ctrl or Alt can be switched off, because speech input triggers them by accident (WCAG 2.1.4). */
export function singleKeysOn() {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean) {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Without storage it holds for nothing: the keys stay on.
  }
}
