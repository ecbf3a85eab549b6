import { switchTenant } from "./config";
import { visit as fromFixed } from "./from-fixed";
import { visit as fromLet } from "./from-let";
import { visit as fromObject } from "./from-object";
import "./boot";

const user = { id: "u1", email: "u1@example.com" };
await fromObject(user);
await fromLet(user);
switchTenant("second");
await fromLet(user);
await fromFixed(user);
