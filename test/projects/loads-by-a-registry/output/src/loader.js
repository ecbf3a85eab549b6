import { registered } from "./registry.js";

export const load = () => Promise.all(registered().map((name) => import(name)));
