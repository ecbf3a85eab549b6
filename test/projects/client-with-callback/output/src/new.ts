import { rupt } from "./rupt";

export const enter = (user: string) => rupt.evaluate.access({ user });
