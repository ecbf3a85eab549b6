export const user = { id: "u" };
