import { rupt } from "./rupt.ts";
void rupt.evaluate.access({ user: "2" });
