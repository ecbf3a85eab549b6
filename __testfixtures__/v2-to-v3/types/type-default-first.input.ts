import type RuptType from "rupt";
import Rupt from "rupt";

export const enter = (id: string) => {
  Rupt.attach({ client_id: "abc", account: id });
};
