const { guardDesk } = require("./guard-desk");

document.addEventListener("DOMContentLoaded", () => guardDesk(document.cookie));
