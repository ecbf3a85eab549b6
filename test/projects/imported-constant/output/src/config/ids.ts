export const CLIENT_ID = "const-1";
export const OTHER = "x";
