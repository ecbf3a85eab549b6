export const parameters = { rupt: { clientId: "abc" } };
