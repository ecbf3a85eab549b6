import Rupt from "rupt";
export const go = () => {
  Rupt.attach({ client_id: "abc", account: "u", on_current_device_logout() { signOut(); } });
};
function signOut() { location.href = "/x"; }
