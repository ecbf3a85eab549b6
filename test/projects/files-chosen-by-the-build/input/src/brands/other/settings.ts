export const settings = { clientId: "cl_other" };
