export const settings = { clientId: "cl_current" };
