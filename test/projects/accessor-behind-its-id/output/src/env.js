import { session } from "./session.js";

export const ID = process.env.RUPT_CLIENT_ID;
session.start({ id: "guest" });
