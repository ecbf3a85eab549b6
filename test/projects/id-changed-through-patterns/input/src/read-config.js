export const config = { web: { id: "read-early" } };
