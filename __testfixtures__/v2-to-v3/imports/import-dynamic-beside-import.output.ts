import { rupt } from "./rupt";

const { rupt: ruptClient } = await import("./rupt");

await ruptClient.evaluate.access({ user: "first" });
export const check = (account: string) => {
  void rupt.evaluate.access({ user: account });
};
