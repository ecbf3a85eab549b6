import { attach } from "rupt";
import { user } from "@/user";

export const open = () => {
  void attach({ client_id: process.env.RUPT_CLIENT_ID!, account: user.id });
};
