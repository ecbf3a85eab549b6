export const ID = process.env.ID;
