/** Puts an element at so many percent of the line. Set through the object model, because style attributes are forbidden. */
export const at = (percent: number) => (element: HTMLElement | null) =>
  element?.style.setProperty('--p', `${percent.toFixed(1)}%`);
