import { Shown } from "./devices.js";

const shown = new Shown();
shown.login("1").then(() => console.log(shown.shownDevice));
