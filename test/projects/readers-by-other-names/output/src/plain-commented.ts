import { rupt } from "./rupt";

rupt.evaluate.access({ user: 1 });
