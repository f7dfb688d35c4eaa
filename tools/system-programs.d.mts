export function systemProgram(name: string, versionFlag?: string): string;
export function withSbin(): NodeJS.ProcessEnv;
