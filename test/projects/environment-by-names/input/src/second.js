import { attach } from "rupt";

const {
  env: { RUPT_ID: id },
} = process;

export function enterSecond(user) {
  attach({ client_id: id, account: user.id });
}
