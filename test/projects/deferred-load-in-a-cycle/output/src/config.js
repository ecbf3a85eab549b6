import { enterLate } from "./main.js";

export const ID = process.env.RUPT_CLIENT_ID;
enterLate({ id: "early" });
