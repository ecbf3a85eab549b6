import { session } from "./session.js";

export function deviceOf() {
  const { device_id } = session.device;
  return session.tested ? device_id : null;
}
