export function componentProblems(source: string, file: string): string[];
