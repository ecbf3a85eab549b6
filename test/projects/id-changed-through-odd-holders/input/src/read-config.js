export const config = { id: "read-early" };
