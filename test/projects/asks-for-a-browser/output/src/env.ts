export const inPage = (): boolean => "document" in globalThis;

export const year = 2026;
