import { add } from "./state.js";
import { byDefault, byFrom, byPattern, byReviver, reads } from "./guard.js";
const user = { id: "u", plans: [{}], plan: '{"seats":1}' };
for (const guard of [byDefault, byPattern, byFrom, byReviver, reads])
  void guard(user);
add(1, 2);
