import "./first.js";
import "./pages.js";
import { client } from "./client.js";

export function enter(user) {
  client.evaluate.access({ user: user.id });
}
