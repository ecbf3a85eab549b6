import seat from "./seat.js";

seat.onLost((why) => console.log(typeof why));
seat.go();
