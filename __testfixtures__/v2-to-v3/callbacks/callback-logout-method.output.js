import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "abc",
  on_logout() { signOut(); },
});

export const go = () => {
  rupt.evaluate.access({ user: "u" });
};
function signOut() { location.href = "/x"; }
