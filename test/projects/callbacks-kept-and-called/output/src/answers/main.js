import { seat, setLate } from "./seat.js";

setLate(async () => false);
seat("u3", () => false, { push: (path) => location.assign(path) });
