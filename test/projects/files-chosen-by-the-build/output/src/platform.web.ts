export const settings = { clientId: "cl_web" };
