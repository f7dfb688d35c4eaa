export const sumOf: (file: string) => string;
export const released: () => Record<string, string>;
