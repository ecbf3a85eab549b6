import { fill, Loud, on } from "./handlers.js";
import { setAuth, start } from "./session.js";

fill({ leave: ({ challenge }) => console.log(challenge) });
on("kick", () => localStorage.getItem("stays") === null);
setAuth(new Loud());
start("a", new Loud());
