export const config = { web: { id: "taken-early" } };
