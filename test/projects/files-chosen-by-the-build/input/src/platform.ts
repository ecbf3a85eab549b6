export const settings = { clientId: "cl_any" };
