import { SHARED } from "./read-elsewhere";

export const link = `<a href="${SHARED}">Bye</a>`;
