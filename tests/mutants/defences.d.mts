export const defences: { file: string; line: string; without: string; spec: string }[];
