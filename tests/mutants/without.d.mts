export function withoutDefence(source: string, defence: { file: string; line: string; without: string }): string;
