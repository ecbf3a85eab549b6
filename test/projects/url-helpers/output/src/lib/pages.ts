const base = "https://a.example";

export const signup = new URL("/signup", base).toString();
export const pages = Object.freeze({ out: new URL("/out", base).href });
