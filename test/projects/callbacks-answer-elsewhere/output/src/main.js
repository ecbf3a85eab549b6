import { rupt } from "./rupt.js";
import {
  api,
  ask,
  Flags,
  http,
  stays,
  endLater,
  leaveLater,
  left,
  logout,
  redux,
  router,
  say,
  Session,
  supabase,
  tag,
  useSeat,
  vuex,
} from "./session.js";
import "./replaces.js";

const flags = new Flags();
const session = new Session();
const account = "a";

rupt.evaluate.access({ user: account, on_logout: () => logout() });
rupt.evaluate.access({ user: account, on_logout: logout });
rupt.evaluate.access({
  user: account,
  on_logout: () => fetch("/logout").then((response) => response.ok),
});
rupt.evaluate.access({ user: account, on_logout: () => ask() });
rupt.evaluate.access({
  user: account,
  on_logout: () => vuex.dispatch("endSession"),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => redux.dispatch(leaveLater()),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => redux.dispatch(endLater()).unwrap(),
});
rupt.evaluate.access({ user: account, on_logout: session.stays });
rupt.evaluate.access({
  user: account,
  on_logout: () => session.isGone,
});
rupt.evaluate.access({
  user: account,
  on_logout: () => session.end(),
});
rupt.evaluate.access({
  user: account,
  on_logout: session.end.bind(session, "gone"),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => session.silently(),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => session.ask(),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => api.out(),
});
rupt.evaluate.access({ user: account, on_logout: api.out });
rupt.evaluate.access({
  user: account,
  on_logout: () => tag`gone`,
});
rupt.evaluate.access({
  user: account,
  on_logout: () => flags.get("leave"),
});
rupt.evaluate.access({ user: account, on_logout: () => stays() });

// These never answer false.
rupt.evaluate.access({
  user: account,
  on_logout: () => http.get("/gone"),
});
rupt.evaluate.access({ user: account, on_logout: () => say() });
rupt.evaluate.access({
  user: account,
  on_logout: () => vuex.dispatch("close"),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => redux.dispatch(left()),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => useSeat.getState().leave(),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => router.push("/gone"),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => supabase.auth.signOut(),
});
rupt.evaluate.access({
  user: account,
  on_logout: () => [1, 2].forEach((each) => console.log(each)),
});
