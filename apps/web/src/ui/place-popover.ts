/** Puts an open popover beside its button, where there is room. Set through the object model, which the content security policy allows. */
export function place(popover: HTMLElement, button: HTMLElement) {
  const at = button.getBoundingClientRect();
  const own = popover.getBoundingClientRect();
  const below = at.bottom + 4 + own.height <= innerHeight - 8 || at.top < own.height;
  const left = Math.max(8, Math.min(at.right - own.width, innerWidth - own.width - 8));
  popover.style.top = `${Math.max(8, below ? Math.min(at.bottom + 4, innerHeight - own.height - 8) : at.top - own.height - 4)}px`;
  popover.style.left = `${left}px`;
}
