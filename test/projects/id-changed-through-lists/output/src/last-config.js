export const config = { web: { id: "last-early" }, name: "last" };
