export function mayInstall(): boolean;
export function bringSystemPrograms(): void;
export function cannotHavePrograms(): string | undefined;
export function systemProgram(name: string): string;
export function withSbin(): NodeJS.ProcessEnv;
