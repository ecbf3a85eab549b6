import Rupt from "rupt";
import { client, getRupt, ID as SHOP } from "./shop.js";
import { ID } from "./web.js";

export const enterShop = (user) => Rupt.attach({ client_id: SHOP, account: user.id });
export const enterWeb = (user) => Rupt.attach({ client_id: ID, account: user.id });
export const enterDesk = (user) => Rupt.attach({ client_id: client.id, account: user.id });
export const enterPhone = (user) => Rupt.attach({ client_id: getRupt, account: user.id });
