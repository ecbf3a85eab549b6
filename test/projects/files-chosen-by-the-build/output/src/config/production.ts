export const settings = { clientId: "cl_production" };
