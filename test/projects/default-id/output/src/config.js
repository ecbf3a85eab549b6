export const ID = "web";
export const OTHER = "other";
