import Rupt, { attach, detach } from "rupt";

export const api = Object.freeze({ attach, detach, other: 1 });
export const load = () => import("rupt");
export const hook = () => ({ get: async () => Rupt });
