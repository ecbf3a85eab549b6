import { shared } from "./named.mjs";

shared.evaluate.access({ user: "3" });
