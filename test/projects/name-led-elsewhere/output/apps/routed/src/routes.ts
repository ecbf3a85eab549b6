export const alias = { rupt: "/rupt" };
