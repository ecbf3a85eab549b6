export const ids = { rupt: "abc" };
