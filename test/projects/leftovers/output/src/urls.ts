export const BASE = "https://app.example";
export const urlFor = (path: string) => new URL(path, BASE).toString();
