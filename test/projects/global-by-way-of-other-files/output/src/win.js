export const win = typeof window === "undefined" ? undefined : window;
export const getGlobal = () => globalThis;
