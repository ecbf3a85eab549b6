import { rupt } from "./rupt.mjs";

await rupt.evaluate.access({ user: "u" });
