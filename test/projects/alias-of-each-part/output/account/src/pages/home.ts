import { rupt } from "@/rupt";
import { user } from "@/user";

export const open = () => {
  void rupt.evaluate.access({ user: user.id });
};
