import Rupt from "rupt";
interface User {
  id: string;
}
export const byBrackets = (user: User) =>
  Rupt.attach({ client_id: process.env.BRACKETS_ID!, account: user.id });
export const byPattern = (user: User) =>
  Rupt.attach({ client_id: process.env.PATTERN_ID!, account: user.id });
export const byList = (user: User) =>
  Rupt.attach({ client_id: process.env.LIST_ID!, account: user.id });
export const byLoop = (user: User) =>
  Rupt.attach({ client_id: process.env.LOOP_ID!, account: user.id });
export const byNest = (user: User) =>
  Rupt.attach({ client_id: process.env.NEST_ID!, account: user.id });
