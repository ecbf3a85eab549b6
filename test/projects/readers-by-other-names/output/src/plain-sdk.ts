import { rupt } from "../lib/rupt";
rupt.evaluate.access({ user: 1 });
