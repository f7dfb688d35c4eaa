/** Path below the checkout of the file that Node runs for a program; `holder` is its package where that has another name. */
export function program(name: string, holder?: string): string;
