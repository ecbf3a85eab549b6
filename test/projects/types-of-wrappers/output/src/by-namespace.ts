import { rupt } from "./rupt";

export const start = (id: string) => rupt.evaluate.access({ user: id });

export const count = () => 1;
