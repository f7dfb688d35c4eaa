/** The texts of one feature in both languages; English must have the shape of the German original. */
export interface Texts<T> {
  de: T;
  en: T;
}

export const defineTexts = <T>(texts: { de: T; en: NoInfer<T> }): Texts<T> => texts;

/** German and English agree: one thing is singular, anything else (also none) plural. */
export const plural = (n: number, forms: { one: string; other: string }) => (n === 1 ? forms.one : forms.other);
