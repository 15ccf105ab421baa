export function wordProblems(arabic: object, english: object): string[];
