import { Security } from "./sdk";

export const security = new Security({ clientId: "there" });
