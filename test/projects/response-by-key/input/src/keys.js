export const SESSION = Symbol("session");
