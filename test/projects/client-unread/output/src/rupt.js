import Rupt from "@ruptjs/client";

<<<<<<< HEAD
export const rupt = new Rupt({ clientId: "abc" });
=======
export const rupt = new Rupt({ clientId: "abc", on_logout: () => location.assign("/bye") });
>>>>>>> logout
