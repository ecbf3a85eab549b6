export const user = { id: "u1" };
