export const settings = { clientId: "cl_plain" };
