import Rupt from "rupt";

export const services = { attach: Rupt.attach };
export const make = () => ({ attach: Rupt.attach });
export const load = () => Rupt;
export const config = { email: "owner@example.com" };
export { attach } from "rupt";
