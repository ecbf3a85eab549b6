export const config = { web: { id: "assigned-early" } };
