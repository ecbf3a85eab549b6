for (process.env.LOOP_ID of ["client_0", "client_1"]);
export const loop = true;
