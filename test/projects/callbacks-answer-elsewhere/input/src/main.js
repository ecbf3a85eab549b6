import { attach } from "rupt";
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

attach({ client_id: "abc", account, on_current_device_logout: () => logout() });
attach({ client_id: "abc", account, on_current_device_logout: logout });
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () =>
    fetch("/logout").then((response) => response.ok),
});
attach({ client_id: "abc", account, on_current_device_logout: () => ask() });
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => vuex.dispatch("endSession"),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => redux.dispatch(leaveLater()),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => redux.dispatch(endLater()).unwrap(),
});
attach({ client_id: "abc", account, on_current_device_logout: session.stays });
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => session.isGone,
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => session.end(),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: session.end.bind(session, "gone"),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => session.silently(),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => session.ask(),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => api.out(),
});
attach({ client_id: "abc", account, on_current_device_logout: api.out });
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => tag`gone`,
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => flags.get("leave"),
});
attach({ client_id: "abc", account, on_current_device_logout: () => stays() });

// These never answer false.
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => http.get("/gone"),
});
attach({ client_id: "abc", account, on_current_device_logout: () => say() });
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => vuex.dispatch("close"),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => redux.dispatch(left()),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => useSeat.getState().leave(),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => router.push("/gone"),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => supabase.auth.signOut(),
});
attach({
  client_id: "abc",
  account,
  on_current_device_logout: () => [1, 2].forEach((each) => console.log(each)),
});
