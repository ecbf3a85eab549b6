export const ID = process.env.RUPT_ID;
