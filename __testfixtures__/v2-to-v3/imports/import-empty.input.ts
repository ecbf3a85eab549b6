import {} from "rupt";

export const x = 1;
