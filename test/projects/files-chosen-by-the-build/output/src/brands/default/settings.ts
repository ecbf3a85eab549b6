export const settings = { clientId: "cl_default" };
