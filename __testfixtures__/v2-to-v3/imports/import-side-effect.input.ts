import "rupt";

export const x = 1;
