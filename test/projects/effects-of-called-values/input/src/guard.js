import Rupt from "rupt";
import { add, first, pick } from "./state.js";
const ID = "abc";
export const byDefault = (user) =>
  Rupt.attach({
    client_id: ID,
    account: user.id,
    limit_config: { overall_device_limit: pick([1, 2, 3]) },
  });
export const byPattern = (user) =>
  Rupt.attach({
    client_id: ID,
    account: user.id,
    limit_config: {
      overall_device_limit: user.plans.map(({ seats = add(0, 1) }) => seats)[0],
    },
  });
export const byFrom = (user) =>
  Rupt.attach({
    client_id: ID,
    account: user.id,
    limit_config: {
      overall_device_limit: Array.from(user.plans, () => add(0, 1)).length,
    },
  });
export const byReviver = (user) =>
  Rupt.attach({
    client_id: ID,
    account: user.id,
    limit_config: {
      overall_device_limit: JSON.parse(user.plan, (_, value) => add(value, 0))
        .seats,
    },
  });
export const reads = (user) =>
  Rupt.attach({
    client_id: ID,
    account: user.id,
    limit_config: {
      overall_device_limit: Math.min(
        first(user.plans),
        user.plans.reduce((sum, { seats = 1 }) => sum + seats, 0),
      ),
    },
  });
