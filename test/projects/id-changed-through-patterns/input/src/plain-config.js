export const config = { web: { id: "plain-early" }, name: "plain" };
